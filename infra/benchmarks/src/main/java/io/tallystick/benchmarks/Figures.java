package io.tallystick.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What was measured in each round, by variant. */
final class Figures {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String variant, double value) {
        values.computeIfAbsent(variant, v -> new ArrayList<>()).add(value);
        System.out.printf(Locale.ROOT, "  %-52s %,12.0f%n", variant, value);
    }

    Iterable<String> variants() {
        return values.keySet();
    }

    double median(String variant) {
        return median(of(variant));
    }

    double least(String variant) {
        return Collections.min(of(variant));
    }

    double most(String variant) {
        return Collections.max(of(variant));
    }

    /** The median of the rounds' own ratios: what was measured close together in time is compared. */
    double ratio(String variant, String to) {
        return median(ratios(variant, to));
    }

    double leastRatio(String variant, String to) {
        return Collections.min(ratios(variant, to));
    }

    double mostRatio(String variant, String to) {
        return Collections.max(ratios(variant, to));
    }

    /** Adds, for each round, the best of several variants. */
    void addBest(String name, List<String> variants) {
        int rounds = variants.stream().mapToInt(v -> of(v).size()).min().orElseThrow();
        List<Double> best = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int r = round;
            best.add(variants.stream().mapToDouble(v -> of(v).get(r)).max().orElseThrow());
        }
        values.put(name, best);
    }

    private List<Double> ratios(String variant, String to) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of(variant).size(); i++) {
            ratios.add(of(variant).get(i) / of(to).get(i));
        }
        return ratios;
    }

    private List<Double> of(String variant) {
        return Objects.requireNonNull(values.get(variant), variant);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
