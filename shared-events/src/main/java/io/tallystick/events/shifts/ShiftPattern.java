package io.tallystick.events.shifts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A kind of shift a unit works. A shift belongs to its shift date, whatever day it is by the clock when it begins or ends: a night
 * that begins at 00:30 belongs to the date before where the pattern says so, never by midnight (V-79, VI-4).
 *
 * @param code as it stands in the roster: one to four capital letters or digits
 * @param ends the time of day it ends; at or before {@code starts}, it ends on the day after it began
 * @param startsNextDay whether it begins on the day after its shift date
 * @param night whether the rules for night shifts hold (V-100)
 * @param daysOff whether it is also worked on days off
 * @param leastCover how many people it needs at least (V-122)
 */
public record ShiftPattern(
        String code,
        String name,
        LocalTime starts,
        LocalTime ends,
        boolean startsNextDay,
        boolean night,
        boolean daysOff,
        int leastCover) {

    /** When the shift of the date begins, by the clock of the house. */
    public LocalDateTime begins(LocalDate date) {
        return date.plusDays(startsNextDay ? 1 : 0).atTime(starts);
    }

    /** When the shift of the date ends, by the clock of the house. */
    public LocalDateTime finishes(LocalDate date) {
        LocalDateTime begins = begins(date);
        return begins.toLocalDate().plusDays(ends.isAfter(starts) ? 0 : 1).atTime(ends);
    }

    /** Whether it runs over midnight. */
    @JsonIgnore
    public boolean acrossMidnight() {
        return !ends.isAfter(starts);
    }
}
