package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Withdraws a list before it is dispatched; its units are free again.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        record = "transfer",
        states = {"LISTED", "APPROVED"})
public record WithdrawTransfer(@Target @RefersTo("transfer") RecordId transfer, String reason) {}
