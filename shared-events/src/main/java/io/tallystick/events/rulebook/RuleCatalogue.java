package io.tallystick.events.rulebook;

import io.tallystick.events.text.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The catalogue of all rules as printed and read, with the parameters they leave to the house. Data, loaded once. */
public final class RuleCatalogue {
    private static final RuleCatalogue INSTANCE = new RuleCatalogue();

    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Map<String, List<RuleParameter>> parameters = new LinkedHashMap<>();

    private RuleCatalogue() {
        Map<String, String[]> headings = byFirst(table("headings.tsv", 3));
        Map<String, String[]> readings = byFirst(table("readings.tsv", 5));
        Map<String, String[]> enforcing = byFirst(table("enforcing.tsv", 7));
        for (String[] row : table("rules.tsv", 9)) {
            String[] told = Objects.requireNonNull(readings.get(row[0]), row[0] + " has no reading in Chinese");
            String[] kept = Objects.requireNonNull(enforcing.get(row[0]), row[0] + " is not enforced in Chinese");
            rules.put(
                    row[0],
                    new RuleText(
                            row[0],
                            row[1],
                            heading(row[2], headings),
                            row[3],
                            new Wording(plain(row[4]), told[1], told[2]),
                            told(row[5], kept[1], kept[2]),
                            told(row[6], kept[3], kept[4]),
                            told(row[7], kept[5], kept[6]),
                            new Wording(row[8], told[3], told[4])));
        }
        for (String[] row : table("parameters.tsv", 7)) {
            if (!rules.containsKey(row[0])) {
                throw new IllegalStateException("a parameter of the unknown rule " + row[0]);
            }
            parameters
                    .computeIfAbsent(row[0], r -> new ArrayList<>())
                    .add(new RuleParameter(row[0], row[1], row[2], row[3], new Wording(row[4], row[5], row[6])));
        }
    }

    private static Map<String, String[]> byFirst(List<String[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row[0], row -> row));
    }

    private static Wording heading(String catalogued, Map<String, String[]> headings) {
        if (catalogued.isEmpty()) {
            return new Wording("", "", "");
        }
        String[] told = Objects.requireNonNull(headings.get(catalogued), catalogued + " has no heading in Chinese");
        return new Wording(catalogued, told[1], told[2]);
    }

    /** What is but names of events, a dash or nothing stands in every language as catalogued; its cells are empty. */
    private static Wording told(String catalogued, String traditional, String simplified) {
        return traditional.isEmpty()
                ? new Wording(catalogued, catalogued, catalogued)
                : new Wording(catalogued, traditional, simplified);
    }

    /** A reading without the marks by which the catalogue's file sets words in bold and names as code. */
    private static String plain(String reading) {
        return reading.replace("**", "").replace("`", "");
    }

    /** The catalogue. */
    public static RuleCatalogue get() {
        return INSTANCE;
    }

    /** All rules in the order of the catalogue. */
    public List<RuleText> rules() {
        return List.copyOf(rules.values());
    }

    public Optional<RuleText> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The parameters of a rule with their defaults; empty if it has none. */
    public List<RuleParameter> parametersOf(String id) {
        return parameters.getOrDefault(id, List.of());
    }

    /** A parameter of a rule, if it has one of that name. */
    public Optional<RuleParameter> parameter(String rule, String name) {
        return parametersOf(rule).stream().filter(p -> p.name().equals(name)).findFirst();
    }

    static List<String[]> table(String name, int columns) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleCatalogue.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> {
                        String[] cells = line.split("\t", -1);
                        if (cells.length != columns) {
                            throw new IllegalStateException(name + ": " + columns + " columns wanted: " + line);
                        }
                        return cells;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
