package io.tallystick.query.console.shifts;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.Presence;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.shifts.RosterBook;
import io.tallystick.query.shifts.RosterBook.DutyOn;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The roll-call of a whole team on one page, and a shift with everything recorded of it (V-38, V-79, V-141). */
@Controller
class RollCallPages {
    private static final String MODEL = "attendance";

    private final RosterBook book;
    private final Registers registers;
    private final Records records;
    private final CommandCatalogue commands;
    private final Frames frames;

    /** A shift with its team. */
    record Team(String shift, RecordId unit, LocalDate date, String pattern, DutyOn first, List<DutyOn> people) {}

    RollCallPages(RosterBook book, Registers registers, Records records, CommandCatalogue commands, Frames frames) {
        this.book = book;
        this.registers = registers;
        this.records = records;
        this.commands = commands;
        this.frames = frames;
    }

    /** The shifts around today. */
    @GetMapping("/roll-call")
    String shifts(@RequestParam(name = "day", required = false) @Nullable String day, Model model) throws SQLException {
        LocalDate date = day == null || day.isBlank() ? frames.today() : day(day);
        Map<String, List<DutyOn>> teams = new LinkedHashMap<>();
        for (DutyOn duty : book.ofDays(date.minusDays(1), date.plusDays(1))) {
            teams.computeIfAbsent(duty.shift(), s -> new ArrayList<>()).add(duty);
        }
        model.addAttribute("day", date);
        model.addAttribute(
                "teams",
                teams.entrySet().stream()
                        .map(team -> team(team.getKey(), team.getValue()))
                        .toList());
        return "console/roll-calls";
    }

    /** One shift: its team, what was seen, who is away, its log. */
    @GetMapping("/shifts/{key}")
    String shift(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model)
            throws SQLException {
        RecordId id = Ids.of("shift", key);
        registers.model(MODEL).ifPresent(known -> registers.await(known, atLeast));
        List<DutyOn> rostered = book.ofShift(key);
        List<Map<String, @Nullable Object>> opened = rows("shift", id);
        if (rostered.isEmpty() && opened.isEmpty()) {
            throw new NotHere("shift " + key);
        }
        Map<String, Map<String, @Nullable Object>> signOns = new LinkedHashMap<>();
        rows("sign_on", id).forEach(row -> signOns.put(String.valueOf(row.get("employee")), row));
        model.addAttribute("id", id);
        model.addAttribute("team", rostered.isEmpty() ? null : team(key, rostered));
        model.addAttribute("shift", opened.isEmpty() ? null : opened.getFirst());
        model.addAttribute("signOns", signOns);
        model.addAttribute("presences", Presence.values());
        model.addAttribute("log", rows("duty_log", id));
        model.addAttribute("tasks", rows("task", id));
        Object state = opened.isEmpty() ? null : opened.getFirst().get("state");
        model.addAttribute(
                "offers",
                opened.isEmpty()
                        ? List.of()
                        : Offers.on(id, state, commands, me, t).all());
        model.addAttribute(
                "handedOver", !records.of(RecordId.of("shift-handover", key)).isEmpty());
        model.addAttribute("told", Told.newestFirst(records.of(id), t, show));
        return "console/shift";
    }

    private static Team team(String shift, List<DutyOn> people) {
        DutyOn first = people.getFirst();
        return new Team(shift, first.unit(), first.date(), first.pattern(), first, people);
    }

    private List<Map<String, @Nullable Object>> rows(String table, RecordId shift) {
        return registers
                .model(MODEL)
                .flatMap(model ->
                        model.table(table).map(known -> registers.rows(model, known, Map.of("shift", shift.value()))))
                .orElse(List.of());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotHere("day " + text);
        }
    }
}
