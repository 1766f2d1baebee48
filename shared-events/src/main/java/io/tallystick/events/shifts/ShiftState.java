package io.tallystick.events.shifts;

/** Where a shift stands. */
public enum ShiftState {
    /** Something was recorded of it. */
    OPEN,
    /** Its log is signed and it is closed. */
    CLOSED
}
