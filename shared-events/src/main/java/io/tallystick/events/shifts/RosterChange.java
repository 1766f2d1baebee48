package io.tallystick.events.shifts;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * One day of one person in a published roster, changed.
 *
 * @param before the mark that stood there, {@link DutyRow#OFF} for none
 * @param after the mark that stands there now
 */
public record RosterChange(RecordId employee, LocalDate date, String before, String after) {
    /** The change that undoes it. */
    public RosterChange reversed() {
        return new RosterChange(employee, date, after, before);
    }
}
