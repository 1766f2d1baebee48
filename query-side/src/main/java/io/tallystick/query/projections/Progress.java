package io.tallystick.query.projections;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How far a model has come in this process; read by many, written by its projection. */
final class Progress {
    private final Rate rate = new Rate();
    private final LongConsumer onMove;
    private final Runnable onWait;
    private boolean here;
    private boolean caughtUp;
    private long position;
    private long stored;
    private int waiting;
    private @Nullable ProjectionState trouble;
    private @Nullable String error;

    /**
     * @param onMove told a position that readers find from now on
     * @param onWait run when somebody begins to wait
     */
    Progress(LongConsumer onMove, Runnable onWait) {
        this.onMove = onMove;
        this.onWait = onWait;
    }

    /** Begins, or begins again, from a stored position. */
    synchronized void from(long found, boolean replay) {
        here = true;
        position = found;
        stored = found;
        caughtUp &= !replay;
        well();
    }

    /** Events were taken in that changed nothing; the position is not stored yet. */
    synchronized void passed(long to, int events) {
        position = to;
        rate.count(events, System.nanoTime());
        well();
    }

    /** Events were taken in, and readers find what was stored up to {@code found}. */
    void moved(long to, long found, int events) {
        boolean more;
        synchronized (this) {
            more = found > stored || to == found;
            position = to;
            stored = found;
            rate.count(events, System.nanoTime());
            well();
            notifyAll();
        }
        if (more) {
            onMove.accept(found);
        }
    }

    /** The build made beside has moved; what is shown has not, but whoever watches is told. */
    void besideMoved(int events) {
        long shown;
        synchronized (this) {
            rate.count(events, System.nanoTime());
            shown = stored;
            well();
        }
        onMove.accept(shown);
    }

    synchronized void atHead() {
        caughtUp = true;
        well();
    }

    synchronized void standBy() {
        here = false;
        well();
    }

    synchronized void troubled(ProjectionState state, String because) {
        trouble = state;
        error = because;
    }

    private void well() {
        trouble = null;
        error = null;
    }

    /** What {@link Progress} knows, at one moment. */
    record Glance(
            boolean here,
            boolean caughtUp,
            long position,
            double rate,
            @Nullable ProjectionState trouble,
            @Nullable String error) {}

    synchronized Glance glance() {
        return new Glance(here, caughtUp, position, rate.perSecond(System.nanoTime()), trouble, error);
    }

    /** Whether somebody waits for a position that may have been taken in and is not stored. */
    synchronized boolean owed() {
        return waiting > 0 && position > stored;
    }

    /** Waits until the position is reached and stored here; at most the time given. */
    boolean await(long wanted, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (this) {
            if (here && stored >= wanted) {
                return true;
            }
            waiting++;
            notifyAll();
        }
        onWait.run();
        synchronized (this) {
            try {
                while (!(here && stored >= wanted)) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        return false;
                    }
                    wait(left);
                }
                return true;
            } finally {
                waiting--;
            }
        }
    }

    /** Lets a moment pass, unless somebody waits for this model. */
    synchronized void letPass(Duration moment) throws InterruptedException {
        long end = System.nanoTime() + moment.toNanos();
        for (long left = moment.toMillis(); left > 0 && waiting == 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
