package io.tallystick.events.custody.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument showed.
 *
 * @param celsius degrees, to one decimal
 * @param humidity per cent relative humidity, to one decimal
 * @param sensor which instrument, where there are several
 */
public record ClimateReading(
        Instant at,
        BigDecimal celsius,
        BigDecimal humidity,
        @Nullable String sensor) {
    /** Rounds to one decimal, which is what the instruments can tell. */
    public ClimateReading {
        celsius = celsius.setScale(1, RoundingMode.HALF_UP);
        humidity = humidity.setScale(1, RoundingMode.HALF_UP);
    }

    /** Whether any air can be so. */
    public boolean possible() {
        return humidity.signum() >= 0
                && humidity.compareTo(BigDecimal.valueOf(100)) <= 0
                && celsius.abs().compareTo(BigDecimal.valueOf(80)) <= 0;
    }
}
