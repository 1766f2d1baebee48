package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes holdings back that were let out of the archives room, looked over (I-2).
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-2",
        record = "holding",
        creates = true)
public record TakeBack(
        @RefersTo("unit") List<RecordId> units,
        boolean intact,
        @Nullable String note) {}
