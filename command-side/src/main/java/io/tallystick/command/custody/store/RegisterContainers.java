package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings containers into a room, one for each label (I-15).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-15",
        record = "container",
        creates = true)
public record RegisterContainers(
        @RefersTo("store") RecordId store,
        ContainerKind kind,
        List<String> labels,
        @Nullable String shelf) {}
