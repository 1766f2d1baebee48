package io.tallystick.events.shifts;

/** Whose leader agrees to a swap (V-106). */
public enum SwapSide {
    ASKER,
    COUNTERPART
}
