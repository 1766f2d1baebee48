package io.tallystick.events.shifts;

import io.tallystick.events.shifts.SwapEvent.SwapAccepted;
import io.tallystick.events.shifts.SwapEvent.SwapCancelled;
import io.tallystick.events.shifts.SwapEvent.SwapDeclined;
import io.tallystick.events.shifts.SwapEvent.SwapRegistered;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapEvent.SwapRevalidated;
import org.jspecify.annotations.Nullable;

/** Where a swap stands. */
public enum SwapState {
    /** The other person has not agreed. */
    REQUESTED,
    /** Both people agree; leaders decide. */
    ACCEPTED,
    /** Both sides agreed; the roster shows who really works. */
    REGISTERED,
    DECLINED,
    CANCELLED,
    /** Looked at again when it was to take effect, and it no longer held (V-116). */
    INVALID;

    /** The state after the event; null stands for a swap that has no event yet. */
    public static SwapState after(@Nullable SwapState before, SwapEvent event) {
        return switch (event) {
            case SwapRequested e -> REQUESTED;
            case SwapAccepted e -> ACCEPTED;
            case SwapRegistered e -> REGISTERED;
            case SwapDeclined e -> DECLINED;
            case SwapCancelled e -> CANCELLED;
            case SwapRevalidated e when !e.holds() -> INVALID;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a swap does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
