package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.DutyRow.Duty;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.RosterEvent;
import io.tallystick.events.shifts.RosterEvent.AttendanceSettled;
import io.tallystick.events.shifts.RosterEvent.DutyExcused;
import io.tallystick.events.shifts.RosterEvent.DutyRestored;
import io.tallystick.events.shifts.RosterEvent.DutyRowsDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterChanged;
import io.tallystick.events.shifts.RosterEvent.RosterChecked;
import io.tallystick.events.shifts.RosterEvent.RosterDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterPublished;
import io.tallystick.events.shifts.RosterFinding;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import io.tallystick.events.shifts.ShiftPattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The roster of a unit for a month: what may be said of a shift without looking at another month is decided here. Whoever relies
 * on a shift writes an event on its month, so that two decisions over it meet (ADR 0037).
 */
public class RosterMonth extends LedgerRecord {
    private static final int FINDINGS_AN_EVENT = 250;
    private static final int ROW_OVERHEAD = 30;
    /** The letters of a month, for example {@code 2026-03}. */
    private static final int MONTH = 7;

    /** One day of one person. */
    private record Day(RecordId employee, LocalDate date) {}

    private final RosterSheet sheet = new RosterSheet();
    private final Map<String, ShiftPattern> patterns = new TreeMap<>();
    private final Map<Day, RecordId> causes = new HashMap<>();
    private final Map<Day, RecordId> excused = new HashMap<>();
    private final List<RosterChange> changes = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();
    private @Nullable RosterDrafted head;
    private @Nullable Instant publishedAt;
    private int version;

    /** For Axon, which replays events into it; a roster begins with its first draft. */
    protected RosterMonth() {}

    static RosterMonth empty() {
        return new RosterMonth();
    }

    /** The roster of a unit for a month. */
    public static RecordId of(RecordId unit, YearMonth month) {
        return RecordId.of("roster", unit.key() + "-" + month);
    }

    /** The month a roster is of, from its name. */
    public static YearMonth monthOf(RecordId roster) {
        String key = roster.key();
        return YearMonth.parse(key.substring(key.length() - MONTH));
    }

    void draft(RecordId unit, YearMonth month, List<ShiftPattern> shifts, List<DutyRow> rows, Decision decision) {
        decision.requireState(version == 0, "refused.rosterPublished", fact("month", month));
        RecordId id = of(unit, month);
        int draft = head == null ? 1 : head.draft() + 1;
        String zone = decision.zone().getId();
        apply(new RosterDrafted(id, unit, month.toString(), draft, zone, shifts, decision.by()));
        Portions.of(rows, RosterMonth::bytes).forEach(some -> apply(new DutyRowsDrafted(id, draft, some)));
    }

    void checked(List<RosterFinding> findings) {
        int draft = head().draft();
        int portions = Math.max(1, Math.ceilDiv(findings.size(), FINDINGS_AN_EVENT));
        for (int portion = 0; portion < portions; portion++) {
            int from = portion * FINDINGS_AN_EVENT;
            int to = Math.min(from + FINDINGS_AN_EVENT, findings.size());
            apply(new RosterChecked(self(), draft, portion + 1, List.copyOf(findings.subList(from, to))));
        }
    }

    void publish(Signature by) {
        apply(new RosterPublished(self(), head().draft(), 1, head().zone(), List.copyOf(patterns.values()), by));
    }

    /**
     * Changes the published roster; whoever calls it has checked what the month has to keep.
     *
     * @param cause the record it follows from, for example a swap
     */
    public void change(List<RosterChange> changes, @Nullable String reason, @Nullable RecordId cause, Signature by) {
        apply(new RosterChanged(self(), version + 1, changes, reason, cause, by));
    }

    /** Frees somebody from coming to a shift in the roster, for example by a leave. */
    public void excuse(RecordId employee, LocalDate date, RecordId cause) {
        apply(new DutyExcused(self(), employee, date, cause));
    }

    /** Has somebody come after all. */
    public void restore(RecordId employee, LocalDate date, RecordId cause) {
        apply(new DutyRestored(self(), employee, date, cause));
    }

    /** Notes who of a shift that is over did not come: once for each shift (V-91). */
    public void settle(LocalDate date, String pattern, Instant over, List<RecordId> absent) {
        apply(new AttendanceSettled(self(), date, pattern, over, absent));
    }

    /** Whether it was looked at who came to a shift. */
    public boolean settled(LocalDate date, String pattern) {
        return settled.contains(date + " " + pattern);
    }

    /** Whether it held before a moment: nobody is judged by a roster that was published afterwards. */
    public boolean heldBefore(Instant moment) {
        return publishedAt != null && publishedAt.isBefore(moment);
    }

    /** When a shift of it is over; empty where it has no such shift. */
    public Optional<Instant> over(LocalDate date, String code) {
        return opening(date, code).map(ShiftOpened::ends);
    }

    /** Requires that the roster holds. */
    public void requirePublished(Decision decision) {
        decision.requireState(published(), "refused.rosterNotPublished", fact("month", month()));
    }

    /** Whether it holds. */
    public boolean published() {
        return version > 0;
    }

    /** The unit it is of. */
    public RecordId unit() {
        return head().unit();
    }

    /** The month it is of. */
    public YearMonth month() {
        return YearMonth.parse(head().month());
    }

    /** The zone its times are in. */
    public ZoneId zone() {
        return ZoneId.of(head().zone());
    }

    /** Whether the person has a line in it. */
    public boolean names(RecordId employee) {
        return sheet.people().contains(employee);
    }

    /** Everybody who has a line in it. */
    public List<RecordId> people() {
        return List.copyOf(sheet.people());
    }

    RosterSheet sheet() {
        return sheet.copy();
    }

    Map<String, ShiftPattern> patterns() {
        return Map.copyOf(patterns);
    }

    /** The shift the person is rostered for on the date, whether excused from it or not. */
    public Optional<RosteredShift> shift(RecordId employee, LocalDate date, BusinessDays calendar) {
        return Optional.ofNullable(sheet.on(employee, date)).map(duty -> shift(employee, duty, calendar));
    }

    /** All who are rostered for a shift. */
    public List<RosteredShift> crew(LocalDate date, String pattern, BusinessDays calendar) {
        return sheet.crew(date, pattern).stream()
                .flatMap(employee -> shift(employee, date, calendar).stream())
                .toList();
    }

    /** The shift of the date as it is opened when the first thing is recorded of it. */
    Optional<ShiftOpened> opening(LocalDate date, String code) {
        return Optional.ofNullable(patterns.get(code))
                .filter(pattern -> YearMonth.from(date).equals(month()))
                .map(pattern -> new ShiftOpened(
                        RosteredShift.shiftOf(unit(), date, code),
                        unit(),
                        date,
                        code,
                        pattern.begins(date).atZone(zone()).toInstant(),
                        pattern.finishes(date).atZone(zone()).toInstant(),
                        pattern.night(),
                        sheet.leader(date, code).orElse(null),
                        self()));
    }

    /** What was changed of the date and the day after it since the publication. */
    List<RosterChange> changesFrom(LocalDate date) {
        return changes.stream()
                .filter(change ->
                        !change.date().isBefore(date) && !change.date().isAfter(date.plusDays(1)))
                .toList();
    }

    /** Whether a shift with people in it begins on the date or the day after, within the minutes after an instant. */
    boolean begins(LocalDate date, Instant after, int minutes) {
        for (LocalDate day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
            for (ShiftPattern pattern : patterns.values()) {
                Instant begins = pattern.begins(day).atZone(zone()).toInstant();
                boolean soon = !begins.isBefore(after) && !begins.isAfter(after.plus(minutes, ChronoUnit.MINUTES));
                if (soon && !sheet.crew(day, pattern.code()).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no shift of the same date with people in it ends later. */
    boolean endsDay(LocalDate date, Instant over) {
        return patterns.values().stream()
                .filter(pattern ->
                        pattern.finishes(date).atZone(zone()).toInstant().isAfter(over))
                .allMatch(pattern -> sheet.crew(date, pattern.code()).isEmpty());
    }

    /** Who is rostered for shifts around the date that begin at an instant. */
    List<RosteredShift> beginning(LocalDate date, Instant at, BusinessDays calendar) {
        List<RosteredShift> found = new ArrayList<>();
        for (LocalDate day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
            for (ShiftPattern pattern : patterns.values()) {
                if (pattern.begins(day).atZone(zone()).toInstant().equals(at)) {
                    found.addAll(crew(day, pattern.code(), calendar));
                }
            }
        }
        return found;
    }

    private RosteredShift shift(RecordId employee, Duty duty, BusinessDays calendar) {
        ShiftPattern pattern = Objects.requireNonNull(patterns.get(duty.pattern()));
        LocalDate date = duty.date();
        Day day = new Day(employee, date);
        return new RosteredShift(
                self(),
                unit(),
                employee,
                date,
                pattern,
                pattern.begins(date).atZone(zone()).toInstant(),
                pattern.finishes(date).atZone(zone()).toInstant(),
                duty.leads(),
                sheet.leader(date, duty.pattern()).orElse(null),
                calendar.isHoliday(date),
                causes.get(day),
                excused.get(day),
                cover(date, duty.pattern()));
    }

    private int cover(LocalDate date, String pattern) {
        List<RecordId> coming = sheet.crew(date, pattern).stream()
                .filter(person -> !excused.containsKey(new Day(person, date)))
                .toList();
        return coming.size();
    }

    private RosterDrafted head() {
        return Objects.requireNonNull(head, "a roster nobody drafted");
    }

    private static int bytes(DutyRow row) {
        return ROW_OVERHEAD + Portions.bytes(row.employee()) + Portions.bytes(row.days());
    }

    @EventSourcingHandler
    void on(RosterEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case RosterDrafted e -> {
                become(e.roster());
                head = e;
                sheet.clear();
                patterns.clear();
                e.patterns().forEach(pattern -> patterns.put(pattern.code(), pattern));
            }
            case DutyRowsDrafted e -> e.rows().forEach(row -> sheet.add(month(), row));
            case RosterChecked e -> {
                // What was found then is looked for again before it is relied on.
            }
            case RosterPublished e -> {
                version = e.version();
                publishedAt = recordedAt;
            }
            case RosterChanged e -> {
                version = e.version();
                e.changes().forEach(change -> changed(change, e.cause()));
            }
            case DutyExcused e -> excused.put(new Day(e.employee(), e.date()), e.cause());
            case AttendanceSettled e -> settled.add(e.date() + " " + e.pattern());
            case DutyRestored e -> excused.remove(new Day(e.employee(), e.date()));
        }
    }

    private void changed(RosterChange change, @Nullable RecordId cause) {
        Day day = new Day(change.employee(), change.date());
        changes.add(change);
        sheet.set(change.employee(), change.date(), change.after());
        excused.remove(day);
        if (cause == null) {
            causes.remove(day);
        } else {
            causes.put(day, cause);
        }
    }
}
