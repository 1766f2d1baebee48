package io.tallystick.events.rulebook;

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

/** The catalogue of all rules as printed and read, with the parameters they leave to the house. Data, loaded once. */
public final class RuleCatalogue {
    private static final RuleCatalogue INSTANCE = new RuleCatalogue();

    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Map<String, List<RuleParameter>> parameters = new LinkedHashMap<>();

    private RuleCatalogue() {
        for (String[] row : table("rules.tsv", 9)) {
            rules.put(
                    row[0],
                    new RuleText(row[0], row[1], row[2], row[3], plain(row[4]), row[5], row[6], row[7], row[8]));
        }
        for (String[] row : table("parameters.tsv", 5)) {
            if (!rules.containsKey(row[0])) {
                throw new IllegalStateException("a parameter of the unknown rule " + row[0]);
            }
            parameters
                    .computeIfAbsent(row[0], r -> new ArrayList<>())
                    .add(new RuleParameter(row[0], row[1], row[2], row[3], row[4]));
        }
    }

    /** A reading without the marks by which the catalogue's file sets words in bold. */
    private static String plain(String reading) {
        return reading.replace("**", "");
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
