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
 * Raises a difference that counting does not raise by itself.
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-13",
        record = "transfer",
        states = {"COUNTING", "COUNTED", "SIGNED_BY_TRANSFEROR", "SIGNED_BY_RECEIVER", "SIGNED"})
public record RaiseDiscrepancy(
        @Target @RefersTo("transfer") RecordId transfer,
        @Nullable Integer line,
        String detail) {}
