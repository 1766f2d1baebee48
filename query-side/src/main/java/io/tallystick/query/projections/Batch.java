package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.RowChanges;
import io.tallystick.query.kit.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a run of events into a build of a model: rows, parked events and position in one transaction. */
final class Batch {
    /** Rows collected before they are written, whatever the number of events. */
    private static final int MOST_ROWS = 20_000;

    private final World world;
    private final Model model;
    private final int build;

    Batch(World world, Model model, int build) {
        this.world = world;
        this.model = model;
        this.build = build;
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
            return world.write(model, build, connection -> {
                Set<String> after = together(connection, entries, parked);
                advance(connection, from, entries.getLast(), complete);
                return after;
            });
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            if (Faults.passing(e)) {
                throw e;
            }
            return world.write(model, build, connection -> {
                Set<String> after = oneByOne(connection, entries, parked);
                advance(connection, from, entries.getLast(), complete);
                return after;
            });
        }
    }

    private Set<String> together(Connection connection, List<LogEntry> entries, Set<String> parked) throws Exception {
        RowChanges rows = new RowChanges(model, connection, records(entries));
        DeadLetters letters = new DeadLetters(connection);
        for (LogEntry entry : entries) {
            if (!model.handlers().want(entry.type())) {
                continue;
            }
            if (parked.contains(entry.record())) {
                letters.park(entry, null);
                continue;
            }
            model.handlers().handle(entry, rows);
            if (rows.size() > MOST_ROWS) {
                rows.flush();
            }
        }
        rows.flush();
        return parked;
    }

    private Set<String> records(List<LogEntry> entries) {
        return entries.stream()
                .filter(entry -> model.handlers().want(entry.type()))
                .map(LogEntry::record)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> oneByOne(Connection connection, List<LogEntry> entries, Set<String> before) throws Exception {
        DeadLetters letters = new DeadLetters(connection);
        Set<String> parked = new HashSet<>(before);
        for (LogEntry entry : entries) {
            if (!model.handlers().want(entry.type())) {
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
        return world.write(model, build, connection -> {
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
            model.handlers().handle(entry, rows);
            rows.flush();
            connection.releaseSavepoint(before);
            return null;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            if (Faults.passing(e)) {
                throw e;
            }
            connection.rollback(before);
            return Faults.words(e);
        }
    }

    /** Moves the stored position over events that changed nothing. */
    void pass(long from, Feed.Place to) throws SQLException {
        world.write(model, build, connection -> {
            StoredPosition.advance(connection, from, to.position(), to.recordedAt(), false);
            return to;
        });
    }

    private static void advance(Connection connection, long from, LogEntry last, boolean complete) throws SQLException {
        StoredPosition.advance(connection, from, last.position(), last.recordedAt(), complete);
    }
}
