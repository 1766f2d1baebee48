package io.tallystick.events.customers.routes;

/** By what the composition of sales is looked at (II-45 to II-49). */
public enum CompositionMark {
    TIER,
    GOODS,
    ZONE,
    CREDIT,
    OWNERSHIP,
    CHANNEL,
    LOCATION
}
