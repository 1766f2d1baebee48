package io.tallystick.query.console.customers;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Registers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Receivables by how long they are overdue and by the grade of who owes them (II-42). */
@Controller
class ReceivablesPages {
    /** The last days of the ages; what is older is the last age. */
    private static final int[] AGES = {0, 30, 60, 90};

    private static final String UNGRADED = "–";

    private final Registers registers;
    private final Frames frames;

    /**
     * What customers of one grade owe.
     *
     * @param ages not due yet, then up to 30, 60, 90 days overdue, then longer
     */
    record Line(String grade, int sales, List<BigDecimal> ages, BigDecimal whole) {
        static Line empty(String grade) {
            return new Line(grade, 0, Collections.nCopies(AGES.length + 1, BigDecimal.ZERO), BigDecimal.ZERO);
        }

        Line with(BigDecimal owed, int age) {
            List<BigDecimal> next = new ArrayList<>(ages);
            next.set(age, next.get(age).add(owed));
            return new Line(grade, sales + 1, List.copyOf(next), whole.add(owed));
        }
    }

    ReceivablesPages(Registers registers, Frames frames) {
        this.registers = registers;
        this.frames = frames;
    }

    @GetMapping("/receivables")
    String receivables(Model model) {
        List<Line> lines = lines(registers.all("receivables", "receivable"), frames.today());
        model.addAttribute("lines", lines);
        List<BigDecimal> ages = IntStream.rangeClosed(0, AGES.length)
                .mapToObj(age ->
                        lines.stream().map(line -> line.ages().get(age)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        model.addAttribute("ages", ages);
        model.addAttribute("whole", ages.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return "console/receivables";
    }

    static List<Line> lines(List<Map<String, @Nullable Object>> rows, LocalDate today) {
        Map<String, Line> lines = new TreeMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            Object grade = row.get("grade");
            String of = grade == null ? UNGRADED : grade.toString();
            LocalDate due = LocalDate.parse(String.valueOf(row.get("due_on")));
            BigDecimal owed = new BigDecimal(String.valueOf(row.get("owed")));
            lines.merge(of, Line.empty(of).with(owed, age(due, today)), (one, more) -> one.with(owed, age(due, today)));
        }
        return new ArrayList<>(lines.values());
    }

    private static int age(LocalDate due, LocalDate today) {
        long overdue = ChronoUnit.DAYS.between(due, today);
        int age = 0;
        while (age < AGES.length && overdue > AGES[age]) {
            age++;
        }
        return age;
    }
}
