package io.tallystick.events.custody.stocktake;

import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeAbandoned;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeClosed;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import org.jspecify.annotations.Nullable;

/** Where a stock-take stands. */
public enum StocktakeState {
    /** Being counted; may be interrupted and resumed. */
    COUNTING,
    /** Counted; differences wait for their explanation. */
    COUNTED,
    CLOSED,
    ABANDONED;

    /** The state after the event; null stands for a stock-take that has no event yet. */
    public static StocktakeState after(@Nullable StocktakeState before, StocktakeEvent event) {
        return switch (event) {
            case StocktakeOpened e -> COUNTING;
            case StocktakeCounted e -> COUNTED;
            case StocktakeClosed e -> CLOSED;
            case StocktakeAbandoned e -> ABANDONED;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a stock-take does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
