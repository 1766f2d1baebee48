package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Signs the receipt for one side, over the hash of the list both hold. The second signature reconciles the transfer, if no difference is open.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-14", "I-13"},
        record = "transfer",
        states = {"COUNTED", "SIGNED_BY_TRANSFEROR", "SIGNED_BY_RECEIVER"},
        leads = true)
public record SignReceipt(@Target @RefersTo("transfer") RecordId transfer, Side side, String listHash) {}
