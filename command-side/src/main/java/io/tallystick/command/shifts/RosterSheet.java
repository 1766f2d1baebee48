package io.tallystick.command.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.DutyRow.Duty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works what on which date: the lines of a roster, by person. */
final class RosterSheet {
    private final Map<RecordId, NavigableMap<LocalDate, Duty>> duties = new TreeMap<>();

    RosterSheet copy() {
        RosterSheet copy = new RosterSheet();
        duties.forEach((employee, days) -> copy.duties.put(employee, new TreeMap<>(days)));
        return copy;
    }

    void clear() {
        duties.clear();
    }

    void add(YearMonth month, DutyRow row) {
        NavigableMap<LocalDate, Duty> days = duties.computeIfAbsent(row.employee(), e -> new TreeMap<>());
        row.duties(month).forEach(duty -> days.put(duty.date(), duty));
    }

    void set(RecordId employee, LocalDate date, String mark) {
        NavigableMap<LocalDate, Duty> days = duties.computeIfAbsent(employee, e -> new TreeMap<>());
        DutyRow.duty(date, mark).ifPresentOrElse(duty -> days.put(date, duty), () -> days.remove(date));
    }

    Set<RecordId> people() {
        return duties.keySet();
    }

    NavigableMap<LocalDate, Duty> of(RecordId employee) {
        return duties.getOrDefault(employee, new TreeMap<>());
    }

    @Nullable
    Duty on(RecordId employee, LocalDate date) {
        return of(employee).get(date);
    }

    /** What stands there, as a mark. */
    String mark(RecordId employee, LocalDate date) {
        Duty duty = on(employee, date);
        return duty == null ? DutyRow.OFF : duty.mark();
    }

    /** Who works a shift, by date and pattern. */
    Map<LocalDate, Map<String, List<RecordId>>> crews() {
        return crews(false);
    }

    /** Who leads a shift, by date and pattern. */
    Map<LocalDate, Map<String, List<RecordId>>> leaders() {
        return crews(true);
    }

    private Map<LocalDate, Map<String, List<RecordId>>> crews(boolean leadersOnly) {
        Map<LocalDate, Map<String, List<RecordId>>> crews = new HashMap<>();
        duties.forEach((employee, days) -> days.values().stream()
                .filter(duty -> duty.leads() || !leadersOnly)
                .forEach(duty -> crews.computeIfAbsent(duty.date(), d -> new HashMap<>())
                        .computeIfAbsent(duty.pattern(), p -> new ArrayList<>())
                        .add(employee)));
        return crews;
    }

    /** Who works one shift. */
    List<RecordId> crew(LocalDate date, String pattern) {
        return working(date, pattern).map(Map.Entry::getKey).toList();
    }

    /** Who leads one shift. */
    Optional<RecordId> leader(LocalDate date, String pattern) {
        return working(date, pattern)
                .filter(entry ->
                        Objects.requireNonNull(entry.getValue().get(date)).leads())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Stream<Map.Entry<RecordId, NavigableMap<LocalDate, Duty>>> working(LocalDate date, String pattern) {
        return duties.entrySet().stream().filter(entry -> {
            Duty duty = entry.getValue().get(date);
            return duty != null && duty.pattern().equals(pattern);
        });
    }
}
