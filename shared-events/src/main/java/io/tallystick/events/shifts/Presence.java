package io.tallystick.events.shifts;

/** Whether somebody was at the roll-call. */
public enum Presence {
    /** There in time. */
    PRESENT,
    /** Came late. */
    LATE,
    /** Not there. */
    ABSENT,
    /** Excused from the shift, for example by a leave. */
    EXCUSED
}
