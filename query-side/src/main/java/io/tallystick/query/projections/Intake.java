package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.RowChanges;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Takes the log into the tables of a build, batch by batch, and knows how far it has come. While one batch is written the next
 * is worked out, wherever that does not need what the first is about to change. Used by one thread.
 */
final class Intake {
    /** Batches taken in turn after one that could not be worked out early: the model's next ones will hardly be able to either. */
    private static final int IN_TURN = 16;

    private final Batch batch;
    private final Semaphore writers;
    private final ExecutorService with;
    private Set<String> parked;
    private long stored;
    private Feed.@Nullable Place passed;
    private @Nullable Written going;
    private int inTurn;

    /** A batch that is being written. */
    private record Written(Batch.Early early, Future<?> done) {
        long last() {
            return early.entries().getLast().position();
        }
    }

    /**
     * @param stored how far the tables have come
     * @param parked records whose events wait
     * @param writers how many batches are worked out or written at the same time
     * @param with which one is written while the next is worked out
     */
    Intake(Batch batch, long stored, Set<String> parked, Semaphore writers, ExecutorService with) {
        this.batch = batch;
        this.stored = stored;
        this.parked = parked;
        this.writers = writers;
        this.with = with;
    }

    /** The last event taken in. */
    long position() {
        Written last = going;
        return passed != null ? passed.position() : last != null ? last.last() : stored;
    }

    /** The last event of which the tables tell. */
    long stored() {
        return stored;
    }

    /** Whether the tables tell of all that was taken in. */
    boolean settled() {
        return passed == null && going == null;
    }

    /** Whether a batch is on its way to the tables. */
    boolean writing() {
        return going != null;
    }

    /** Takes in events that concern nobody here, up to a place; it is stored with the next batch. */
    void pass(Feed.Place to) {
        passed = to;
    }

    /** Stores what is not stored yet. */
    void settle() throws Exception {
        arrive();
        Feed.Place to = passed;
        if (to != null) {
            batch.pass(stored, to);
            at(to.position());
        }
    }

    /**
     * Takes in the events.
     *
     * @param more whether others follow at once: then these may still be on their way to the tables when this returns
     * @param complete whether nothing is missing after them
     * @param written told once, when they are written or have failed
     */
    void take(List<LogEntry> entries, boolean more, boolean complete, Runnable written) throws Exception {
        boolean handedOver = false;
        try {
            Batch.Early early = more && !complete ? early(entries) : null;
            if (!arrive() || early == null) {
                takeInTurn(entries, complete);
                return;
            }
            long from = stored;
            passed = null;
            going = new Written(early, with.submit(() -> {
                try {
                    store(early, from);
                } finally {
                    written.run();
                }
                return early;
            }));
            handedOver = true;
        } finally {
            if (!handedOver) {
                written.run();
            }
        }
    }

    private void takeInTurn(List<LogEntry> entries, boolean complete) throws Exception {
        writers.acquire();
        try {
            parked = batch.take(stored, entries, parked, complete);
        } finally {
            writers.release();
        }
        at(entries.getLast().position());
    }

    private void at(long position) {
        stored = position;
        passed = null;
    }

    /** What the events change, worked out while the batch before is written; null if they have to be taken in turn. */
    private Batch.@Nullable Early early(List<LogEntry> entries) throws Exception {
        if (!batch.mayBeEarly() || inTurn > 0) {
            inTurn = Math.max(0, inTurn - 1);
            return null;
        }
        Written last = going;
        writers.acquire();
        try {
            return batch.early(entries, parked, last == null ? null : last.early());
        } catch (RowChanges.OutOfTurn e) {
            inTurn = IN_TURN;
            return null;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            if (Faults.passing(e)) {
                throw e;
            }
            // In its turn the event that is to blame is found and parked.
            return null;
        } finally {
            writers.release();
        }
    }

    private void store(Batch.Early early, long from) throws SQLException, InterruptedException {
        writers.acquire();
        try {
            batch.store(early, from);
        } finally {
            writers.release();
        }
    }

    /**
     * Waits for the batch that is being written.
     *
     * @return whether it was stored as it was worked out; where an event of it had to be parked, what was worked out after
     *     it no longer holds
     */
    private boolean arrive() throws Exception {
        Written last = going;
        if (last == null) {
            return true;
        }
        try {
            last.done().get();
            going = null;
            stored = last.last();
            return true;
        } catch (ExecutionException e) {
            going = null;
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (Faults.passing(cause)) {
                throw cause instanceof Exception fault ? fault : e;
            }
        }
        Feed.Place beyond = passed;
        takeInTurn(last.early().entries(), false);
        passed = beyond;
        return false;
    }

    /** Ends with the batch that is being written; whoever goes on begins with what the tables tell. */
    void letGo() {
        Written last = going;
        if (last != null) {
            try {
                last.done().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                // Nothing of it is stored, and whoever goes on will meet the same.
                return;
            }
        }
    }

    /** The records whose events wait. */
    Set<String> parked() {
        return parked;
    }

    /** Tries the parked events of the records again. */
    void retry(Set<String> records, Feed feed) throws Exception {
        settle();
        for (String record : records) {
            parked = batch.retry(record, feed, stored);
        }
    }
}
