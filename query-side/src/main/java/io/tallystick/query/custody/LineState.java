package io.tallystick.query.custody;

/** How a line of a transfer list stands in the count. */
public enum LineState {
    UNCOUNTED,
    ACCEPTED,
    REJECTED,
    MISSING
}
