package io.tallystick.events.customers.grading;

/** Why an order was answered as it was (II-49). */
public enum OrderGround {
    /** The exposure with the order stays within the limit. */
    WITHIN_LIMIT,
    /** The customer has no credit grade. */
    NOT_GRADED,
    /** Longer than the terms approved for the customer. */
    BEYOND_TERMS,
    OVER_LIMIT,
    /** The rule is not in force. */
    NO_RULE
}
