package io.tallystick.query.console.customers;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A route sheet 路序表: the customers of a route in the order they are called on, to print and take along (II-43, II-44). */
@Controller
class RoutePages {
    private final Registers registers;
    private final Records records;
    private final CommandCatalogue commands;

    RoutePages(Registers registers, Records records, CommandCatalogue commands) {
        this.registers = registers;
        this.records = records;
        this.commands = commands;
    }

    @GetMapping("/routes/{key}")
    String route(
            @PathVariable String key,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("route", key);
        List<LogEntry> history = records.of(id);
        List<Map<String, @Nullable Object>> head = rows("route_head", id);
        if (history.isEmpty() || head.isEmpty()) {
            throw new NotHere("route " + key);
        }
        model.addAttribute("id", id);
        model.addAttribute("route", head.getFirst());
        model.addAttribute(
                "stops",
                rows("stop", id).stream()
                        .sorted(Comparator.comparingInt(row -> Integer.parseInt(String.valueOf(row.get("place")))))
                        .toList());
        model.addAttribute("offers", Offers.on(id, null, commands, me, t).all());
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/route";
    }

    private List<Map<String, @Nullable Object>> rows(String table, RecordId route) {
        return registers
                .model("route-sheets")
                .flatMap(m -> m.table(table).map(known -> registers.rows(m, known, Map.of("route", route.value()))))
                .orElse(List.of());
    }
}
