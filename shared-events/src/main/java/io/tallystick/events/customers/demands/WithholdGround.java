package io.tallystick.events.customers.demands;

/** Why a fact of a demanded file is not given (VI-30). */
public enum WithholdGround {
    /** It stands in a section of the card that was not asked for. */
    OUTSIDE_SCOPE,
    /** It was seen or told on a day that was not asked for. */
    OUTSIDE_PERIOD,
    /** It speaks of a person who was not asked about, or of whom the house may not speak (II-16). */
    THIRD_PERSON,
    /** The law protects it from being given. */
    PRIVILEGED
}
