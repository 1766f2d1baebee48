package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Records what became of a piece of equipment: scrapped, sold, lost, transferred (I-23). A way that is not on the house's
 * list is recorded all the same, with the breach beside it.
 *
 * @param disposal one of the house's list
 * @param basis the record that shows it, for example the number of the scrapping order
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.FILER, Post.DEPARTMENT_HEAD, Post.ARCHIVIST},
        rules = {"VI-15", "I-23"},
        record = "equipment-file",
        states = "IN_USE")
public record RecordEquipmentDisposal(
        @Target @RefersTo("equipment-file") RecordId file, String disposal, LocalDate on, String basis) {}
