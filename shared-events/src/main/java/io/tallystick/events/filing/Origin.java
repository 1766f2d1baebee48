package io.tallystick.events.filing;

/** Whose writing a document is; the ink rule binds what the house itself wrote under it (I-3). */
public enum Origin {
    /** Made by the house after the rule took effect. */
    HOUSE,
    /** A letter received. */
    RECEIVED,
    /** An original older than the rule. */
    OLDER
}
