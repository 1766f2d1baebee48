package io.tallystick.query.console.customers;

import io.tallystick.events.customers.ConsolidatedAspect;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The consolidated file: all customers together, by what they are and what is known of them (II-33). */
@Controller
class ConsolidatedPages {
    private static final int WHOLE = 100;

    private final Registers registers;

    /**
     * So many files have a value.
     *
     * @param share of all files, in per cent
     */
    record Part(String label, long files, long share) {}

    /** One way to look at all of them. */
    record Aspect(ConsolidatedAspect aspect, List<Part> parts) {}

    ConsolidatedPages(Registers registers) {
        this.registers = registers;
    }

    @GetMapping("/consolidated")
    String consolidated(@ModelAttribute("t") Texts t, Model model) {
        Map<ConsolidatedAspect, List<Map<String, @Nullable Object>>> by = new EnumMap<>(ConsolidatedAspect.class);
        registers
                .all("consolidated-file", "consolidated")
                .forEach(row -> by.computeIfAbsent(
                                ConsolidatedAspect.valueOf(String.valueOf(row.get("aspect"))), a -> new ArrayList<>())
                        .add(row));
        long whole = by.getOrDefault(ConsolidatedAspect.NATURE, List.of()).stream()
                .mapToLong(ConsolidatedPages::files)
                .sum();
        List<Aspect> aspects = new ArrayList<>();
        by.forEach((aspect, rows) -> aspects.add(new Aspect(
                aspect,
                rows.stream()
                        .map(row -> new Part(
                                label(aspect, String.valueOf(row.get("value")), t),
                                files(row),
                                whole == 0 ? 0 : files(row) * WHOLE / whole))
                        .sorted(Comparator.comparingLong(Part::files).reversed())
                        .toList())));
        model.addAttribute("whole", whole);
        model.addAttribute("aspects", aspects);
        return "console/consolidated";
    }

    private static long files(Map<String, @Nullable Object> row) {
        return Long.parseLong(String.valueOf(row.get("files")));
    }

    private static String label(ConsolidatedAspect aspect, String value, Texts t) {
        return switch (aspect) {
            case NATURE -> t.word("choice.CustomerNature", value);
            case ROLE -> t.word("choice.PartyRole", value);
            case RELATION -> t.word("choice.CustomerRelation", value);
            case PHASE -> t.word("choice.CustomerPhase", value);
            case MATURITY -> t.word("choice.Maturity", value);
            case TIER -> t.word("choice.CustomerTier", value);
            case OWNERSHIP, CHANNEL, LOCATION -> t.word("choice.CustomerClass", value);
            case FIELD_KNOWN, FIELD_VERIFIED -> t.word("choice.CardField", value);
            case CREDIT_GRADE, ZONE -> value;
        };
    }
}
