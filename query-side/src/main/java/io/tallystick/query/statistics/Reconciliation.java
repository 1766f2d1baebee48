package io.tallystick.query.statistics;

import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDigest;
import java.util.List;

/**
 * Ledger, tables and shelf held against each other at one position.
 *
 * @param position everything up to it is in all three
 * @param lateFacts how many late facts of the period are among it
 */
public record Reconciliation(
        long position, int lateFacts, List<BalanceLine> lines, List<ReconciliationDifference> differences) {
    /** The digest anybody can make again. */
    public String digest() {
        return ReconciliationDigest.of(position, lines, differences);
    }
}
