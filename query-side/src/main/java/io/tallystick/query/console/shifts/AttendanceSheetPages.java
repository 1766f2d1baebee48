package io.tallystick.query.console.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Months;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.shifts.RosterBook;
import io.tallystick.query.shifts.RosterBook.DutyOn;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The attendance sheet of a unit's month: a row a person, a column a day, with what became of every shift, and the sums (V-79, V-91).
 * How somebody behaved is not on it.
 */
@Controller
class AttendanceSheetPages {
    /** Absences that do not count: covered by a leave after all, or contested with success. */
    private static final Set<String> ANNULLED = Set.of("RECLASSIFIED", "OVERTURNED");

    private final RosterBook book;
    private final Registers registers;
    private final Records records;
    private final Frames frames;

    /** What became of a shift. */
    enum Came {
        /** Signed on. */
        CAME,
        /** Not rostered, and came. */
        EXTRA,
        /** Excused by a leave. */
        LEAVE,
        /** Absent without leave. */
        ABSENT,
        /** It is over, and nothing is recorded. */
        NOTHING,
        /** It is to come. */
        AHEAD
    }

    /** A cell of the sheet. */
    record Cell(String mark, Came came, String shift) {}

    /** A row of the sheet. */
    record Line(
            RecordId employee,
            Map<LocalDate, Cell> cells,
            long rostered,
            long came,
            long leave,
            long absent,
            long overtime,
            Object swaps) {
        public @Nullable Cell on(LocalDate date) {
            return cells.get(date);
        }
    }

    AttendanceSheetPages(RosterBook book, Registers registers, Records records, Frames frames) {
        this.book = book;
        this.registers = registers;
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/attendance-sheet")
    String sheet(
            @RequestParam(name = "unit", required = false) @Nullable String unit,
            @RequestParam(name = "month", required = false) @Nullable String month,
            Model model)
            throws SQLException {
        YearMonth of = Months.of(month, frames.today());
        List<String> units = rows("roster", "roster", Map.of()).stream()
                .map(row -> String.valueOf(row.get("house_unit")))
                .distinct()
                .toList();
        String at = unit == null || unit.isBlank() ? (units.isEmpty() ? "" : units.getFirst()) : unit;
        model.addAttribute("month", of);
        model.addAttribute("unit", at);
        model.addAttribute("units", units);
        model.addAttribute("days", days(of));
        model.addAttribute("most", records.rules().number("V-108", "swapsPerMonth", frames.today()));
        model.addAttribute("lines", RecordId.isWellFormed(at) ? lines(new RecordId(at), of) : List.of());
        return "console/attendance-sheet";
    }

    private List<RosterPages.Day> days(YearMonth month) {
        BusinessDays calendar = records.rules().businessDays();
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .map(date -> new RosterPages.Day(
                        date,
                        calendar.knows(date) && !calendar.isWorked(date),
                        calendar.isHoliday(date),
                        date.equals(frames.today())))
                .toList();
    }

    private List<Line> lines(RecordId unit, YearMonth month) throws SQLException {
        Map<String, String> days = Map.of(
                "shift_date.from",
                month.atDay(1).toString(),
                "shift_date.to",
                month.atEndOfMonth().toString());
        Map<String, Map<String, @Nullable Object>> signOns = new HashMap<>();
        Map<String, Long> overtime = new HashMap<>();
        for (Map<String, @Nullable Object> row :
                rows("attendance", "sign_on", with(days, "house_unit", unit.value()))) {
            signOns.putIfAbsent(row.get("employee") + " " + row.get("shift"), row);
            overtime.merge(
                    String.valueOf(row.get("employee")),
                    row.get("overtime_minutes") instanceof Number minutes ? minutes.longValue() : 0L,
                    Long::sum);
        }
        Map<String, String> absences = new HashMap<>();
        rows("absences", "absence", days)
                .forEach(row -> absences.put(
                        row.get("employee") + " " + row.get("shift_date"), String.valueOf(row.get("state"))));
        Map<String, Object> swaps = new HashMap<>();
        rows("swaps", "quota", Map.of("month", month.toString())).forEach(row -> {
            if (row.get("swaps") != null) {
                swaps.put(String.valueOf(row.get("employee")), row.get("swaps"));
            }
        });
        Map<RecordId, Map<LocalDate, Cell>> cells = new TreeMap<>();
        Map<RecordId, Long> rostered = new HashMap<>();
        for (DutyOn duty : book.ofUnit(unit, month.atDay(1), month.atEndOfMonth())) {
            if (duty.holds()) {
                String who = duty.employee().value();
                String shift = "shift/" + duty.shift();
                boolean came = signOns.remove(who + " " + shift) != null;
                cells.computeIfAbsent(duty.employee(), e -> new HashMap<>())
                        .put(
                                duty.date(),
                                new Cell(
                                        duty.mark(), became(duty, came, absences.get(who + " " + duty.date())), shift));
                rostered.merge(duty.employee(), 1L, Long::sum);
            }
        }
        signOns.values()
                .forEach(row -> cells.computeIfAbsent(
                                new RecordId(String.valueOf(row.get("employee"))), e -> new HashMap<>())
                        .putIfAbsent(
                                LocalDate.parse(String.valueOf(row.get("shift_date"))),
                                new Cell(
                                        String.valueOf(row.get("pattern")),
                                        Came.EXTRA,
                                        String.valueOf(row.get("shift")))));
        List<Line> lines = new ArrayList<>();
        cells.forEach((person, line) -> lines.add(new Line(
                person,
                line,
                rostered.getOrDefault(person, 0L),
                count(line, Came.CAME) + count(line, Came.EXTRA),
                count(line, Came.LEAVE),
                count(line, Came.ABSENT),
                overtime.getOrDefault(person.value(), 0L),
                swaps.getOrDefault(person.value(), 0))));
        return lines;
    }

    private Came became(DutyOn duty, boolean came, @Nullable String absence) {
        if (came) {
            return Came.CAME;
        }
        if (duty.excusedBy() != null) {
            return Came.LEAVE;
        }
        if (absence != null && !ANNULLED.contains(absence)) {
            return Came.ABSENT;
        }
        return duty.ends().isAfter(frames.now()) ? Came.AHEAD : Came.NOTHING;
    }

    private static long count(Map<LocalDate, Cell> line, Came came) {
        return line.values().stream().filter(cell -> cell.came() == came).count();
    }

    private static Map<String, String> with(Map<String, String> filters, String column, String value) {
        Map<String, String> all = new HashMap<>(filters);
        all.put(column, value);
        return all;
    }

    private List<Map<String, @Nullable Object>> rows(String name, String table, Map<String, String> filters) {
        return registers.all(name, table, filters, sensitivity -> sensitivity != Sensitivity.PERSONAL);
    }
}
