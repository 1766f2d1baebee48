package io.tallystick.events.shifts;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a roster does not keep.
 *
 * @param date the shift date
 * @param pattern the code of the shift
 * @param employee whom it concerns; none where it is the shift as a whole
 * @param found how many there are: people, leaders, minutes of rest
 * @param wanted how many there should be
 */
public record RosterFinding(
        RosterFault fault,
        LocalDate date,
        String pattern,
        @Nullable RecordId employee,
        @Nullable Integer found,
        @Nullable Integer wanted) {}
