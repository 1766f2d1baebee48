package io.tallystick.command.custody.stocktake;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.stocktake.Explanation;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Explains differences by name. What is declared missing is missing from then on; where the ledger was wrong, it is put right (I-14).
 *
 * @param differences their numbers
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = {"I-14", "I-2"},
        record = "stocktake",
        states = "COUNTED")
public record ExplainDifferences(
        @Target @RefersTo("stocktake") RecordId stocktake, LineSet differences, Explanation explanation, String note) {}
