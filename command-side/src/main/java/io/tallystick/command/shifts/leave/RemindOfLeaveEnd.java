package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Reminds somebody of closing a leave that is over, or of handing in its slip, in the end the superior; given by the ledger itself
 * (V-85, V-99).
 *
 * @param slip whether of the slip, else of closing it
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = {"V-85", "V-99"},
        record = "leave",
        states = {"APPROVED", "CLOSED"})
public record RemindOfLeaveEnd(@Target @RefersTo("leave") RecordId leave, boolean slip) {}
