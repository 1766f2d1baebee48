package io.tallystick.events.shifts;

import io.tallystick.events.shifts.PenaltyEvent.PenaltyContestDecided;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyContested;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyImposed;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyLapsed;

/** Where a penalty stands (VI-22). */
public enum PenaltyState {
    IMPOSED,
    CONTESTED,
    /** Contested, and it stands. */
    UPHELD,
    /** Contested, and it does not stand. */
    OVERTURNED,
    /** What it rested on is no longer so. */
    LAPSED;

    /** The state after the event. */
    public static PenaltyState after(PenaltyEvent event) {
        return switch (event) {
            case PenaltyImposed e -> IMPOSED;
            case PenaltyContested e -> CONTESTED;
            case PenaltyContestDecided e -> e.stands() ? UPHELD : OVERTURNED;
            case PenaltyLapsed e -> LAPSED;
        };
    }
}
