package io.tallystick.events.customers;

/** By what the consolidated file brings all customers together (II-33). */
public enum ConsolidatedAspect {
    NATURE,
    ROLE,
    RELATION,
    PHASE,
    MATURITY,
    TIER,
    CREDIT_GRADE,
    OWNERSHIP,
    CHANNEL,
    LOCATION,
    ZONE,
    /** How many files have something on the card in a field. */
    FIELD_KNOWN,
    /** In how many of them somebody verified it. */
    FIELD_VERIFIED
}
