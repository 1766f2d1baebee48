package io.tallystick.query.console.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.AbsenceState;
import io.tallystick.query.console.kit.Registers;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shifts of a month that somebody missed: without leave, or one that was swapped, with each side's share of the fault (V-91, V-113). */
record MissedShifts(Registers registers) {
    /**
     * An absence without leave.
     *
     * @param settled whether the person was told, and it stands: something may follow from it
     */
    record Absence(String id, RecordId employee, String on, String pattern, String state, boolean settled) {}

    /**
     * Somebody's share of the fault.
     *
     * @param percent more than nothing
     */
    record Fault(String swap, RecordId employee, String on, String percent) {}

    /** The absences of those who may be read of, the latest first. */
    List<Absence> absences(YearMonth month, Predicate<RecordId> read) {
        return rows("absences", "absence", "shift_date", month)
                .map(row -> new Absence(
                        text(row, "absence"),
                        new RecordId(text(row, "employee")),
                        text(row, "shift_date"),
                        text(row, "pattern"),
                        text(row, "state"),
                        List.of(AbsenceState.TOLD.name(), AbsenceState.UPHELD.name())
                                .contains(text(row, "state"))))
                .filter(absence -> read.test(absence.employee()))
                .sorted(Comparator.comparing(Absence::on).reversed())
                .toList();
    }

    /** The faults of those who may be read of, the latest first; none before it was said whose they are. */
    List<Fault> faults(YearMonth month, Predicate<RecordId> read) {
        return rows("swaps", "swap", "missed_on", month)
                .flatMap(row -> Stream.of(fault(row, "asker", "asker_fault"), fault(row, "counterpart", "other_fault")))
                .filter(fault ->
                        !fault.percent().equals("null") && !fault.percent().equals("0"))
                .filter(fault -> read.test(fault.employee()))
                .sorted(Comparator.comparing(Fault::on).reversed())
                .toList();
    }

    private static Fault fault(Map<String, @Nullable Object> row, String who, String share) {
        return new Fault(text(row, "swap"), new RecordId(text(row, who)), text(row, "missed_on"), text(row, share));
    }

    private Stream<Map<String, @Nullable Object>> rows(String model, String table, String day, YearMonth month) {
        Map<String, String> days = new HashMap<>();
        days.put(day + ".from", month.atDay(1).toString());
        days.put(day + ".to", month.atEndOfMonth().toString());
        return registers.all(model, table, days, sensitivity -> true).stream();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
