package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Completes a departure: nothing is held any more, no post and no file; never by the person who leaves (VI-14, VI-20). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = {"VI-14", "VI-20", "IV-13", "IV-14", "IV-22", "IV-23"},
        record = "employee")
public record CompleteDeparture(
        @Target @RefersTo("employee") RecordId employee) {}
