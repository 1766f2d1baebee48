package io.tallystick.events.statistics;

import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodClosed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodFrozen;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationRecorded;
import org.jspecify.annotations.Nullable;

/** Where a statistics period stands. */
public enum PeriodState {
    OPEN,
    /** Over; what is still told of it comes late. */
    FROZEN,
    /** Ledger, tables and shelf were compared; differences wait for their explanation. */
    RECONCILED,
    CLOSED;

    /** The state after the event; null stands for a period that has no event yet. */
    public static PeriodState after(@Nullable PeriodState before, StatisticsPeriodEvent event) {
        return switch (event) {
            case PeriodOpened e -> OPEN;
            case PeriodFrozen e -> FROZEN;
            case ReconciliationRecorded e -> RECONCILED;
            case PeriodClosed e -> CLOSED;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a period does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
