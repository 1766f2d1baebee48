package io.tallystick.events.filing;

/**
 * Numbers of a series that no unit has.
 *
 * @param from the first missing
 * @param to the last missing
 */
public record NumberGap(int from, int to) {
    /** How many are missing. */
    public int missing() {
        return to - from + 1;
    }
}
