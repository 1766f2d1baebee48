package io.tallystick.events.customers.demands;

/** How far the answer to a demand is. */
public enum DemandState {
    /** Files are held, nothing is collected. */
    REGISTERED,
    /** Facts are collected; what is not given is marked. */
    COLLECTED,
    /** Somebody else approved, and what is given is sealed by its digest. */
    SEALED,
    HANDED_OVER,
    /** The authority said that it has it. */
    RECEIVED,
    /** Files are no longer held for it. */
    CLOSED
}
