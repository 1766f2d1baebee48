package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts sets of lines: there and in order, sent back, or not there.
 *
 * @param pages page counts, for lines counted in the same call
 * @param writing what lines are written with, for lines counted in the same call (I-3)
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-14", "I-3"},
        record = "transfer",
        states = "COUNTING")
public record CountLines(
        @Target @RefersTo("transfer") RecordId transfer,
        @Nullable LineSet accepted,
        @Nullable List<Rejection> rejected,
        @Nullable LineSet missing,
        @Nullable List<PageCount> pages,
        @Nullable List<Writing> writing) {}
