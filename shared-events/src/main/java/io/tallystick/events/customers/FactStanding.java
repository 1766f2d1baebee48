package io.tallystick.events.customers;

/** Whether a fact stands on the card. */
public enum FactStanding {
    /** It does. */
    CURRENT,
    /** It does, beside others that say something else; one has to be chosen (II-27). */
    IN_CONFLICT,
    /** A newer one took its place (II-53). */
    SUPERSEDED,
    /** Another source was chosen (II-27). */
    REJECTED,
    /** There is no basis any more to speak of the person (II-16). */
    WITHDRAWN
}
