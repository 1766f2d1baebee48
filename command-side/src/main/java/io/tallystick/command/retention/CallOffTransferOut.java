package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Gives a transfer to another house up before anything left; what becomes of its lines is open again (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-26",
        record = "transfer-out",
        states = "LISTED_OUT")
public record CallOffTransferOut(
        @Target @RefersTo("transfer-out") RecordId transferOut, String reason) {}
