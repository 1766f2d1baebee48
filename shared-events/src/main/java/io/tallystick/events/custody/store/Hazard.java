package io.tallystick.events.custody.store;

/** What stored goods can do (I-10). */
public enum Hazard {
    NONE,
    FLAMMABLE,
    EXPLOSIVE,
    CORROSIVE
}
