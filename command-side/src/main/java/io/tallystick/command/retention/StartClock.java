package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Starts a further clock: something happened from which years are counted, or is awaited. The longest clock wins (VI-11).
 *
 * @param on the day it happened; absent while it has not, which keeps the unit until it does
 * @param period how long; may be left out where a rule says it, and is refused where it is shorter than that
 * @param item the item of the volume it speaks of: the longest item binds the volume (VI-13)
 * @param basis what it rests on
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"III-1", "III-2", "I-28", "VI-11", "VI-13", "VI-15"},
        record = "retention",
        states = "KEPT")
public record StartClock(
        @Target @RefersTo("retention") RecordId retention,
        Trigger trigger,
        @Nullable LocalDate on,
        @Nullable RetentionPeriod period,
        @Nullable Integer item,
        @Nullable String basis) {}
