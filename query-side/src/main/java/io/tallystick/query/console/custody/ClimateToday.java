package io.tallystick.query.console.custody;

import io.tallystick.events.custody.store.AbsoluteHumidity;
import io.tallystick.events.custody.store.ClimateEvent.ClimateRead;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.RuleBookAsKept;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A day's readings of a zone against the limits of I-8 as they stand on that day.
 *
 * @param limited whether the zone has limits: the store zone has
 */
record ClimateToday(Zone zone, List<ClimateReading> readings, boolean limited, RuleBookAsKept rules, LocalDate day) {
    private static final String RULE = "I-8";

    static ClimateToday of(RecordId store, Zone zone, LocalDate day, Records records) {
        RecordId sheet = RecordId.of(
                "climate", store.key() + "_" + zone + "_" + day.toString().replace("-", ""));
        List<ClimateReading> readings = records.of(sheet).stream()
                .map(entry -> entry.event())
                .filter(ClimateRead.class::isInstance)
                .flatMap(event -> ((ClimateRead) event).readings().stream())
                .sorted(Comparator.comparing(ClimateReading::at))
                .toList();
        return new ClimateToday(zone, readings, zone == Zone.STORE, records.rules(), day);
    }

    /** What is shown of temperature or humidity: between what it lay, what is allowed, whether it was. */
    record Band(
            String name,
            String unit,
            @Nullable BigDecimal last,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Integer lowest,
            @Nullable Integer highest,
            @Nullable Integer daily) {
        /** Whether a limit was broken. */
        public boolean out() {
            return least != null
                    && most != null
                    && ((lowest != null && least.compareTo(BigDecimal.valueOf(lowest)) < 0)
                            || (highest != null && most.compareTo(BigDecimal.valueOf(highest)) > 0)
                            || (daily != null && most.subtract(least).compareTo(BigDecimal.valueOf(daily)) > 0));
        }
    }

    public List<Band> bands() {
        return List.of(
                band("celsius", "°C", ClimateReading::celsius, "Celsius"),
                band("humidity", "%", ClimateReading::humidity, "Humidity"));
    }

    private Band band(String name, String unit, Function<ClimateReading, BigDecimal> value, String parameter) {
        return new Band(
                name,
                unit,
                readings.isEmpty() ? null : value.apply(readings.getLast()),
                readings.stream().map(value).min(Comparator.naturalOrder()).orElse(null),
                readings.stream().map(value).max(Comparator.naturalOrder()).orElse(null),
                limit("lowest" + parameter),
                limit("highest" + parameter),
                limit("daily" + parameter));
    }

    private @Nullable Integer limit(String parameter) {
        return limited ? rules.number(RULE, parameter, day) : null;
    }

    /** The last reading, for comparing it with the air outside. */
    public @Nullable ClimateReading last() {
        return readings.isEmpty() ? null : readings.getLast();
    }

    /** Grams of water in a cubic metre of air, to one decimal. */
    static String grams(ClimateReading reading) {
        return String.valueOf(Math.round(AbsoluteHumidity.of(reading) * 10) / 10.0);
    }
}
