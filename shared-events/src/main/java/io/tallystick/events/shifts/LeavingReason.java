package io.tallystick.events.shifts;

/** Why somebody may leave the post for a while, or go before the relief is there (V-44, V-82). What it was for whom is personal. */
public enum LeavingReason {
    /** A break, a meal. */
    BREAK,
    /** A meeting or a talk with a superior. */
    MEETING,
    /** A training. */
    TRAINING,
    /** An errand of the service. */
    ERRAND,
    /** The seat cannot be worked at. */
    EQUIPMENT,
    /** The person is not well. */
    UNWELL,
    /** Something at home that cannot wait. */
    FAMILY,
    /** Something else, which the note says. */
    OTHER
}
