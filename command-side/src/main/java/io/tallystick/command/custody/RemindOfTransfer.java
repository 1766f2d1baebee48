package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Reminds the archives room of a transfer that was handed over and is not registered, in the end its superiors; given by the
 * ledger itself (I-13). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = "I-13",
        record = "transfer",
        states = "DISPATCHED")
public record RemindOfTransfer(@Target @RefersTo("transfer") RecordId transfer) {}
