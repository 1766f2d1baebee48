package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Resolves findings by name, saying what was done (I-6).
 *
 * @param findings their numbers
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-6",
        record = "store")
public record ResolveFindings(@Target @RefersTo("store") RecordId store, LineSet findings, String measure) {}
