package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Hands the listed units over; the transferor signs over the hash of the list.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = {"I-34", "I-36", "I-13"},
        record = "transfer",
        states = "APPROVED")
public record DispatchTransfer(@Target @RefersTo("transfer") RecordId transfer, String listHash) {}
