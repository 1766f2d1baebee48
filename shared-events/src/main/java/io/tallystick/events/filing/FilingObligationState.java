package io.tallystick.events.filing;

import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import org.jspecify.annotations.Nullable;

/** Where a filing obligation stands. */
public enum FilingObligationState {
    OPEN,
    /** Everything is filed, by the word of the head. */
    MET;

    /** The state after the event; null stands for an obligation that has no event yet. */
    public static FilingObligationState after(@Nullable FilingObligationState before, FilingObligationEvent event) {
        return event instanceof FilingObligationMet || before == MET ? MET : OPEN;
    }
}
