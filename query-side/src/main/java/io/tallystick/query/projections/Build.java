package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One build of a model on its way through the log. While a batch is written the next one is already read and decoded, as
 * long as no other model waits to hold one. Used by one thread.
 */
final class Build {
    private static final int MOST_EVENTS = 4096;

    /** A batch this large is hardly the last one: reading ahead pays. */
    private static final int MORE_TO_COME = 256;

    private final Model model;
    private final int number;
    private final Projection.Shared shared;
    private final Batch batch;
    private long position;
    private boolean complete;
    private Set<String> parked;
    private @Nullable Future<List<LogEntry>> ahead;

    /** Goes on from where the build's own tables say it stands. */
    Build(Model model, int number, Projection.Shared shared) throws SQLException {
        this.model = model;
        this.number = number;
        this.shared = shared;
        this.batch = new Batch(shared.world(), model, number);
        StoredPosition stored = shared.world().write(model, number, StoredPosition::read);
        this.position = stored.position();
        this.complete = stored.complete();
        this.parked = shared.world().write(model, number, connection -> new DeadLetters(connection).records());
    }

    int number() {
        return number;
    }

    long position() {
        return position;
    }

    /** Whether it has ever been at the head of the log. */
    boolean complete() {
        return complete;
    }

    void completed() {
        complete = true;
    }

    /** The events that come next, decoded; empty at the head of the log. Whoever is given some takes them in. */
    List<LogEntry> next() throws Exception {
        Future<List<LogEntry>> read = ahead;
        ahead = null;
        if (read != null) {
            List<LogEntry> entries = held(read::get);
            if (!entries.isEmpty()) {
                return entries;
            }
        }
        // Nothing was there when it was read ahead; by now there may be.
        shared.inHand().acquire();
        return held(() -> read(position));
    }

    /** What was read with a place for a batch; the place is kept for as long as there is a batch. */
    private List<LogEntry> held(Callable<List<LogEntry>> read) throws Exception {
        boolean kept = false;
        try {
            List<LogEntry> entries = read.call();
            kept = !entries.isEmpty();
            return entries;
        } finally {
            if (!kept) {
                shared.inHand().release();
            }
        }
    }

    /**
     * Takes the events in: rows and position in one transaction, and in the same that it has come to the head.
     *
     * @param alone whether the thread follows no other build: while it waited for a place with that, it must not hold one
     *     for what this build has read ahead
     */
    void take(List<LogEntry> entries, boolean alone) throws Exception {
        try {
            write(entries, alone);
        } finally {
            shared.inHand().release();
        }
    }

    /** Gives up what was read ahead. */
    void letGo() {
        Future<List<LogEntry>> read = ahead;
        ahead = null;
        if (read != null) {
            shared.ahead().execute(() -> {
                try {
                    read.get();
                } catch (InterruptedException | ExecutionException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    shared.inHand().release();
                }
            });
        }
    }

    private void write(List<LogEntry> entries, boolean alone) throws Exception {
        long last = entries.getLast().position();
        // In turn with those who wait for a place: all models go through the log side by side and share what is read of
        // it.
        if (alone && entries.size() >= MORE_TO_COME && shared.inHand().tryAcquire(0, TimeUnit.SECONDS)) {
            ahead = shared.ahead().submit(() -> read(last));
        }
        boolean reachesHead = !complete && last >= shared.feed().head();
        shared.writers().acquire();
        try {
            parked = batch.take(entries, parked, reachesHead);
        } finally {
            shared.writers().release();
        }
        position = last;
        complete |= reachesHead;
    }

    /** Tries parked events again whose retry was asked for; whether there were any. */
    boolean retry() throws Exception {
        if (parked.isEmpty()) {
            return false;
        }
        Set<String> asked = shared.world().write(model, number, connection -> new DeadLetters(connection).toRetry());
        for (String record : asked) {
            parked = batch.retry(record, shared.feed(), position);
        }
        return !asked.isEmpty();
    }

    private List<LogEntry> read(long after) {
        List<LogEntry> entries = shared.feed().after(after, MOST_EVENTS);
        entries.forEach(model.handlers()::decode);
        return entries;
    }
}
