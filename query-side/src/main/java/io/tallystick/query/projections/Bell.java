package io.tallystick.query.projections;

import java.time.Duration;

/** Rings when something may have been appended. Whoever took the count before looking misses no ring. */
final class Bell {
    private long rings;

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    synchronized long count() {
        return rings;
    }

    /** Waits for a ring after the count was taken, at most the time given. */
    synchronized void await(long since, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (rings == since) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
