package io.tallystick.query.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rosters as they are looked at: a unit's month or week, a person's shifts, who is rostered at an instant. */
public final class RosterBook {
    private static final String DUTY =
            "select house_unit, shift_date, employee, pattern, pattern_name, starts_at, ends_at, night, leads,"
                    + " holds, excused_by, changed_by_record from duty where ";

    private final Projections projections;

    public RosterBook(Projections projections) {
        this.projections = projections;
    }

    /**
     * A shift of a person.
     *
     * @param holds whether its roster is published
     */
    public record DutyOn(
            RecordId unit,
            LocalDate date,
            RecordId employee,
            String pattern,
            String name,
            Instant starts,
            Instant ends,
            boolean night,
            boolean leads,
            boolean holds,
            @Nullable String excusedBy,
            @Nullable String changedBy) {
        /** As it stands in a roster. */
        public String mark() {
            return leads ? pattern + "*" : pattern;
        }

        /** The shift itself. */
        public String shift() {
            return unit.key() + "-" + date + "-" + pattern;
        }
    }

    /** The duties of a unit from one shift date to another, both included. */
    public List<DutyOn> ofUnit(RecordId unit, LocalDate from, LocalDate until) throws SQLException {
        return duties(
                "house_unit = ? and shift_date between ? and ? order by employee, shift_date",
                unit.value(),
                from,
                until);
    }

    /** The duties of a person in published rosters. */
    public List<DutyOn> ofPerson(RecordId employee, LocalDate from, LocalDate until) throws SQLException {
        return duties(
                "employee = ? and shift_date between ? and ? and holds order by shift_date",
                employee.value(),
                from,
                until);
    }

    /** The duties of all units on some shift dates in published rosters, by the time they begin. */
    public List<DutyOn> ofDays(LocalDate from, LocalDate until) throws SQLException {
        return duties(
                "shift_date between ? and ? and holds order by starts_at, house_unit, pattern, leads desc, employee",
                from,
                until);
    }

    /** The duties of a shift, its leader first; none where the key names no shift. */
    public List<DutyOn> ofShift(String key) throws SQLException {
        return duties(
                "substr(house_unit, 5) || '-' || shift_date || '-' || pattern = ? and holds order by leads desc, employee",
                key);
    }

    /** Who is rostered at an instant, excused people left out. */
    public List<DutyOn> at(Instant instant) throws SQLException {
        OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
        return duties(
                "starts_at <= ? and ends_at > ? and holds and excused_by is null order by house_unit, pattern, leads desc, employee",
                at,
                at);
    }

    /** Whose lines the roster has, also those without a duty in it. */
    public List<RecordId> people(RecordId roster) throws SQLException {
        return read(connection -> {
            List<RecordId> people = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select employee from line where roster = ? order by employee")) {
                select.setString(1, roster.value());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        people.add(new RecordId(found.getString(1)));
                    }
                }
            }
            return people;
        });
    }

    private List<DutyOn> duties(String where, Object... values) throws SQLException {
        return read(connection -> {
            List<DutyOn> duties = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(DUTY + where)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        duties.add(duty(found));
                    }
                }
            }
            return duties;
        });
    }

    private static DutyOn duty(ResultSet row) throws SQLException {
        return new DutyOn(
                new RecordId(row.getString("house_unit")),
                row.getObject("shift_date", LocalDate.class),
                new RecordId(row.getString("employee")),
                row.getString("pattern"),
                row.getString("pattern_name"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("night"),
                row.getBoolean("leads"),
                row.getBoolean("holds"),
                row.getString("excused_by"),
                row.getString("changed_by_record"));
    }

    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) throws SQLException {
        Model model = projections.model("roster").orElseThrow();
        return projections.world().read(model, reading::of);
    }
}
