package io.tallystick.query.console.customers;

import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the sales of some months are made of, drawn: by tier, goods, zone, credit grade or class (II-45 to II-48). */
@Controller
class CompositionPages {
    private static final String MODEL = "composition";
    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Registers registers;
    private final Frames frames;

    /**
     * One part of the whole.
     *
     * @param share in per cent of all sales, one decimal; as long is its bar
     * @param months its sales month by month
     */
    record Part(String label, BigDecimal amount, BigDecimal share, List<BigDecimal> months) {}

    CompositionPages(Registers registers, Frames frames) {
        this.registers = registers;
        this.frames = frames;
    }

    @GetMapping("/composition")
    String composition(
            @RequestParam(defaultValue = "TIER") String mark,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @ModelAttribute("t") Texts t,
            Model model) {
        CompositionMark by = mark(mark);
        YearMonth last = month(to, YearMonth.from(frames.today()));
        YearMonth first = month(from, last.minusMonths(MONTHS - 1L));
        if (first.isAfter(last)) {
            first = last;
        }
        YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
        if (first.isBefore(earliest)) {
            first = earliest; // what is summed is what is drawn
        }
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        Map<String, Map<YearMonth, BigDecimal>> sums = sums(by, first, last);
        BigDecimal whole =
                sums.values().stream().flatMap(m -> m.values().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        model.addAttribute("mark", by);
        model.addAttribute("marks", CompositionMark.values());
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("months", months);
        model.addAttribute("whole", whole);
        model.addAttribute("parts", parts(sums, whole, months, by, t));
        model.addAttribute(
                "focus",
                by == CompositionMark.TIER || by == CompositionMark.CREDIT
                        ? MarketingFocus.of(
                                graded(by),
                                sums.entrySet().stream()
                                        .collect(Collectors.toMap(Map.Entry::getKey, e -> total(e.getValue()))))
                        : List.of());
        model.addAttribute("goods", by == CompositionMark.GOODS ? goods(first, last) : List.of());
        model.addAttribute("saved", rows("saved-analyses", "saved"));
        return "console/composition";
    }

    private Map<String, Map<YearMonth, BigDecimal>> sums(CompositionMark by, YearMonth first, YearMonth last) {
        Map<String, Map<YearMonth, BigDecimal>> sums = new TreeMap<>();
        registers
                .model(MODEL)
                .flatMap(m -> m.table("part_month").map(table -> registers.rows(m, table, Map.of("mark", by.name()))))
                .orElse(List.of())
                .forEach(row -> {
                    YearMonth month = YearMonth.from(LocalDate.parse(String.valueOf(row.get("month"))));
                    if (!month.isBefore(first) && !month.isAfter(last)) {
                        sums.computeIfAbsent(String.valueOf(row.get("value")), v -> new TreeMap<>())
                                .merge(month, new BigDecimal(String.valueOf(row.get("amount"))), BigDecimal::add);
                    }
                });
        return sums;
    }

    private List<Map<String, @Nullable Object>> rows(String model, String table) {
        return registers.all(model, table);
    }

    /** How many customers each grade has. */
    private Map<String, Long> graded(CompositionMark by) {
        String column = by == CompositionMark.TIER ? "tier" : "grade";
        return rows("credit-exposure", "exposure").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(column) == null ? "–" : String.valueOf(row.get(column)), Collectors.counting()));
    }

    /** What each customer bought of each class of goods. */
    private List<GoodsShares.Share> goods(YearMonth first, YearMonth last) {
        return GoodsShares.of(rows(MODEL, "bought_month").stream()
                .filter(row -> {
                    YearMonth month = YearMonth.from(LocalDate.parse(String.valueOf(row.get("month"))));
                    return !month.isBefore(first) && !month.isAfter(last);
                })
                .toList());
    }

    private static List<Part> parts(
            Map<String, Map<YearMonth, BigDecimal>> sums,
            BigDecimal whole,
            List<YearMonth> months,
            CompositionMark by,
            Texts t) {
        List<Part> parts = new ArrayList<>();
        sums.forEach((value, ofMonths) -> {
            BigDecimal total = total(ofMonths);
            List<BigDecimal> line = months.stream()
                    .map(month -> ofMonths.getOrDefault(month, BigDecimal.ZERO))
                    .toList();
            parts.add(new Part(label(value, by, t), total, percent(total, whole), line));
        });
        parts.sort(Comparator.comparing(Part::amount).reversed());
        return parts;
    }

    private static BigDecimal total(Map<YearMonth, BigDecimal> ofMonths) {
        return ofMonths.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String label(String value, CompositionMark by, Texts t) {
        return switch (by) {
            case TIER -> t.word("choice.CustomerTier", value);
            case OWNERSHIP, CHANNEL, LOCATION -> t.word("choice.CustomerClass", value);
            case GOODS, ZONE, CREDIT -> value;
        };
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? BigDecimal.ZERO
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
    }

    private static CompositionMark mark(String name) {
        try {
            return CompositionMark.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new NotHere("composition by " + name);
        }
    }

    private static YearMonth month(@Nullable String text, YearMonth otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new NotHere("month " + text);
        }
    }
}
