package io.tallystick.events.statistics;

import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** In what each kind is counted: {@code counting-rules.tsv}, data and not code (VI-25). */
public final class CountingRules {
    private static final Map<CustodyUnitKind, CountingUnit> RULES = load();

    private CountingRules() {}

    /** The unit of count of a kind. */
    public static CountingUnit of(CustodyUnitKind kind) {
        return Objects.requireNonNull(RULES.get(kind), () -> "no counting rule for " + kind);
    }

    private static Map<CustodyUnitKind, CountingUnit> load() {
        Map<CustodyUnitKind, CountingUnit> rules = new EnumMap<>(CustodyUnitKind.class);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CountingRules.class.getResourceAsStream("counting-rules.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> rules.put(CustodyUnitKind.valueOf(cells[0]), CountingUnit.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(rules);
    }
}
