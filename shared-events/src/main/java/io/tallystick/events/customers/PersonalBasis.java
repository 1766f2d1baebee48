package io.tallystick.events.customers;

/** On what the house may keep and read what it knows of a person; a grant and a purpose are none (II-16). */
public enum PersonalBasis {
    /** The person agreed, and may take it back. */
    CONSENT,
    /** A contract cannot be made or kept without it. */
    CONTRACT,
    /** A law demands it. */
    LEGAL_DUTY
}
