package io.tallystick.query.projections;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How far a model has come in this process; read by many, written by its projection. */
final class Progress {
    private final Rate rate = new Rate();
    private final LongConsumer onMove;
    private boolean here;
    private boolean caughtUp;
    private long position;
    private @Nullable ProjectionState trouble;
    private @Nullable String error;

    Progress(LongConsumer onMove) {
        this.onMove = onMove;
    }

    private int waiting;

    /** Begins, or begins again, from a stored position. */
    synchronized void from(long stored, boolean replay) {
        here = true;
        position = stored;
        caughtUp &= !replay;
        well();
    }

    void moved(long to, int events) {
        synchronized (this) {
            position = to;
            rate.count(events, System.nanoTime());
            well();
            notifyAll();
        }
        onMove.accept(to);
    }

    /** The build made beside has moved; what is shown has not, but whoever watches is told. */
    void besideMoved(int events) {
        long shown;
        synchronized (this) {
            rate.count(events, System.nanoTime());
            shown = position;
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

    /** Waits until the position is reached here; at most the time given. */
    synchronized boolean await(long wanted, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        waiting++;
        notifyAll();
        try {
            while (!(here && position >= wanted)) {
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

    /** Lets a moment pass, unless somebody waits for this model. */
    synchronized void letPass(Duration moment) throws InterruptedException {
        long end = System.nanoTime() + moment.toNanos();
        for (long left = moment.toMillis(); left > 0 && waiting == 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
