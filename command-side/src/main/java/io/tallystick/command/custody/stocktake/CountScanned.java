package io.tallystick.command.custody.stocktake;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a scanner read; what was counted already is passed over, so that nothing is counted twice (I-14). The answer
 * names it, as the remark {@code twice}.
 *
 * @param shelf the shelf it was read at
 * @param container the container it was read in
 * @param scanned reference codes, numbers of units or their identifiers
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-14",
        record = "stocktake",
        states = "COUNTING")
public record CountScanned(
        @Target @RefersTo("stocktake") RecordId stocktake,
        @Nullable String shelf,
        @RefersTo("container") @Nullable RecordId container,
        List<String> scanned) {}
