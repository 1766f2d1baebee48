package io.tallystick.query.shifts;

import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.DutyRow.Duty;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.RosterEvent.DutyExcused;
import io.tallystick.events.shifts.RosterEvent.DutyRestored;
import io.tallystick.events.shifts.RosterEvent.DutyRowsDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterChanged;
import io.tallystick.events.shifts.RosterEvent.RosterChecked;
import io.tallystick.events.shifts.RosterEvent.RosterDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterPublished;
import io.tallystick.events.shifts.RosterFinding;
import io.tallystick.events.shifts.RosterState;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/** Who works which shift: the rosters of the units, with what they do not keep and what was changed in them (V-122). */
@ReadModel(name = "roster", version = 1)
public final class Roster {
    @EventHandler
    void on(RosterDrafted e, Rows rows) {
        for (String table : List.of("duty", "finding", "pattern", "line")) {
            rows.where(table, "roster", e.roster().value()).forEach(Row::delete);
        }
        rows.insert("roster", e.roster())
                .set("house_unit", e.unit())
                .set("month", e.month())
                .set("state", RosterState.DRAFTED)
                .set("draft", e.draft())
                .set("zone", e.zone())
                .set("findings", 0)
                .set("people", 0)
                .signed("drafted_by", e.by());
        for (ShiftPattern pattern : e.patterns()) {
            rows.insert("pattern", e.roster(), pattern.code())
                    .set("name", pattern.name())
                    .set("starts", pattern.starts())
                    .set("ends", pattern.ends())
                    .set("starts_next_day", pattern.startsNextDay())
                    .set("night", pattern.night())
                    .set("days_off", pattern.daysOff())
                    .set("least", pattern.leastCover());
        }
    }

    @EventHandler
    void on(DutyRowsDrafted e, Rows rows) {
        Row roster = rows.row("roster", e.roster());
        YearMonth month = YearMonth.parse(String.valueOf(roster.text("month")));
        for (DutyRow line : e.rows()) {
            rows.insert("line", e.roster(), line.employee()).set("house_unit", roster.get("house_unit"));
            line.duties(month)
                    .forEach(duty -> put(
                            duty, line.employee().value(), roster, e.roster().value(), rows));
        }
        roster.add("people", e.rows().size());
    }

    private static void put(Duty duty, String employee, Row roster, String id, Rows rows) {
        Row stored = rows.row("pattern", id, duty.pattern());
        ZoneId zone = ZoneId.of(String.valueOf(roster.text("zone")));
        ShiftPattern pattern = new ShiftPattern(
                duty.pattern(),
                String.valueOf(stored.text("name")),
                LocalTime.parse(String.valueOf(stored.get("starts"))),
                LocalTime.parse(String.valueOf(stored.get("ends"))),
                stored.yes("starts_next_day"),
                stored.yes("night"),
                stored.yes("days_off"),
                (int) stored.number("least"));
        rows.insert("duty", roster.get("house_unit"), duty.date(), employee)
                .set("roster", id)
                .set("pattern", duty.pattern())
                .set("pattern_name", pattern.name())
                .set("starts_at", at(pattern.begins(duty.date()), zone))
                .set("ends_at", at(pattern.finishes(duty.date()), zone))
                .set("night", pattern.night())
                .set("leads", duty.leads())
                .set("holds", RosterState.PUBLISHED.name().equals(roster.text("state")));
    }

    private static Instant at(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }

    @EventHandler
    void on(RosterChecked e, Rows rows, LogEntry entry) {
        Row roster = rows.row("roster", e.roster());
        if (e.portion() == 1) {
            rows.where("finding", "roster", e.roster().value()).forEach(Row::delete);
            roster.set("findings", 0).set("checked_at", entry.recordedAt());
        }
        int number = (int) roster.number("findings");
        for (RosterFinding finding : e.findings()) {
            rows.insert("finding", e.roster(), ++number)
                    .set("house_unit", roster.get("house_unit"))
                    .set("fault", finding.fault())
                    .set("rule", finding.fault().rule())
                    .set("shift_date", finding.date())
                    .set("pattern", finding.pattern())
                    .set("employee", finding.employee())
                    .set("found", finding.found())
                    .set("wanted", finding.wanted());
        }
        roster.set("findings", number);
    }

    @EventHandler
    void on(RosterPublished e, Rows rows, LogEntry entry) {
        rows.row("roster", e.roster())
                .set("state", RosterState.PUBLISHED)
                .set("version", e.version())
                .set("published_at", entry.recordedAt())
                .signed("published_by", e.by());
        rows.where("duty", "roster", e.roster().value()).forEach(duty -> duty.set("holds", true));
    }

    @EventHandler
    void on(RosterChanged e, Rows rows, LogEntry entry) {
        Row roster = rows.row("roster", e.roster()).set("version", e.version());
        int number = 0;
        for (RosterChange change : e.changes()) {
            rows.insert("change", e.roster(), e.version(), ++number)
                    .set("house_unit", roster.get("house_unit"))
                    .set("employee", change.employee())
                    .set("shift_date", change.date())
                    .set("before", change.before())
                    .set("after", change.after())
                    .set("reason", e.reason())
                    .set("cause", e.cause())
                    .set("changed_at", entry.recordedAt())
                    .signed("changed_by", e.by());
            rows.row("duty", roster.get("house_unit"), change.date(), change.employee())
                    .delete();
            DutyRow.duty(change.date(), change.after()).ifPresent(duty -> {
                put(duty, change.employee().value(), roster, e.roster().value(), rows);
                rows.row("duty", roster.get("house_unit"), change.date(), change.employee())
                        .set("changed_by_record", e.cause());
            });
            rows.row("line", e.roster(), change.employee()).set("house_unit", roster.get("house_unit"));
        }
    }

    @EventHandler
    void on(DutyExcused e, Rows rows) {
        duty(e.roster().value(), e.date(), e.employee().value(), rows).set("excused_by", e.cause());
    }

    @EventHandler
    void on(DutyRestored e, Rows rows) {
        duty(e.roster().value(), e.date(), e.employee().value(), rows).set("excused_by", null);
    }

    private static Row duty(String roster, LocalDate date, String employee, Rows rows) {
        return rows.row("duty", rows.row("roster", roster).get("house_unit"), date, employee);
    }
}
