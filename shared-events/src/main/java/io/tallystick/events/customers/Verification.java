package io.tallystick.events.customers;

/** Whether somebody else than its collector made sure of a fact (II-28). */
public enum Verification {
    /** Nobody did yet. */
    UNVERIFIED,
    /** Somebody did. */
    VERIFIED,
    /** Somebody doubts it. */
    DISPUTED
}
