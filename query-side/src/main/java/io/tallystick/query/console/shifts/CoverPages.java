package io.tallystick.query.console.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.shifts.RosterBook;
import io.tallystick.query.shifts.RosterBook.DutyOn;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cover of the days to come, and who was on duty at an instant (V-115, V-122). */
@Controller
class CoverPages {
    private static final int DAYS = 14;

    private final RosterBook book;
    private final Registers registers;
    private final Frames frames;

    /**
     * A shift to come.
     *
     * @param people who comes to it, excused people left out
     * @param least how many it needs
     */
    record Cover(DutyOn first, @Nullable DutyOn leader, int people, int excused, int least) {
        public boolean lacking() {
            return people < least || leader == null;
        }
    }

    /** A day with its shifts by unit. */
    record Day(LocalDate date, List<Cover> shifts) {
        public long lacking() {
            return shifts.stream().filter(Cover::lacking).count();
        }
    }

    /**
     * Somebody rostered at an instant.
     *
     * @param there whether a sign-on says so
     */
    record OnDuty(
            DutyOn duty,
            boolean there,
            @Nullable Object since,
            @Nullable Object seat) {}

    CoverPages(RosterBook book, Registers registers, Frames frames) {
        this.book = book;
        this.registers = registers;
        this.frames = frames;
    }

    @GetMapping("/cover")
    String cover(@RequestParam(name = "from", required = false) @Nullable String from, Model model)
            throws SQLException {
        LocalDate first = from == null || from.isBlank() ? frames.today() : day(from);
        Map<LocalDate, Map<String, List<DutyOn>>> byDay = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            byDay.put(first.plusDays(day), new LinkedHashMap<>());
        }
        for (DutyOn duty : book.ofDays(first, first.plusDays(DAYS - 1L))) {
            byDay.computeIfAbsent(duty.date(), date -> new LinkedHashMap<>())
                    .computeIfAbsent(duty.shift(), s -> new ArrayList<>())
                    .add(duty);
        }
        Map<String, Integer> least = least();
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, shifts) -> days.add(new Day(
                date, shifts.values().stream().map(team -> cover(team, least)).toList())));
        model.addAttribute("first", first);
        model.addAttribute("days", days);
        model.addAttribute("lacking", days.stream().mapToLong(Day::lacking).sum());
        model.addAttribute("none", days.stream().allMatch(day -> day.shifts().isEmpty()));
        return "console/cover";
    }

    private static Cover cover(List<DutyOn> team, Map<String, Integer> least) {
        List<DutyOn> coming =
                team.stream().filter(duty -> duty.excusedBy() == null).toList();
        DutyOn first = team.getFirst();
        return new Cover(
                first,
                coming.stream().filter(DutyOn::leads).findFirst().orElse(null),
                coming.size(),
                team.size() - coming.size(),
                least.getOrDefault(first.unit().value() + " " + first.pattern(), 1));
    }

    private Map<String, Integer> least() {
        Map<String, Integer> least = new LinkedHashMap<>();
        rows("shift-plans", "pattern", Map.of())
                .forEach(row -> least.put(
                        row.get("house_unit") + " " + row.get("pattern"),
                        row.get("least") instanceof Number number ? number.intValue() : 1));
        return least;
    }

    @GetMapping("/on-duty")
    String onDuty(@RequestParam(name = "at", required = false) @Nullable String at, Model model) throws SQLException {
        Instant instant = at == null || at.isBlank() ? frames.now() : instant(at);
        List<OnDuty> people = new ArrayList<>();
        Map<String, Map<String, Map<String, @Nullable Object>>> signOns = new LinkedHashMap<>();
        for (DutyOn duty : book.at(instant)) {
            Map<String, @Nullable Object> on = signOns.computeIfAbsent(duty.shift(), this::signOns)
                    .get(duty.employee().value());
            boolean there = on != null
                    && on.get("signed_on_at") instanceof Instant since
                    && !since.isAfter(instant)
                    && !(on.get("signed_off_at") instanceof Instant off && !off.isAfter(instant));
            people.add(new OnDuty(
                    duty,
                    there,
                    there && on != null ? on.get("signed_on_at") : null,
                    there && on != null ? on.get("seat") : null));
        }
        model.addAttribute(
                "at",
                LocalDateTime.ofInstant(instant, frames.zone()).withSecond(0).withNano(0));
        model.addAttribute("instant", instant);
        model.addAttribute("people", people);
        model.addAttribute("there", people.stream().filter(OnDuty::there).count());
        return "console/on-duty";
    }

    private Map<String, Map<String, @Nullable Object>> signOns(String shift) {
        Map<String, Map<String, @Nullable Object>> byPerson = new LinkedHashMap<>();
        rows(
                        "attendance",
                        "sign_on",
                        Map.of("shift", RecordId.of("shift", shift).value()))
                .forEach(row -> byPerson.put(String.valueOf(row.get("employee")), row));
        return byPerson;
    }

    private List<Map<String, @Nullable Object>> rows(String name, String table, Map<String, String> filters) {
        return registers
                .model(name)
                .flatMap(model -> model.table(table).map(known -> registers.rows(model, known, filters)))
                .orElse(List.of());
    }

    private Instant instant(String text) {
        try {
            return LocalDateTime.parse(text).atZone(frames.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new NotHere("instant " + text);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotHere("day " + text);
        }
    }
}
