package io.tallystick.events.customers;

/** Where a request to read a customer file stands (II-57, II-60). */
public enum AccessRequestState {
    /** Nobody answered yet. */
    OPEN,
    /** A grant was given. */
    GRANTED,
    /** Refused, with a reason; open to appeal. */
    REFUSED,
    /** Who asked appealed. */
    APPEALED,
    /** Somebody else looked at it and refused it too. */
    CONFIRMED
}
