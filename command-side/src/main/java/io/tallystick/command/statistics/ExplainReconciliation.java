package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.Explained;

/**
 * Explains differences between ledger, tables and shelf by name (I-14).
 *
 * @param differences their numbers
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.STATISTICIAN, Post.ARCHIVES_HEAD},
        rules = "I-14",
        record = "period",
        states = "RECONCILED")
public record ExplainReconciliation(
        @Target @RefersTo("period") RecordId period, LineSet differences, Explained explanation, String note) {}
