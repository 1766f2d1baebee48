package io.tallystick.events.documents;

/** What reading a stored document whole and comparing it with its digest says. */
public enum Fixity {
    /** Every byte is there and none is changed. */
    SOUND,
    /** Nothing is stored under its name. */
    MISSING,
    /** What is stored is not what was stored. */
    CHANGED,
    /** It cannot be read, or not opened with the keys there are. */
    UNREADABLE,
    /** Its key was destroyed by a recorded erasure; what is stored can never be read again, and need not be. */
    ERASED
}
