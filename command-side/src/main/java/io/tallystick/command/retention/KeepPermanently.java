package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** Keeps base material permanently, where the house allows it, on authority and with its basis (III-3). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = "III-3",
        record = "retention",
        states = "KEPT")
public record KeepPermanently(
        @Target @RefersTo("retention") RecordId retention,
        @Nullable String authority,
        @Nullable String basis) {}
