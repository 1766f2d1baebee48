package io.tallystick.events.rulebook;

/** The customer's place in its market (II-10), strongest first. */
public enum MarketPosition {
    LEADING,
    ESTABLISHED,
    MINOR;

    /** Whether it is the other or stronger. */
    public boolean atLeast(MarketPosition other) {
        return compareTo(other) <= 0;
    }
}
