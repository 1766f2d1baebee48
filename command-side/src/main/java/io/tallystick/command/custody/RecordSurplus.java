package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Records that something arrived that is not on the list.
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-14",
        record = "transfer",
        states = "COUNTING")
public record RecordSurplus(
        @Target @RefersTo("transfer") RecordId transfer,
        String title,
        int pages,
        @Nullable String note) {}
