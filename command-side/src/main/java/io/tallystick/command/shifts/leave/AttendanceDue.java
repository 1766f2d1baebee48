package io.tallystick.command.shifts.leave;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.shifts.RosterEvent.AttendanceSettled;
import io.tallystick.events.shifts.RosterEvent.RosterPublished;
import io.tallystick.events.shifts.ShiftPattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shifts of published rosters, by when they are over: then it is looked at who did not come (V-91). */
public final class AttendanceDue implements Due {
    private static final String APART = " ";

    @Override
    public String what() {
        return "attendance";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(RosterPublished.class, AttendanceSettled.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case RosterPublished e -> {
                if (e.patterns() != null && e.zone() != null) {
                    e.patterns().forEach(pattern -> set(e, pattern, ZoneId.of(e.zone()), on, dates));
                }
            }
            case AttendanceSettled e -> dates.end(e.roster(), part(e.date(), e.pattern(), e.over()));
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /** Shifts that were over before the roster held are judged by nobody. */
    private static void set(RosterPublished published, ShiftPattern pattern, ZoneId zone, LocalDate on, Dates dates) {
        YearMonth month = RosterMonth.monthOf(published.roster());
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            ZonedDateTime over = pattern.finishes(date).atZone(zone);
            if (!over.toLocalDate().isBefore(on)) {
                dates.set(published.roster(), part(date, pattern.code(), over.toInstant()), over.toLocalDate());
            }
        }
    }

    private static String part(LocalDate date, String pattern, Instant over) {
        return String.join(APART, date.toString(), pattern, over.toString());
    }

    @Override
    public Instant from(DueDate date) {
        return Instant.parse(date.part().split(APART, -1)[2]);
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        String[] part = date.part().split(APART, -1);
        return Optional.of(new Act(
                1, "shifts", "SettleAttendance", Map.of("roster", date.record(), "date", part[0], "pattern", part[1])));
    }
}
