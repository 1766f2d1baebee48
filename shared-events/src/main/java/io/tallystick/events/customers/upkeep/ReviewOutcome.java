package io.tallystick.events.customers.upkeep;

/** What came of a review of a customer file (II-51, II-52). */
public enum ReviewOutcome {
    /** What the file says still holds. */
    CONFIRMED,
    /** The file was put right. */
    CHANGED,
    /** More is to be gathered. */
    TO_BE_ENRICHED,
    /** The relationship is to be ended. */
    TO_BE_ENDED
}
