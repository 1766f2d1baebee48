package io.tallystick.query.console.shifts;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Months;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.shifts.StaffGrants.Part;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lateness, absence from the post and the breaches that came of it, with what they rest on, shifts that were missed and whose fault that
 * was, of those whose conduct the reader may read; that they were read is recorded (V-103).
 */
@Controller
class LatenessPages {
    private final Registers registers;
    private final MissedShifts missed;
    private final Records records;
    private final Frames frames;
    private final CommandCatalogue commands;

    /**
     * Somebody was late or off the post.
     *
     * @param basis a basis of a breach, or what was short of one
     * @param breach the number of the breach within the shift; none where it was short of one
     */
    record Line(
            RecordId employee,
            String shift,
            String on,
            String basis,
            String minutes,
            @Nullable Object breach,
            boolean contested,
            @Nullable Object upheld) {
        public String number() {
            return String.valueOf(breach);
        }
    }

    /**
     * What followed for somebody.
     *
     * @param ground what it rests on
     * @param measure opened
     */
    record Penalty(
            String id,
            RecordId employee,
            String on,
            String rule,
            String ground,
            String measure,
            String state,
            String by) {}

    LatenessPages(Registers registers, Records records, Frames frames, CommandCatalogue commands) {
        this.registers = registers;
        this.missed = new MissedShifts(registers);
        this.records = records;
        this.frames = frames;
        this.commands = commands;
    }

    @GetMapping("/lateness")
    String lateness(
            @RequestParam(name = "month", required = false) @Nullable String month,
            @ModelAttribute("me") Person me,
            Model model) {
        YearMonth of = Months.of(month, frames.today());
        StaffGrants grants = new StaffGrants(records.rules(), records.house(), frames.today());
        List<Line> lines = new ArrayList<>();
        Set<String> breached = new HashSet<>();
        for (Map<String, @Nullable Object> row : opened("breach", of)) {
            lines.add(
                    line(row, String.valueOf(row.get("basis")), String.valueOf(row.get("minutes")), row.get("number")));
            breached.add(row.get("shift") + " " + row.get("employee") + " " + row.get("basis"));
        }
        for (Map<String, @Nullable Object> row : opened("sign_on", of)) {
            if (row.get("late_minutes") != null
                    && !breached.contains(row.get("shift") + " " + row.get("employee") + " LATE")) {
                lines.add(line(row, "SHORT_LATE", String.valueOf(row.get("late_minutes")), null));
            }
        }
        for (Map<String, @Nullable Object> row : opened("off_post", of)) {
            if (row.get("minutes") != null
                    && !breached.contains(row.get("shift") + " " + row.get("employee") + " OFF_POST")) {
                lines.add(line(row, "SHORT_OFF_POST", String.valueOf(row.get("minutes")), null));
            }
        }
        lines.removeIf(line -> !grants.mayRead(me, line.employee(), Part.CONDUCT));
        lines.sort(Comparator.comparing(Line::on).reversed().thenComparing(line -> line.breach() == null));
        Predicate<RecordId> read = employee -> grants.mayRead(me, employee, Part.CONDUCT);
        model.addAttribute("absences", missed.absences(of, read));
        model.addAttribute("faults", missed.faults(of, read));
        model.addAttribute("penalties", penalties(of, me, grants));
        model.addAttribute("decided", punishable(me) ? decided() : null);
        model.addAttribute("month", of);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "breaches", lines.stream().filter(line -> line.breach() != null).count());
        return "console/lateness";
    }

    private List<Penalty> penalties(YearMonth month, Person me, StaffGrants grants) {
        Map<String, String> days = Map.of(
                "imposed_on.from",
                month.atDay(1).toString(),
                "imposed_on.to",
                month.atEndOfMonth().toString());
        return registers.all("penalties", "penalty", days, sensitivity -> true).stream()
                .map(row -> new Penalty(
                        text(row, "penalty"),
                        new RecordId(text(row, "employee")),
                        text(row, "imposed_on"),
                        text(row, "rule"),
                        text(row, "ground"),
                        text(row, "measure"),
                        text(row, "state"),
                        text(row, "imposed_by")))
                .filter(penalty -> grants.mayRead(me, penalty.employee(), Part.CONDUCT))
                .sorted(Comparator.comparing(Penalty::on).reversed())
                .toList();
    }

    /** From what something followed, one from each: breaches by their number, absences and shares of a fault by whose they are. */
    private Set<String> decided() {
        return registers.all("penalties", "penalty").stream()
                .map(row -> text(row, "ground") + " "
                        + (row.get("number") == null ? text(row, "employee") : text(row, "number")))
                .collect(Collectors.toSet());
    }

    /** Whether the reader decides what follows; it is for the same posts whatever it follows from. */
    private boolean punishable(Person me) {
        return commands.find("shifts", "PenaliseBreach").filter(me::mayGive).isPresent();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static Line line(Map<String, @Nullable Object> row, String basis, String minutes, @Nullable Object breach) {
        String shift = String.valueOf(row.get("shift"));
        return new Line(
                new RecordId(String.valueOf(row.get("employee"))),
                shift,
                StaffRecord.day(shift, row),
                basis,
                minutes,
                breach,
                row.get("contested_at") != null,
                row.get("upheld"));
    }

    /** The rows of a month with their sealed values opened. */
    private List<Map<String, @Nullable Object>> opened(String name, YearMonth month) {
        Map<String, String> days = name.equals("off_post")
                ? Map.of()
                : Map.of(
                        "shift_date.from",
                        month.atDay(1).toString(),
                        "shift_date.to",
                        month.atEndOfMonth().toString());
        return registers.all("attendance", name, days, sensitivity -> true).stream()
                .filter(row ->
                        StaffRecord.day(String.valueOf(row.get("shift")), row).startsWith(month.toString()))
                .toList();
    }
}
