package io.tallystick.query.console.time;

import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.query.console.kit.Ask;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Moments;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.BadQuery;
import io.tallystick.query.read.Clearance;
import io.tallystick.query.read.ComparedWorlds;
import io.tallystick.query.read.LookingBack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Two moments side by side: what was added, removed and changed in a register, or in one row of it. */
@Controller
class ComparePages {
    private final Projections projections;
    private final Registers registers;
    private final ComparedWorlds worlds;
    private final Clearance clearance;
    private final Frames frames;

    /** A moment as the page says it. */
    record Side(String name, Moment moment, String day, String minute) {}

    ComparePages(
            Projections projections, Registers registers, ComparedWorlds worlds, Clearance clearance, Frames frames) {
        this.projections = projections;
        this.registers = registers;
        this.worlds = worlds;
        this.clearance = clearance;
        this.frames = frames;
    }

    @GetMapping("/time/compare")
    String compare(
            @RequestParam MultiValueMap<String, String> several, Principal who, org.springframework.ui.Model page)
            throws SQLException {
        Map<String, String> given = several.toSingleValueMap();
        // As they were sent: a list that Spring makes of one value is cut at its commas.
        List<String> key = several.getOrDefault("key", List.of());
        Model model = registers.model(given.getOrDefault("model", "holdings")).orElseThrow(() -> new NotHere("model"));
        Table table = model.table(given.getOrDefault("table", ""))
                .filter(t -> !t.hidden())
                .orElse(model.mainTable());
        page.addAttribute("registers", registers.all());
        page.addAttribute("model", model);
        page.addAttribute("purposes", AccessPurpose.values());
        page.addAttribute("table", table);
        page.addAttribute("key", key);
        if (!given.containsKey("from") || !given.containsKey("to")) {
            return given.containsKey("fromDate") ? pinned(given, model, table) : "console/compare";
        }
        Moment from = moment("from", given);
        Moment to = moment("to", given);
        int at = number(given.getOrDefault("page", "1"));
        ComparedWorlds.Page found = worlds.page(
                new ComparedWorlds.Asked(
                        model, table, from, to, key.size() == table.key().size() ? key : List.of()),
                (at - 1L) * Ask.SIZE,
                Ask.SIZE,
                sensitivity -> clearance.maySee(who, sensitivity));
        page.addAttribute("from", side("from", from));
        page.addAttribute("to", side("to", to));
        page.addAttribute("found", found);
        page.addAttribute("at", at);
        page.addAttribute("pages", (int) Math.max(1, Math.ceilDiv(found.count().differing(), Ask.SIZE)));
        String query = query(model, table, from, to);
        page.addAttribute("query", query);
        page.addAttribute(
                "given",
                query + key.stream().map(part -> "&key=" + encoded(part)).collect(Collectors.joining()));
        page.addAttribute("keys", table.key().stream().map(Column::name).toList());
        return "console/compare";
    }

    /** A comparison of days is led to one of positions, so that it gives the same again. */
    private String pinned(Map<String, String> given, Model model, Table table) {
        return "redirect:/time/compare?" + query(model, table, chosen("from", given), chosen("to", given));
    }

    private Moment chosen(String side, Map<String, String> given) {
        Moments moments = projections.worlds().moments();
        String day = given.getOrDefault(side + "Date", "");
        String time = given.getOrDefault(side + "Time", "");
        try {
            Instant asOf =
                    day.isEmpty() ? null : LookingBack.instant(time.isEmpty() ? day : day + "T" + time, frames.zone());
            long known = asOf == null ? moments.head() : Math.max(1, moments.lastRecordedBy(asOf));
            return moments.at(known, asOf).orElseThrow(() -> new BadQuery(side, "beyond", day));
        } catch (BadQuery e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    private Moment moment(String side, Map<String, String> given) {
        try {
            return ComparedWorlds.moment(
                    side, given.getOrDefault(side, ""), projections.worlds().moments());
        } catch (BadQuery e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    private Side side(String name, Moment moment) {
        var at = moment.clock().atZone(frames.zone());
        return new Side(
                name,
                moment,
                at.toLocalDate().toString(),
                at.toLocalTime().withNano(0).toString().substring(0, 5));
    }

    private static String query(Model model, Table table, Moment from, Moment to) {
        List<String> parts = new ArrayList<>(List.of(
                "model=" + model.name(),
                "from=" + encoded(ComparedWorlds.written(from)),
                "to=" + encoded(ComparedWorlds.written(to))));
        if (!table.equals(model.mainTable())) {
            parts.add("table=" + table.name());
        }
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }
}
