package io.tallystick.command.shifts;

import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.shifts.DutyRow.Duty;
import io.tallystick.events.shifts.RosterFault;
import io.tallystick.events.shifts.RosterFinding;
import io.tallystick.events.shifts.ShiftPattern;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a whole month: every shift has its leader and its people, everybody has rest (V-122, V-110). The month before and
 * the month after count for rest only.
 */
final class RosterCheck {
    private static final List<Post> LEADING =
            List.of(Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR);
    private static final Comparator<RosterFinding> IN_ORDER = Comparator.comparing(RosterFinding::date)
            .thenComparing(RosterFinding::pattern)
            .thenComparing(RosterFinding::fault);

    /** A month's lines with the shifts they speak of. */
    record Lines(YearMonth month, RosterSheet sheet, Map<String, ShiftPattern> patterns) {}

    private final Lines lines;
    private final List<Lines> neighbours;
    private final Scope place;
    private final ZoneId zone;
    private final Organisation house;
    private final BusinessDays calendar;
    private final int restMinutes;
    private final List<RosterFinding> findings = new ArrayList<>();

    RosterCheck(
            Lines lines,
            List<Lines> neighbours,
            Scope place,
            ZoneId zone,
            Organisation house,
            BusinessDays calendar,
            int restMinutes) {
        this.lines = lines;
        this.neighbours = neighbours;
        this.place = place;
        this.zone = zone;
        this.house = house;
        this.calendar = calendar;
        this.restMinutes = restMinutes;
    }

    /** Everything found, in the order of the days. */
    List<RosterFinding> findings() {
        Map<LocalDate, Map<String, List<RecordId>>> crews = lines.sheet().crews();
        Map<LocalDate, Map<String, List<RecordId>>> leaders = lines.sheet().leaders();
        for (int day = 1; day <= lines.month().lengthOfMonth(); day++) {
            LocalDate date = lines.month().atDay(day);
            for (ShiftPattern pattern : lines.patterns().values()) {
                shift(
                        date,
                        pattern,
                        crews.getOrDefault(date, Map.of()).getOrDefault(pattern.code(), List.of()),
                        leaders.getOrDefault(date, Map.of()).getOrDefault(pattern.code(), List.of()));
            }
        }
        lines.sheet().people().forEach(this::person);
        findings.sort(IN_ORDER);
        return List.copyOf(findings);
    }

    private void shift(LocalDate date, ShiftPattern pattern, List<RecordId> crew, List<RecordId> leaders) {
        boolean known = calendar.knows(date);
        boolean off = known && !calendar.isWorked(date);
        if (!pattern.daysOff() && off) {
            if (!crew.isEmpty()) {
                find(RosterFault.DAY_OFF, date, pattern.code(), null, crew.size(), 0);
            }
            return;
        }
        if (!pattern.daysOff() && !known) {
            if (!crew.isEmpty()) {
                find(RosterFault.NO_CALENDAR, date, pattern.code(), null, null, null);
            } else {
                return;
            }
        }
        if (crew.size() < pattern.leastCover()) {
            find(RosterFault.COVER_SHORT, date, pattern.code(), null, crew.size(), pattern.leastCover());
        }
        if (leaders.size() != 1) {
            find(
                    leaders.isEmpty() ? RosterFault.NO_LEADER : RosterFault.TWO_LEADERS,
                    date,
                    pattern.code(),
                    null,
                    leaders.size(),
                    1);
        }
        for (RecordId leader : leaders) {
            boolean may = LEADING.stream()
                    .flatMap(post -> house.appointments(leader, post, date).stream())
                    .anyMatch(held -> house.covers(held.scope(), place));
            if (!may) {
                find(RosterFault.LEADER_WITHOUT_POST, date, pattern.code(), leader, null, null);
            }
        }
    }

    private void person(RecordId employee) {
        LocalDate lastDay =
                house.employee(employee).map(Organisation.Employee::lastDay).orElse(null);
        NavigableMap<LocalDate, Timed> around = around(employee);
        LocalDateTime free = null;
        for (Timed timed : around.values()) {
            Duty duty = timed.duty();
            boolean own = YearMonth.from(duty.date()).equals(lines.month());
            if (own && lastDay != null && duty.date().isAfter(lastDay)) {
                find(RosterFault.LEAVING, duty.date(), duty.pattern(), employee, null, null);
            }
            LocalDateTime begins = timed.pattern().begins(duty.date());
            // By the clock of the zone: in the night the clocks change a rest is an hour shorter or longer than they
            // show.
            if (free != null) {
                long rest =
                        Duration.between(free.atZone(zone), begins.atZone(zone)).toMinutes();
                if (rest < restMinutes && (own || ownBefore(around, duty.date()))) {
                    find(
                            RosterFault.REST_SHORT,
                            duty.date(),
                            duty.pattern(),
                            employee,
                            Math.toIntExact(rest),
                            restMinutes);
                }
            }
            free = timed.pattern().finishes(duty.date());
        }
    }

    private boolean ownBefore(NavigableMap<LocalDate, Timed> around, LocalDate date) {
        LocalDate before = around.lowerKey(date);
        return before != null && YearMonth.from(before).equals(lines.month());
    }

    private record Timed(Duty duty, ShiftPattern pattern) {}

    /** The person's duties from the last ones of the month before to the first ones of the month after. */
    private NavigableMap<LocalDate, Timed> around(RecordId employee) {
        NavigableMap<LocalDate, Timed> around = new TreeMap<>();
        for (Lines some : neighbours) {
            add(around, some, employee);
        }
        add(around, lines, employee);
        return around;
    }

    private static void add(NavigableMap<LocalDate, Timed> around, Lines some, RecordId employee) {
        some.sheet().of(employee).values().forEach(duty -> {
            ShiftPattern pattern = some.patterns().get(duty.pattern());
            if (pattern != null) {
                around.put(duty.date(), new Timed(duty, pattern));
            }
        });
    }

    private void find(
            RosterFault fault,
            LocalDate date,
            String pattern,
            @Nullable RecordId employee,
            @Nullable Integer found,
            @Nullable Integer wanted) {
        findings.add(new RosterFinding(fault, date, pattern, employee, found, wanted));
    }

    /** What is found now and was not there before. */
    static List<RosterFinding> added(List<RosterFinding> before, List<RosterFinding> now) {
        Set<RosterFinding> known = Set.copyOf(before);
        return now.stream().filter(finding -> !known.contains(finding)).toList();
    }
}
