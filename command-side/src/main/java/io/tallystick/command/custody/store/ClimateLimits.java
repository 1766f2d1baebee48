package io.tallystick.command.custody.store;

import static io.tallystick.events.custody.store.ClimateLimit.HUMIDITY_SWING;
import static io.tallystick.events.custody.store.ClimateLimit.TEMPERATURE_SWING;
import static io.tallystick.events.custody.store.ClimateLimit.TOO_COLD;
import static io.tallystick.events.custody.store.ClimateLimit.TOO_DAMP;
import static io.tallystick.events.custody.store.ClimateLimit.TOO_DRY;
import static io.tallystick.events.custody.store.ClimateLimit.TOO_WARM;

import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.custody.store.ClimateLimit;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Excursion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The limits of temperature and humidity, and of their change within a day, by the version of I-8 that governs the day. */
record ClimateLimits(
        int lowestCelsius,
        int highestCelsius,
        int dailyCelsius,
        int lowestHumidity,
        int highestHumidity,
        int dailyHumidity) {

    static ClimateLimits on(LocalDate day, RuleBook rules) {
        Function<String, Integer> number = name -> Integer.valueOf(rules.parameter("I-8", name, day));
        return new ClimateLimits(
                number.apply("lowestCelsius"),
                number.apply("highestCelsius"),
                number.apply("dailyCelsius"),
                number.apply("lowestHumidity"),
                number.apply("highestHumidity"),
                number.apply("dailyHumidity"));
    }

    /**
     * The limits broken.
     *
     * @param taken the readings to judge; the limits themselves are not broken
     * @param day all readings of the day, for its changes
     */
    List<Excursion> judge(List<ClimateReading> taken, List<ClimateReading> day) {
        List<Excursion> broken = new ArrayList<>();
        bounds(taken, ClimateReading::celsius, lowestCelsius, highestCelsius, TOO_COLD, TOO_WARM, broken);
        bounds(taken, ClimateReading::humidity, lowestHumidity, highestHumidity, TOO_DRY, TOO_DAMP, broken);
        swing(day, ClimateReading::celsius, dailyCelsius, TEMPERATURE_SWING, broken);
        swing(day, ClimateReading::humidity, dailyHumidity, HUMIDITY_SWING, broken);
        return broken;
    }

    private static void bounds(
            List<ClimateReading> readings,
            Function<ClimateReading, BigDecimal> value,
            int lowest,
            int highest,
            ClimateLimit below,
            ClimateLimit above,
            List<Excursion> broken) {
        BigDecimal least = least(readings, value);
        BigDecimal most = most(readings, value);
        if (least.compareTo(BigDecimal.valueOf(lowest)) < 0) {
            broken.add(new Excursion(below, least, lowest));
        }
        if (most.compareTo(BigDecimal.valueOf(highest)) > 0) {
            broken.add(new Excursion(above, most, highest));
        }
    }

    private static void swing(
            List<ClimateReading> readings,
            Function<ClimateReading, BigDecimal> value,
            int allowed,
            ClimateLimit limit,
            List<Excursion> broken) {
        BigDecimal change = most(readings, value).subtract(least(readings, value));
        if (change.compareTo(BigDecimal.valueOf(allowed)) > 0) {
            broken.add(new Excursion(limit, change, allowed));
        }
    }

    private static BigDecimal least(List<ClimateReading> readings, Function<ClimateReading, BigDecimal> value) {
        return readings.stream().map(value).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static BigDecimal most(List<ClimateReading> readings, Function<ClimateReading, BigDecimal> value) {
        return readings.stream().map(value).max(Comparator.naturalOrder()).orElseThrow();
    }
}
