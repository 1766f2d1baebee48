package io.tallystick.query.console.custody;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.custody.store.AbsoluteHumidity;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An archives room: today's readings against the limits, what is open, what is due. */
@Controller
class StorePages {
    /** What is done in a room day by day; the rest stands behind one button. */
    private static final Set<String> MAIN =
            Set.of("ReadClimate", "LogVentilation", "CompleteInspection", "RecordViolation", "PlaceHoldings");

    private static final String RULE = "VI-27";

    private final Records records;
    private final Registers registers;
    private final CommandCatalogue commands;

    /** What the page says about airing: the water in both airs, and the advice. */
    record Airing(String inside, String outside, String advice) {}

    StorePages(Records records, Registers registers, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.commands = commands;
    }

    @GetMapping("/stores/{key}")
    String record(
            @PathVariable String key,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("store", key);
        List<LogEntry> history = Known.history(records, id);
        StoreSheet sheet = new StoreSheet(history);
        LocalDate today = show.today();
        List<ClimateToday> climate = sheet.head().zones().stream()
                .map(zone -> ClimateToday.of(id, zone, today, records))
                .toList();
        List<Offer> offers = Offers.on(id, sheet.state(), commands, me, t).all();
        model.addAttribute("sheet", sheet);
        model.addAttribute("id", id);
        model.addAttribute("climate", climate);
        model.addAttribute("late", daysLate(sheet.inspectionDue(), today));
        model.addAttribute("airing", airing(climate.getFirst(), given, today));
        model.addAttribute("unaired", unaired(sheet, show, today));
        List<Map<String, @Nullable Object>> stocktakes = stocktakes(id, atLeast);
        model.addAttribute("stocktakes", stocktakes);
        LocalDate stocktakeDue = stocktakeDue(sheet, stocktakes, show, today);
        model.addAttribute("stocktakeDue", stocktakeDue);
        model.addAttribute("stocktakeLate", daysLate(stocktakeDue, today));
        model.addAttribute(
                "main",
                offers.stream().filter(o -> MAIN.contains(o.command().name())).toList());
        model.addAttribute(
                "more",
                offers.stream().filter(o -> !MAIN.contains(o.command().name())).toList());
        model.addAttribute(
                "resolve",
                offers.stream()
                        .filter(o -> o.named("ResolveFindings"))
                        .map(Offer::href)
                        .findFirst()
                        .orElse(""));
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/store";
    }

    private static long daysLate(@Nullable LocalDate due, LocalDate today) {
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
    }

    private @Nullable Airing airing(ClimateToday store, Map<String, String> given, LocalDate today) {
        ClimateReading inside = store.last();
        BigDecimal celsius = decimal(given.get("outside"));
        BigDecimal humidity = decimal(given.get("humidity"));
        Integer points = records.rules().number(RULE, "indoorOutdoorPoints", today);
        if (inside == null || celsius == null || humidity == null || points == null) {
            return null;
        }
        ClimateReading outside = new ClimateReading(inside.at(), celsius, humidity, null);
        return outside.possible()
                ? new Airing(
                        ClimateToday.grams(inside),
                        ClimateToday.grams(outside),
                        AbsoluteHumidity.advise(inside, outside, points).name())
                : null;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,3}([.,][0-9]{1,2})?")
                ? new BigDecimal(text.replace(',', '.'))
                : null;
    }

    /** Days without airing beyond those the rule allows (I-8). */
    private long unaired(StoreSheet sheet, Show show, LocalDate today) {
        Integer days = records.rules().number("I-8", "ventilationDays", today);
        Instant last = sheet.lastAiring() == null
                ? sheet.history().getFirst().occurredAt()
                : sheet.lastAiring().inside().at();
        return days == null || sheet.inspectionDue() == null
                ? 0
                : daysLate(LocalDate.parse(show.day(last)).plusDays(days), today);
    }

    /** When the whole room has to be counted again, from the last closed stock-take over all of it (I-14). */
    private @Nullable LocalDate stocktakeDue(
            StoreSheet sheet, List<Map<String, @Nullable Object>> stocktakes, Show show, LocalDate today) {
        Integer months = records.rules().number("I-14", "stocktakeMonths", today);
        if (months == null || sheet.inspectionDue() == null) {
            return null;
        }
        Instant last = stocktakes.stream()
                .filter(row -> !(row.get("shelves") instanceof Collection<?> some) || some.isEmpty())
                .map(row -> row.get("closed_at"))
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .max(Comparator.naturalOrder())
                .orElse(sheet.history().getFirst().occurredAt());
        return LocalDate.parse(show.day(last)).plusMonths(months);
    }

    private List<Map<String, @Nullable Object>> stocktakes(RecordId store, long atLeast) {
        return registers
                .model("stocktakes")
                .map(model -> {
                    registers.await(model, atLeast);
                    return registers.rows(model, model.mainTable(), Map.of("store", store.value()));
                })
                .orElse(List.of());
    }
}
