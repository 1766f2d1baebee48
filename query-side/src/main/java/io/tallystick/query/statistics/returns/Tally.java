package io.tallystick.query.statistics.returns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Figures being counted, by the names of the catalogue. */
final class Tally {
    private final Map<String, Long> counts = new HashMap<>();

    void add(String figure, long more) {
        counts.merge(figure, more, Long::sum);
    }

    BigDecimal of(String figure) {
        return BigDecimal.valueOf(counts.getOrDefault(figure, 0L));
    }
}
