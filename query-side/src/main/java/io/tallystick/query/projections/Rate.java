package io.tallystick.query.projections;

/** Counts events by the second, to say how many there were a second lately. */
final class Rate {
    private static final int SECONDS = 8;
    private static final int WINDOW = 5;

    private final long[] second = new long[SECONDS];
    private final long[] count = new long[SECONDS];

    synchronized void count(long events, long nanos) {
        long now = Math.floorDiv(nanos, 1_000_000_000L);
        int slot = Math.floorMod(now, SECONDS);
        if (second[slot] != now) {
            second[slot] = now;
            count[slot] = 0;
        }
        count[slot] += events;
    }

    /** Events a second over the last five whole seconds and the running one. */
    synchronized double perSecond(long nanos) {
        long now = Math.floorDiv(nanos, 1_000_000_000L);
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            if (count[slot] > 0 && second[slot] <= now && second[slot] >= now - WINDOW) {
                sum += count[slot];
            }
        }
        double running = Math.floorMod(nanos, 1_000_000_000L) / 1e9;
        return sum / (WINDOW + running);
    }
}
