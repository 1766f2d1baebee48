package io.tallystick.events.shifts;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line of a roster that says when somebody works in the month, written as on paper: one mark a day, apart by blanks, {@code -}
 * for a day off, the code of a pattern for a duty, with {@code *} where the person leads the shift. {@code D D* N N - -}.
 */
public record DutyRow(RecordId employee, String days) {
    /** The mark of a day without duty. */
    public static final String OFF = "-";

    private static final String LEADS = "*";

    /** What somebody does on a date. */
    public record Duty(LocalDate date, String pattern, boolean leads) {
        /** As it stands in a roster. */
        public String mark() {
            return leads ? pattern + LEADS : pattern;
        }
    }

    /** The marks of the days, in order. */
    public List<String> marks() {
        return List.of(days.strip().split("\\s+"));
    }

    /** The duties of the line. */
    public List<Duty> duties(YearMonth month) {
        List<String> marks = marks();
        List<Duty> duties = new ArrayList<>();
        for (int day = 1; day <= Math.min(marks.size(), month.lengthOfMonth()); day++) {
            duty(month.atDay(day), marks.get(day - 1)).ifPresent(duties::add);
        }
        return duties;
    }

    /** The duty a mark says; empty for a day off. */
    public static Optional<Duty> duty(LocalDate date, String mark) {
        if (mark.equals(OFF)) {
            return Optional.empty();
        }
        boolean leads = mark.endsWith(LEADS);
        return Optional.of(new Duty(date, leads ? mark.substring(0, mark.length() - 1) : mark, leads));
    }
}
