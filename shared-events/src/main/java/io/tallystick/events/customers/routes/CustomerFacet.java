package io.tallystick.events.customers.routes;

/** By what customers are classed (II-37). */
public enum CustomerFacet {
    OWNERSHIP,
    CHANNEL,
    LOCATION
}
