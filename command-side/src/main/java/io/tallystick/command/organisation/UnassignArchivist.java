package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Somebody works in the archives no longer; who leaves the house does so anyway (I-12).
 *
 * @param on the first day without
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEDGER_ADMINISTRATOR, Post.ARCHIVES_HEAD},
        rules = "I-12",
        record = "employee")
public record UnassignArchivist(
        @Target @RefersTo("employee") RecordId employee, LocalDate on) {}
