package io.tallystick.query.shifts;

import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How much of what was noted on a day was solved on the same day 日清率, by day and by month (V-42). */
public final class ClearanceBook {
    private static final String BY_DAY = "select (noted_at at time zone ?)::date as day, count(*) as noted,"
            + " count(*) filter (where (solved_at at time zone ?)::date = (noted_at at time zone ?)::date) as cleared,"
            + " count(*) filter (where solved_at is null) as still_open, count(*) filter (where carried_over > 0) as carried"
            + " from problem where house_unit = ? and (noted_at at time zone ?)::date between ? and ?"
            + " group by 1 order by 1 desc";

    private final Projections projections;

    public ClearanceBook(Projections projections) {
        this.projections = projections;
    }

    /**
     * What became of the problems that were noted on some days.
     *
     * @param day the day; the first of the month where it is a month
     * @param cleared solved on the day they were noted
     * @param open not solved yet
     * @param carried carried over with a reason, at least once
     */
    public record Cleared(LocalDate day, long noted, long cleared, long open, long carried) {
        /** Per cent cleared on the same day, rounded down; 100 where nothing was noted. */
        public long percent() {
            return noted == 0 ? 100 : cleared * 100 / noted;
        }

        private Cleared and(Cleared other) {
            return new Cleared(
                    day, noted + other.noted, cleared + other.cleared, open + other.open, carried + other.carried);
        }
    }

    /** The days of a month on which something was noted, the latest first. */
    public List<Cleared> days(String unit, YearMonth month, ZoneId zone) throws SQLException {
        Model model = projections.model("shift-handovers").orElseThrow();
        return projections.world().read(model, connection -> {
            List<Cleared> days = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(BY_DAY)) {
                int at = 0;
                for (int i = 0; i < 3; i++) {
                    select.setString(++at, zone.getId());
                }
                select.setString(++at, unit);
                select.setString(++at, zone.getId());
                select.setObject(++at, month.atDay(1));
                select.setObject(++at, month.atEndOfMonth());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        days.add(new Cleared(
                                found.getObject("day", LocalDate.class),
                                found.getLong("noted"),
                                found.getLong("cleared"),
                                found.getLong("still_open"),
                                found.getLong("carried")));
                    }
                }
            }
            return days;
        });
    }

    /** A month as a whole. */
    public static Cleared sum(YearMonth month, List<Cleared> days) {
        return days.stream().reduce(new Cleared(month.atDay(1), 0, 0, 0, 0), Cleared::and);
    }
}
