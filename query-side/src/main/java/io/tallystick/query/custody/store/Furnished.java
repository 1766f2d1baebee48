package io.tallystick.query.custody.store;

/** Whether a piece of equipment, or goods, are still in the room. */
public enum Furnished {
    /** In the room. */
    HERE,
    /** Removed from it. */
    GONE
}
