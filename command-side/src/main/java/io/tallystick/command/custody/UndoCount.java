package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Takes lines that were counted by mistake back into the uncounted.
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-14",
        record = "transfer",
        states = "COUNTING")
public record UndoCount(@Target @RefersTo("transfer") RecordId transfer, LineSet lines) {}
