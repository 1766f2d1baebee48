package io.tallystick.query.projections;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets people pass: work that nobody waits for stands aside while somebody reads, but not for ever, or it would never be done on
 * a ledger that is always read; and not while somebody waits for a world, perhaps for this work.
 */
final class Passing {
    /** Somebody who reads one page is likely to read another, but thinks longer than this. */
    static final Duration STILL_READING = Duration.ofMillis(300);

    static final Duration AT_MOST = Duration.ofSeconds(2);

    /** Since nobody has waited for so long, nobody is likely to in the next moment. */
    private static final Duration AT_REST = Duration.ofSeconds(2);

    /** Waits for a while. */
    @FunctionalInterface
    interface Pause {
        void nanos(long nanos) throws InterruptedException;
    }

    private final LongSupplier nanoTime;
    private final Pause pause;
    private volatile long read;
    private volatile long waiting;

    Passing(LongSupplier nanoTime, Pause pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.waiting = nanoTime.getAsLong();
        this.read = waiting - STILL_READING.toNanos();
    }

    /** Somebody reads now. */
    void isReading() {
        read = nanoTime.getAsLong();
    }

    /** Somebody waits for a world now. */
    void isWaiting() {
        waiting = nanoTime.getAsLong();
    }

    /** Whether somebody waited for a world a moment ago. */
    boolean waited() {
        return nanoTime.getAsLong() - waiting < AT_REST.toNanos();
    }

    /** Waits until nobody reads, or somebody waits, or long enough, or there is no more reason to. */
    void letPass(BooleanSupplier reason) throws InterruptedException {
        long began = nanoTime.getAsLong();
        long waitedBefore = waiting;
        long now = began;
        while (now - read < STILL_READING.toNanos()
                && now - began < AT_MOST.toNanos()
                && waiting == waitedBefore
                && reason.getAsBoolean()) {
            pause.nanos(STILL_READING.toNanos() - (now - read));
            now = nanoTime.getAsLong();
        }
    }
}
