package io.tallystick.query.console.shifts;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.console.shifts.StaffGrants.Part;
import io.tallystick.query.shifts.RosterBook;
import io.tallystick.query.shifts.RosterBook.DutyOn;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The roster: a unit's month or week, and a person's own shifts (V-122). */
@Controller
class RosterPages {
    private static final int WEEKS = 5;
    private static final int DAYS = 7;

    private final RosterBook book;
    private final Registers registers;
    private final Records records;
    private final CommandCatalogue commands;
    private final Frames frames;

    /** A day at the head of the sheet. */
    record Day(LocalDate date, boolean off, boolean holiday, boolean today) {
        public int number() {
            return date.getDayOfMonth();
        }

        public String weekday() {
            return date.getDayOfWeek().name();
        }
    }

    /** A line of the sheet. */
    record Line(RecordId employee, Map<LocalDate, DutyOn> duties) {
        public @Nullable DutyOn on(LocalDate date) {
            return duties.get(date);
        }
    }

    RosterPages(RosterBook book, Registers registers, Records records, CommandCatalogue commands, Frames frames) {
        this.book = book;
        this.registers = registers;
        this.records = records;
        this.commands = commands;
        this.frames = frames;
    }

    /** The latest roster there is for this month or before, of the reader's unit if it has one. */
    @GetMapping("/roster")
    String latest(@ModelAttribute("me") Person me, @ModelAttribute("t") Texts t, Model model) {
        List<Map<String, @Nullable Object>> all = rosters();
        RecordId self = me.employee();
        House.Employee known = self == null ? null : records.house().employee(self);
        String home = known == null ? "" : known.unit().value();
        String month = YearMonth.from(frames.today()).toString();
        Comparator<Map<String, @Nullable Object>> nearest = Comparator.comparing(
                        (Map<String, @Nullable Object> row) -> home.equals(row.get("house_unit")))
                .thenComparing(row -> String.valueOf(row.get("month")).compareTo(month) <= 0)
                .thenComparing(row -> String.valueOf(row.get("month")));
        String found = all.stream()
                .max(nearest)
                .map(row -> new RecordId(String.valueOf(row.get("roster"))).key())
                .orElse(null);
        if (found == null) {
            model.addAttribute("units", unitsOf(records.house()));
            model.addAttribute(
                    "opening",
                    Stream.of("SetShiftPattern", "SetRotation", "DraftRoster", "DraftFromRotation")
                            .flatMap(name -> commands.find("shifts", name).stream())
                            .map(command -> Offer.of(null, command, Barred.byPost(me, t), t))
                            .toList());
            return "console/no-roster";
        }
        return "redirect:/roster/" + found;
    }

    @GetMapping("/roster/{key}")
    String month(
            @PathVariable String key,
            @RequestParam(name = "week", required = false) @Nullable String week,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model)
            throws SQLException {
        RecordId id = Ids.of("roster", key);
        Map<String, @Nullable Object> roster = registers
                .model("roster")
                .map(known -> {
                    registers.await(known, atLeast);
                    return registers.rows(known, known.mainTable(), Map.of("roster", id.value()));
                })
                .flatMap(rows -> rows.stream().findFirst())
                .orElseThrow(() -> new NotHere("roster " + key));
        RecordId unit = new RecordId(String.valueOf(roster.get("house_unit")));
        YearMonth month = YearMonth.parse(String.valueOf(roster.get("month")));
        LocalDate from = month.atDay(1);
        LocalDate until = month.atEndOfMonth();
        if (week != null) {
            from = day(week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            until = from.plusDays(DAYS - 1);
        }
        List<Day> days = days(from, until);
        Map<RecordId, Map<LocalDate, DutyOn>> duties = new TreeMap<>();
        book.people(id).forEach(person -> duties.put(person, new HashMap<>()));
        for (DutyOn duty : book.ofUnit(unit, from, until)) {
            duties.computeIfAbsent(duty.employee(), e -> new HashMap<>()).put(duty.date(), duty);
        }
        List<Line> lines = new ArrayList<>();
        duties.forEach((employee, line) -> lines.add(new Line(employee, line)));
        model.addAttribute("roster", roster);
        model.addAttribute("id", id);
        model.addAttribute("unit", unit);
        model.addAttribute("units", unitsOf(records.house()));
        model.addAttribute("month", month);
        model.addAttribute("week", week == null ? null : from);
        model.addAttribute("days", days);
        model.addAttribute("lines", lines);
        model.addAttribute("patterns", table("pattern", Map.of("roster", id.value())));
        model.addAttribute("findings", table("finding", Map.of("roster", id.value())));
        model.addAttribute("changes", table("change", Map.of("roster", id.value())));
        model.addAttribute("months", others(unit));
        model.addAttribute(
                "offers", Offers.on(id, roster.get("state"), commands, me, t).all());
        model.addAttribute("told", Told.newestFirst(records.of(id), t, show));
        return "console/roster";
    }

    /** A person's own shifts, from this week on. */
    @GetMapping("/roster/people/{number}")
    String person(
            @PathVariable String number,
            @RequestParam(name = "week", required = false) @Nullable String week,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model)
            throws SQLException {
        RecordId employee = Ids.of("employee", number);
        LocalDate from =
                (week == null ? frames.today() : day(week)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate until = from.plusDays((long) WEEKS * DAYS - 1);
        Map<LocalDate, DutyOn> duties = new HashMap<>();
        book.ofPerson(employee, from, until).forEach(duty -> duties.put(duty.date(), duty));
        model.addAttribute("employee", employee);
        model.addAttribute("from", from);
        model.addAttribute("line", new Line(employee, duties));
        List<List<Day>> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) {
            LocalDate monday = from.plusDays((long) i * DAYS);
            weeks.add(days(monday, monday.plusDays(DAYS - 1)));
        }
        model.addAttribute("weeks", weeks);
        StaffGrants grants = new StaffGrants(records.rules(), records.house(), frames.today());
        model.addAttribute("conduct", grants.granted(me, employee, Part.CONDUCT));
        model.addAttribute("health", grants.granted(me, employee, Part.HEALTH));
        model.addAttribute("self", employee.equals(me.employee()));
        return "console/roster-person";
    }

    private List<Day> days(LocalDate from, LocalDate until) {
        BusinessDays calendar = records.rules().businessDays();
        List<Day> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(until); date = date.plusDays(1)) {
            boolean off = calendar.knows(date) && !calendar.isWorked(date);
            days.add(new Day(date, off, calendar.isHoliday(date), date.equals(frames.today())));
        }
        return days;
    }

    private static List<RecordId> unitsOf(House house) {
        return house.allUnits().stream().map(House.Unit::id).toList();
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotHere("week " + text);
        }
    }

    private List<Map<String, @Nullable Object>> rosters() {
        return registers
                .model("roster")
                .map(model -> registers.rows(model, model.mainTable(), Map.of()))
                .orElse(List.of());
    }

    private List<Map<String, @Nullable Object>> others(RecordId unit) {
        return rosters().stream()
                .filter(row -> unit.value().equals(row.get("house_unit")))
                .sorted(Comparator.comparing(row -> String.valueOf(row.get("month"))))
                .toList();
    }

    private List<Map<String, @Nullable Object>> table(String table, Map<String, String> filters) {
        return registers
                .model("roster")
                .flatMap(model -> model.table(table).map(known -> registers.rows(model, known, filters)))
                .orElse(List.of());
    }
}
