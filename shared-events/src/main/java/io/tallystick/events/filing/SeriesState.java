package io.tallystick.events.filing;

import io.tallystick.events.filing.NumberSeriesEvent.SeriesSealed;
import org.jspecify.annotations.Nullable;

/** Whether the numbers of a series can still change. */
public enum SeriesState {
    /** Numbers follow the order of arrangement. */
    DRAFT,
    /** Numbers are final; later units append (I-39). */
    SEALED;

    /** The state after the event; null stands for a series that has no event yet. */
    public static SeriesState after(@Nullable SeriesState before, NumberSeriesEvent event) {
        return event instanceof SeriesSealed || before == SEALED ? SEALED : DRAFT;
    }
}
