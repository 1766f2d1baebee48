package io.tallystick.query.kit;

/** Who may see a column. */
public enum Sensitivity {
    /** Anybody who may open the register. */
    PUBLIC,
    /** Everybody of the house; what a column is unless it says otherwise. */
    INTERNAL,
    /** Only who is cleared for personal data; masked, and neither filtered nor sorted by, for everybody else. */
    PERSONAL
}
