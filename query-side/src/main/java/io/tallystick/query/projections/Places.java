package io.tallystick.query.projections;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;

/**
 * Places for batches that are read and not yet written. A place that becomes free goes to whoever keeps up with the log,
 * for that is short, and else to whoever is furthest behind: so those who catch up stay side by side and share what is
 * read and decoded.
 */
final class Places {
    /** Whoever keeps up asks with this. */
    static final long KEEPING_UP = -1;

    private static final Comparator<Waiter> ORDER =
            Comparator.comparingLong(Waiter::position).thenComparingLong(Waiter::ticket);

    private record Waiter(long position, long ticket, Semaphore given) {}

    private final PriorityQueue<Waiter> waiting = new PriorityQueue<>(ORDER);
    private int free;
    private long tickets;

    Places(int places) {
        this.free = places;
    }

    /**
     * Waits for a place.
     *
     * @param position where the one who asks stands, or {@link #KEEPING_UP}
     */
    void acquire(long position) throws InterruptedException {
        Waiter waiter;
        synchronized (this) {
            if (free > 0) {
                free--;
                return;
            }
            waiter = new Waiter(position, tickets++, new Semaphore(0));
            waiting.add(waiter);
        }
        try {
            waiter.given().acquire();
        } catch (InterruptedException e) {
            giveBack(waiter);
            throw e;
        }
    }

    private synchronized void giveBack(Waiter waiter) {
        // If it no longer waits, it was given a place just before it was interrupted.
        if (!waiting.remove(waiter)) {
            release();
        }
    }

    /** Takes a place if one is free, which it only is while nobody waits. */
    synchronized boolean tryAcquire() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }

    synchronized void release() {
        Waiter next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.given().release();
        }
    }
}
