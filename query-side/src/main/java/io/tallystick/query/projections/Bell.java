package io.tallystick.query.projections;

import java.time.Duration;
import java.util.function.BooleanSupplier;

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

    /** Has everybody who waits look again whether there is another reason to go on. */
    synchronized void nudge() {
        notifyAll();
    }

    /** Waits for a ring after the count was taken, at most the time given and no longer than there is nothing else to do. */
    synchronized void await(long since, Duration atMost, BooleanSupplier otherwise) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (rings == since && !otherwise.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
