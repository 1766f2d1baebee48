package io.tallystick.query.console.shifts;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Months;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.shifts.StaffGrants.Part;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.shifts.ClearanceBook;
import io.tallystick.query.shifts.ClearanceBook.Cleared;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How well a unit serves: what was cleared on the day, what is done better, and the scores by criterion (V-41, V-42). */
@Controller
class ServiceQualityPages {
    private final ClearanceBook clearance;
    private final Registers registers;
    private final Records records;
    private final CommandCatalogue commands;
    private final Frames frames;

    /**
     * The scores of a criterion in a month.
     *
     * @param evaluations how many people were given points for it
     * @param percent of the points there were; of the month before, or null where there are none
     */
    record Criterion(
            String code,
            int evaluations,
            long percent,
            @Nullable Long before) {}

    /** Points given and points there were. */
    private record Points(int count, long given, long most) {
        Points and(Points other) {
            return new Points(count + other.count, given + other.given, most + other.most);
        }

        long percent() {
            return most == 0 ? 0 : given * 100 / most;
        }
    }

    ServiceQualityPages(
            ClearanceBook clearance, Registers registers, Records records, CommandCatalogue commands, Frames frames) {
        this.clearance = clearance;
        this.registers = registers;
        this.records = records;
        this.commands = commands;
        this.frames = frames;
    }

    @GetMapping("/service-quality")
    String quality(
            @RequestParam(name = "unit", required = false) @Nullable String unit,
            @RequestParam(name = "month", required = false) @Nullable String month,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            Model model)
            throws SQLException {
        YearMonth of = Months.of(month, frames.today());
        List<String> units = units();
        String at = unit == null || unit.isBlank() ? (units.isEmpty() ? "" : units.getFirst()) : unit;
        List<Cleared> days = clearance.days(at, of, frames.zone());
        YearMonth last = of.minusMonths(1);
        model.addAttribute("month", of);
        model.addAttribute("unit", at);
        model.addAttribute("units", units);
        model.addAttribute("days", days);
        model.addAttribute("whole", ClearanceBook.sum(of, days));
        model.addAttribute("before", ClearanceBook.sum(last, clearance.days(at, last, frames.zone())));
        model.addAttribute(
                "open",
                rows("shift-handovers", "problem", Map.of("house_unit", at)).stream()
                        .filter(row -> row.get("solved_at") == null)
                        .toList());
        model.addAttribute(
                "better",
                rows("shift-handovers", "improvement", Map.of("house_unit", at)).stream()
                        .filter(row -> String.valueOf(row.get("noted_on")).startsWith(of.toString()))
                        .toList());
        model.addAttribute("criteria", criteria(of, me));
        model.addAttribute(
                "offers",
                Stream.of("NoteProblem", "NoteImprovement", "ScoreEvaluation")
                        .flatMap(name -> commands.find("shifts", name).stream())
                        .map(command -> Offer.of(null, command, Barred.byPost(me, t), t))
                        .filter(offer -> offer.barred() == null)
                        .toList());
        return "console/service-quality";
    }

    /** The units something was ever noted of, or a roster was made for. */
    private List<String> units() {
        Set<String> units = new LinkedHashSet<>();
        rows("roster", "roster", Map.of()).forEach(row -> units.add(String.valueOf(row.get("house_unit"))));
        rows("shift-handovers", "problem", Map.of()).forEach(row -> units.add(String.valueOf(row.get("house_unit"))));
        return List.copyOf(units);
    }

    /** The scores of those whose conduct the reader may read, the criteria of service language first. */
    private List<Criterion> criteria(YearMonth month, Person me) {
        StaffGrants grants = new StaffGrants(records.rules(), records.house(), frames.today());
        Map<String, Points> now = new LinkedHashMap<>();
        Map<String, Points> before = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> row : registers.all(
                "agents",
                "evaluation",
                Map.of(
                        "served_on.from", month.minusMonths(1).atDay(1).toString(),
                        "served_on.to", month.atEndOfMonth().toString()),
                sensitivity -> true)) {
            boolean granted = row.get("employee") != null
                    && grants.mayRead(me, new RecordId(String.valueOf(row.get("employee"))), Part.CONDUCT);
            String points = String.valueOf(row.get("points"));
            if (!granted || !points.matches("[0-9]{1,4}")) {
                continue;
            }
            String on = String.valueOf(row.get("served_on"));
            Map<String, Points> into = on.startsWith(month.toString()) ? now : before;
            into.merge(
                    String.valueOf(row.get("criterion")),
                    new Points(1, Long.parseLong(points), row.get("most") instanceof Number of ? of.longValue() : 0),
                    Points::and);
        }
        List<Criterion> criteria = new ArrayList<>();
        List<String> six = records.rules().list("V-41", "languageCriteria", frames.today());
        Map<String, Points> ordered = new TreeMap<>(
                Comparator.comparingInt((String code) -> six.contains(code) ? six.indexOf(code) : six.size())
                        .thenComparing(Comparator.naturalOrder()));
        ordered.putAll(now);
        ordered.forEach((code, points) -> {
            Points last = before.get(code);
            criteria.add(new Criterion(code, points.count(), points.percent(), last == null ? null : last.percent()));
        });
        return criteria;
    }

    private List<Map<String, @Nullable Object>> rows(String name, String table, Map<String, String> filters) {
        return registers.all(name, table, filters, sensitivity -> sensitivity != Sensitivity.PERSONAL);
    }
}
