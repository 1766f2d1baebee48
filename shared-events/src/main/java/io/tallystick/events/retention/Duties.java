package io.tallystick.events.retention;

/** Two duties a small house may be allowed to leave to one person, by a recorded exemption (VI-14). */
public enum Duties {
    /** Who appraised destroys. */
    APPRAISER_DESTROYS,
    /** Who listed or appraised approves. */
    APPRAISER_APPROVES
}
