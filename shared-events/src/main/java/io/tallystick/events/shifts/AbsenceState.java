package io.tallystick.events.shifts;

import io.tallystick.events.shifts.AbsenceEvent.AbsenceContestDecided;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContested;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceReclassified;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;

/** Where an absence stands. */
public enum AbsenceState {
    PROVISIONAL,
    TOLD,
    CONTESTED,
    /** Contested, and it stands. */
    UPHELD,
    /** Contested, and it does not stand. */
    OVERTURNED,
    /** Covered by a leave after all. */
    RECLASSIFIED;

    /** The state after the event. */
    public static AbsenceState after(AbsenceEvent event) {
        return switch (event) {
            case AbsentUnexcused e -> PROVISIONAL;
            case AbsenceTold e -> TOLD;
            case AbsenceContested e -> CONTESTED;
            case AbsenceContestDecided e -> e.stands() ? UPHELD : OVERTURNED;
            case AbsenceReclassified e -> RECLASSIFIED;
        };
    }
}
