package io.tallystick.events.loans;

/** In which condition a file came back. */
public enum ReturnCondition {
    INTACT,
    DAMAGED,
    /** Pages or parts are missing. */
    INCOMPLETE
}
