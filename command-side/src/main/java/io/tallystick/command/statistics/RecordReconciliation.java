package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.ReconciliationDifference;
import java.util.List;

/**
 * Records how ledger, tables and shelf compare. Given by the ledger itself, never by a person, so that nobody brings figures of
 * their own (I-14, I-19).
 *
 * @param position everything up to this position of the log was taken in
 * @param lateFacts how many late facts of the period were among it
 * @param digest of what is recorded, as anybody can make it again
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = {"I-14", "I-19"},
        record = "period",
        states = {"FROZEN", "RECONCILED"})
public record RecordReconciliation(
        @Target @RefersTo("period") RecordId period,
        long position,
        int lateFacts,
        String digest,
        List<BalanceLine> lines,
        List<ReconciliationDifference> differences) {}
