package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One build of a model on its way through the log. While a batch is written the next one is already read and decoded. Used
 * by one thread.
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

    /** The events that come next, decoded; empty at the head of the log. */
    List<LogEntry> next() throws Exception {
        Future<List<LogEntry>> read = ahead;
        ahead = null;
        List<LogEntry> entries = read == null ? List.of() : read.get();
        // Nothing was there when it was read ahead; by now there may be.
        return entries.isEmpty() ? read(position) : entries;
    }

    /** Takes the events in: rows and position in one transaction, and in the same that it has come to the head. */
    void take(List<LogEntry> entries) throws Exception {
        long last = entries.getLast().position();
        if (entries.size() >= MORE_TO_COME) {
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
