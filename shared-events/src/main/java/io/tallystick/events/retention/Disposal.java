package io.tallystick.events.retention;

/** What the appraisal committee decides on an item. */
public enum Disposal {
    DESTROY,
    RETAIN,
    EXTEND,
    TRANSFER_OUT;

    /** Whether the unit leaves the house by it. */
    public boolean leaves() {
        return this == DESTROY || this == TRANSFER_OUT;
    }
}
