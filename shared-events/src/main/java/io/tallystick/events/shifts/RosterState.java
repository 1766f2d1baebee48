package io.tallystick.events.shifts;

/** Where a roster stands. */
public enum RosterState {
    /** Drafted, and drafted again as often as it takes. */
    DRAFTED,
    /** It holds; changes need a reason. */
    PUBLISHED
}
