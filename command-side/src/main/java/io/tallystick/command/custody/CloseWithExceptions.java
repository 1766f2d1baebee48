package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Closes a transfer both have signed although differences are open; they stay visible.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = "I-13",
        record = "transfer",
        states = "SIGNED")
public record CloseWithExceptions(
        @Target @RefersTo("transfer") RecordId transfer, String reason) {}
