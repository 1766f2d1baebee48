package io.tallystick.events.filing;

/** Why numbers of a series are missing; a gap is always explained (I-39). */
public enum GapReason {
    /** The catalogue that was taken over had the gap. */
    MIGRATED,
    /** The unit that had the number was placed in another class; the number is its alias (I-39). */
    RECLASSIFIED
}
