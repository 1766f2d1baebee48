package io.tallystick.events.retention;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Something that freezes disposal, whatever the clocks say (VI-12).
 *
 * @param number its number on the case, counted from 1
 * @param authority who ordered it, with the reference
 * @param reason why, and what of the unit it covers
 * @param reviewer the employee who looks at it again
 * @param reviewOn the day by which that is done
 */
public record Hold(int number, Kind kind, String authority, String reason, RecordId reviewer, LocalDate reviewOn) {
    /** What is pending. */
    public enum Kind {
        INVESTIGATION,
        LITIGATION,
        AUDIT,
        /** Vouchers of debts that are not settled are kept until they are (I-28, decree 79). */
        UNSETTLED_DEBT,
        OTHER
    }
}
