package io.tallystick.query.read;

/** What stands where a value was. JSON has the name; lists for people have a word of their language. */
public enum Absent {
    /** The value's key was destroyed by a recorded erasure; that is no empty field. */
    ERASED
}
