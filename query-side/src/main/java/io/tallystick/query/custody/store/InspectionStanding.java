package io.tallystick.query.custody.store;

/** What became of an inspection of a room. */
public enum InspectionStanding {
    /** It is still to come. */
    PLANNED,
    /** The room was inspected. */
    DONE,
    /** It was waived, with a reason. */
    WAIVED
}
