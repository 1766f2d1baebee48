package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Reminds one side of the receipt it has not signed though everything is counted, in the end its superiors; given by the
 * ledger itself (I-13). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = "I-13",
        record = "transfer",
        states = {"COUNTED", "SIGNED_BY_TRANSFEROR", "SIGNED_BY_RECEIVER"})
public record RemindOfSignature(
        @Target @RefersTo("transfer") RecordId transfer, Side side) {}
