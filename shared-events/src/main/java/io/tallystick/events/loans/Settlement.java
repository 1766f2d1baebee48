package io.tallystick.events.loans;

import java.util.Set;

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

    private static final Set<Settlement> OF_DAMAGE = Set.of(REPAIRED, REPLACED, COMPENSATED, ACCEPTED_AS_IT_IS);
    private static final Set<Settlement> OF_LOSS = Set.of(COMPENSATED, WRITTEN_OFF);
    private static final Set<Settlement> OF_CLAIM = Set.of(FOUND_ON_SHELF, COMPENSATED, WRITTEN_OFF);

    /** Whether it can settle a loan in the state. */
    public boolean fits(LoanState state) {
        return switch (state) {
            case DAMAGED -> OF_DAMAGE.contains(this);
            case LOST -> OF_LOSS.contains(this);
            case CLAIMED_RETURNED -> OF_CLAIM.contains(this);
            default -> false;
        };
    }
}
