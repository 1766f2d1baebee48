package io.tallystick.query.console.customers;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who could read which customer file at an instant, standing grants with the rest, and who did on that day (IV-15, II-63, VI-10).
 */
@Controller
class AccessPages {
    private static final String CUSTOMER = "customer";
    private static final String READER = "reader";
    private static final List<String> TIMES = List.of("from_at", "to_at", "read_at");

    private final Registers registers;
    private final Records records;
    private final Frames frames;

    AccessPages(Registers registers, Records records, Frames frames) {
        this.registers = registers;
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/access")
    String at(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String reader,
            @ModelAttribute("show") Show show,
            Model model) {
        LocalDateTime local = at.isBlank() ? show.today().atTime(23, 59) : read(at);
        Instant instant = local.atZone(frames.zone()).toInstant();
        Map<String, String> wanted = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        want(CUSTOMER, "customer", customer.strip(), wanted, unknown);
        want(READER, "employee", reader.strip(), wanted, unknown);
        model.addAttribute("at", local.truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("wanted", wanted);
        model.addAttribute("unknown", unknown);
        if (unknown.isEmpty()) {
            model.addAttribute("may", timed(may(instant, local.toLocalDate(), wanted)));
            model.addAttribute("did", timed(did(local.toLocalDate(), wanted)));
        }
        return "console/access";
    }

    /** A record as chosen, or its number as typed; that nobody could read what there is not would be no answer. */
    private void want(String column, String kind, String typed, Map<String, String> wanted, List<String> unknown) {
        if (typed.isEmpty()) {
            return;
        }
        String record = typed.contains("/") ? typed : kind + "/" + typed;
        if (RecordId.isWellFormed(record) && !records.of(new RecordId(record)).isEmpty()) {
            wanted.put(column, record);
        } else {
            unknown.add(typed);
        }
    }

    private static LocalDateTime read(String at) {
        try {
            return at.length() == "2026-01-01".length() ? LocalDate.parse(at).atTime(23, 59) : LocalDateTime.parse(at);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "at");
        }
    }

    private List<Map<String, @Nullable Object>> may(Instant at, LocalDate day, Map<String, String> wanted) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, String> ending : List.of(
                Map.of("to_at.empty", "true"),
                Map.of("to_at.from", at.plus(1, ChronoUnit.MICROS).toString()))) {
            Map<String, String> filters = new HashMap<>(wanted);
            filters.put("from_at.to", at.toString());
            filters.putAll(ending);
            rows.addAll(rows("customer-readers", filters));
        }
        return rows.stream()
                .filter(row -> row.get("until") == null
                        || !LocalDate.parse(String.valueOf(row.get("until"))).isBefore(day))
                .sorted(Comparator.comparing((Map<String, @Nullable Object> row) -> String.valueOf(row.get(CUSTOMER)))
                        .thenComparing(row -> String.valueOf(row.get(READER))))
                .toList();
    }

    private List<Map<String, @Nullable Object>> did(LocalDate day, Map<String, String> wanted) {
        Map<String, String> filters = new HashMap<>(wanted);
        filters.put("read_at.from", day.atStartOfDay(frames.zone()).toInstant().toString());
        filters.put(
                "read_at.to",
                day.plusDays(1)
                        .atStartOfDay(frames.zone())
                        .toInstant()
                        .minus(1, ChronoUnit.MICROS)
                        .toString());
        return rows("customer-readings", filters);
    }

    /** The same, with instants to be told in the house's time. */
    private static List<Map<String, @Nullable Object>> timed(List<Map<String, @Nullable Object>> rows) {
        rows.forEach(row -> TIMES.forEach(name -> {
            Object told = row.get(name);
            if (told != null) {
                row.put(name, Instant.parse(told.toString()));
            }
        }));
        return rows;
    }

    private List<Map<String, @Nullable Object>> rows(String name, Map<String, String> filters) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        registers
                .model(name)
                .ifPresent(found ->
                        registers.rows(found, found.mainTable(), filters).forEach(row -> rows.add(new HashMap<>(row))));
        return rows;
    }
}
