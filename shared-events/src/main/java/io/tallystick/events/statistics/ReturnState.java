package io.tallystick.events.statistics;

import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnAmended;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnGenerated;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import org.jspecify.annotations.Nullable;

/** Where a statistical return stands. */
public enum ReturnState {
    /** Owed; no figures yet. */
    OPEN,
    /** Its figures are computed at a position; declared ones are filled in, and it waits to be filed. */
    GENERATED,
    FILED,
    /** Filed, and being filed anew. */
    AMENDING;

    /** The state after the event; null stands for a return that has no event yet. */
    public static ReturnState after(@Nullable ReturnState before, StatisticalReturnEvent event) {
        return switch (event) {
            case ReturnOpened e -> OPEN;
            case ReturnGenerated e -> GENERATED;
            case ReturnFiled e -> FILED;
            case ReturnAmended e -> AMENDING;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a return does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
