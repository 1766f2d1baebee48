package io.tallystick.events.customers.grading;

/** The answer to an order of another system (II-49). */
public enum OrderOutcome {
    ALLOWED,
    REFUSED,
    /** Somebody has to approve it. */
    TO_APPROVE
}
