package io.tallystick.command.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.ShiftPattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A shift somebody is rostered for.
 *
 * @param roster the published roster it stands in
 * @param date the shift date, which says the day and the month it counts on
 * @param leads whether the person leads it
 * @param leader who leads it
 * @param holiday whether the shift date is part of a holiday by the business calendar (V-102, V-117)
 * @param cause the record its last change follows from, for example a swap
 * @param excusedBy the record that frees the person from coming, for example a leave
 * @param cover how many people come to it, this one included, those excused left out
 */
public record RosteredShift(
        RecordId roster,
        RecordId unit,
        RecordId employee,
        LocalDate date,
        ShiftPattern pattern,
        Instant starts,
        Instant ends,
        boolean leads,
        @Nullable RecordId leader,
        boolean holiday,
        @Nullable RecordId cause,
        @Nullable RecordId excusedBy,
        int cover) {

    /** The shift itself, which all who work it have in common. */
    public RecordId shift() {
        return shiftOf(unit, date, pattern.code());
    }

    /** The shift of a unit on a date: named by what it is, so that whoever names it names the same. */
    public static RecordId shiftOf(RecordId unit, LocalDate date, String pattern) {
        return RecordId.of("shift", unit.key() + "-" + date + "-" + pattern);
    }

    /** Whether the rules for night shifts hold (V-100). */
    public boolean night() {
        return pattern.night();
    }

    /** The month it counts in. */
    public YearMonth month() {
        return YearMonth.from(date);
    }
}
