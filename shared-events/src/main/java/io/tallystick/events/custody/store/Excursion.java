package io.tallystick.events.custody.store;

import java.math.BigDecimal;

/**
 * A limit broken on a day.
 *
 * @param worst the reading farthest out, or the change within the day; degrees Celsius or per cent
 * @param allowed what the rule allows, in the same unit
 */
public record Excursion(ClimateLimit limit, BigDecimal worst, int allowed) {
    /** How far it lies beyond what is allowed. */
    public BigDecimal far() {
        return worst.subtract(BigDecimal.valueOf(allowed)).abs();
    }
}
