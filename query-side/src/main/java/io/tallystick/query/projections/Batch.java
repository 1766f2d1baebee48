package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.RowChanges;
import io.tallystick.query.kit.Trace;
import io.tallystick.query.kit.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a run of events into a build of a model: rows, parked events and position in one transaction. */
final class Batch {
    /** Rows collected before they are written, whatever the number of events. */
    private static final int MOST_ROWS = 20_000;

    private final World world;
    private final Model model;
    private final String schema;
    private final Predicate<LogEntry> counts;
    private final @Nullable Trace trace;

    /**
     * @param schema where the rows are
     * @param counts which events do; the others are as if they were not there
     * @param trace notes which events change the rows it watches
     */
    Batch(World world, Model model, String schema, Predicate<LogEntry> counts, @Nullable Trace trace) {
        this.world = world;
        this.model = model;
        this.schema = schema;
        this.counts = counts;
        this.trace = trace;
    }

    /**
     * Takes in the events.
     *
     * @param from the position stored until now
     * @param parked records whose events are to wait
     * @param complete whether nothing is missing after them
     * @return the records parked afterwards
     * @throws Exception only what may pass; what is wrong with an event parks the event
     */
    Set<String> take(long from, List<LogEntry> entries, Set<String> parked, boolean complete) throws Exception {
        try {
            return world.write(schema, connection -> {
                Set<String> after = together(connection, entries, parked);
                advance(connection, from, entries.getLast(), complete);
                return after;
            });
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            if (Faults.passing(e)) {
                throw e;
            }
            return world.write(schema, connection -> {
                Set<String> after = oneByOne(connection, entries, parked);
                advance(connection, from, entries.getLast(), complete);
                return after;
            });
        }
    }

    private Set<String> together(Connection connection, List<LogEntry> entries, Set<String> parked) throws Exception {
        RowChanges rows = new RowChanges(model, connection, records(entries));
        park(connection, changed(entries, parked, rows));
        rows.flush();
        return parked;
    }

    /**
     * What a batch will write, worked out early.
     *
     * @param waiting events of records whose events are to wait
     */
    record Early(List<LogEntry> entries, RowChanges rows, List<LogEntry> waiting) {}

    /**
     * Works out what the events change while the batch before is being written.
     *
     * @param before that batch; null if none is being written
     * @throws RowChanges.OutOfTurn if that one has to be stored first
     */
    Early early(List<LogEntry> entries, Set<String> parked, @Nullable Early before) throws Exception {
        return world.write(schema, reading -> {
            RowChanges rows = RowChanges.early(model, reading, records(entries), before == null ? null : before.rows());
            return new Early(entries, rows, changed(entries, parked, rows));
        });
    }

    /** Stores what was worked out early, as {@link #take} would have. */
    void store(Early early, long from) throws SQLException {
        world.write(schema, connection -> {
            early.rows().writeTo(connection);
            park(connection, early.waiting());
            advance(connection, from, early.entries().getLast(), false);
            return early;
        });
    }

    /** Has the events change the rows; gives those that are to wait instead. */
    private List<LogEntry> changed(List<LogEntry> entries, Set<String> parked, RowChanges rows) throws Exception {
        List<LogEntry> waiting = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (!concerns(entry)) {
                continue;
            }
            if (parked.contains(entry.record())) {
                waiting.add(entry);
                continue;
            }
            handle(entry, rows);
            if (rows.size() > MOST_ROWS) {
                rows.flush();
            }
        }
        return waiting;
    }

    private static void park(Connection connection, List<LogEntry> waiting) throws SQLException {
        DeadLetters letters = new DeadLetters(connection);
        for (LogEntry entry : waiting) {
            letters.park(entry, null);
        }
    }

    private void handle(LogEntry entry, RowChanges rows) throws Exception {
        if (trace == null) {
            model.handlers().handle(entry, rows);
            return;
        }
        model.handlers().handle(entry, trace.watching(rows, entry.position()));
        if (trace.note(entry.position())) {
            // So that the next event's changes are told from this one's.
            rows.flush();
        }
    }

    /** Whether batches may be worked out early: not where each event's changes are told from the next one's. */
    boolean mayBeEarly() {
        return trace == null;
    }

    /** Whether the event is for the model, and counts. */
    boolean concerns(LogEntry entry) {
        return model.handlers().want(entry.type()) && counts.test(entry);
    }

    private Set<String> records(List<LogEntry> entries) {
        return entries.stream().filter(this::concerns).map(LogEntry::record).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> oneByOne(Connection connection, List<LogEntry> entries, Set<String> before) throws Exception {
        DeadLetters letters = new DeadLetters(connection);
        Set<String> parked = new HashSet<>(before);
        for (LogEntry entry : entries) {
            if (!concerns(entry)) {
                continue;
            }
            if (parked.contains(entry.record())) {
                letters.park(entry, null);
                continue;
            }
            String error = attempt(connection, entry);
            if (error != null) {
                letters.park(entry, error);
                parked.add(entry.record());
            }
        }
        return Set.copyOf(parked);
    }

    /**
     * Tries the parked events of a record again, in order, until one fails.
     *
     * @return the records parked afterwards
     */
    Set<String> retry(String record, Feed feed, long position) throws Exception {
        return world.write(schema, connection -> {
            // Holds the position, so that no other process takes in an event of the record meanwhile.
            StoredPosition.advance(connection, position, position, null, false);
            DeadLetters letters = new DeadLetters(connection);
            letters.retried(record);
            for (DeadLetter letter : letters.list(record, Integer.MAX_VALUE)) {
                LogEntry entry = feed.at(letter.position()).orElseThrow();
                String error = attempt(connection, entry);
                if (error != null) {
                    letters.failedAgain(letter.position(), error);
                    break;
                }
                letters.settled(letter.position());
            }
            return letters.records();
        });
    }

    private @Nullable String attempt(Connection connection, LogEntry entry) throws Exception {
        Savepoint before = connection.setSavepoint();
        try {
            RowChanges rows = new RowChanges(model, connection, Set.of(entry.record()));
            handle(entry, rows);
            rows.flush();
            connection.releaseSavepoint(before);
            return null;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            if (Faults.passing(e)) {
                throw e;
            }
            connection.rollback(before);
            if (trace != null) {
                trace.forget(entry.position());
            }
            return Faults.words(e);
        }
    }

    /** Moves the stored position over events that changed nothing. */
    void pass(long from, Feed.Place to) throws SQLException {
        world.write(schema, connection -> {
            StoredPosition.advance(connection, from, to.position(), to.recordedAt(), false);
            return to;
        });
    }

    private static void advance(Connection connection, long from, LogEntry last, boolean complete) throws SQLException {
        StoredPosition.advance(connection, from, last.position(), last.recordedAt(), complete);
    }
}
