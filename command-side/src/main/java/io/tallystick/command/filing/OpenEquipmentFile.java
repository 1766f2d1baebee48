package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Opens the file of a piece of equipment; it stays open until a record shows what became of it (I-23).
 *
 * @param unit the department that answers for the equipment
 * @param number the house's number of the equipment
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = "I-23",
        record = "equipment-file",
        creates = true)
public record OpenEquipmentFile(@RefersTo("org") RecordId unit, String number, String name, String model) {}
