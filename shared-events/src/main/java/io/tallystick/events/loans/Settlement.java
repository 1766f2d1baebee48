package io.tallystick.events.loans;

import java.util.List;

/** How a file that did not come back as it went is settled, by somebody named. */
public enum Settlement {
    /** Damage was mended. */
    REPAIRED,
    /** What was missing was replaced, for example by a copy. */
    REPLACED,
    /** The reader made it good. */
    COMPENSATED,
    /** It is kept as it is. */
    ACCEPTED_AS_IT_IS,
    /** It stood on the shelf, as the reader said. */
    FOUND_ON_SHELF,
    /** It is given up. */
    WRITTEN_OFF;

    /** Those that can settle a loan in the state, in the order they are asked for. */
    public static List<Settlement> of(LoanState state) {
        return switch (state) {
            case DAMAGED -> List.of(REPAIRED, REPLACED, COMPENSATED, ACCEPTED_AS_IT_IS);
            case LOST -> List.of(COMPENSATED, WRITTEN_OFF);
            case CLAIMED_RETURNED -> List.of(FOUND_ON_SHELF, COMPENSATED, WRITTEN_OFF);
            default -> List.of();
        };
    }
}
