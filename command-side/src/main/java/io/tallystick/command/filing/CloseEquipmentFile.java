package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Closes the file of a piece of equipment; refused before a record shows what became of it (I-23). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-23",
        record = "equipment-file",
        states = {"IN_USE", "DISPOSED_OF"})
public record CloseEquipmentFile(
        @Target @RefersTo("equipment-file") RecordId file) {}
