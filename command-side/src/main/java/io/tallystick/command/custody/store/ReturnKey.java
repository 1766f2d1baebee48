package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Takes a key back into the key box (VI-20). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-20",
        record = "key",
        states = "ISSUED",
        leads = true)
public record ReturnKey(@Target @RefersTo("key") RecordId key) {}
