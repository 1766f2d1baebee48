package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves containers to a shelf, with all that lies in them (I-2).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-2",
        record = "store",
        states = "IN_USE")
public record MoveContainers(
        @Target @RefersTo("store") RecordId store,
        @Nullable String shelf,
        @RefersTo("container") List<RecordId> containers) {}
