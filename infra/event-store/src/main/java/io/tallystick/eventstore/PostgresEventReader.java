package io.tallystick.eventstore;

import io.tallystick.events.log.CommandKeys;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Reads the log as it is stored. It reads range after range of positions, each in a short statement of its own: since
 * positions have no gaps, no cursor and no long transaction is needed.
 */
public final class PostgresEventReader implements EventReader, CommandKeys {
    private static final int RANGE_BYTES = 4 << 20;
    private static final int FIRST_RANGE = 1_024;
    private static final int SMALLEST_RANGE = 64;
    private static final int LARGEST_RANGE = 8_192;
    private static final String RANGE =
            "select " + StoredEventRows.COLUMNS + " from public.domain_event where position > ? and position <= ?";
    private static final String REGISTERS = "select " + StoredEventRows.COLUMNS
            + " from public.domain_event where register is not null and position > ? and position <= ?"
            + " order by position limit ?";
    private static final String RECORD = "select " + StoredEventRows.COLUMNS
            + " from public.domain_event where aggregate_id = ? and sequence >= ? order by sequence limit ?";
    private static final String RECORDS = "select " + StoredEventRows.COLUMNS
            + " from public.domain_event e where aggregate_id = any (?)"
            + " and not exists (select from public.snapshot s where s.aggregate_id = e.aggregate_id)"
            + " order by aggregate_id, sequence";

    private final DataSource dataSource;
    private final AppendListeners listeners;

    /**
     * @param dataSource a pool of connections with the rights of {@link EventStoreSchema#APP_ROLE}
     * @param listeners told of appends by this node's {@link Appender} and by {@link LogNotifications}
     */
    public PostgresEventReader(DataSource dataSource, AppendListeners listeners) {
        this.dataSource = dataSource;
        this.listeners = listeners;
    }

    @Override
    public long head() {
        return query("select max(position) from public.domain_event", statement -> {}, row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public long read(long after, long upTo, int limit, Consumer<StoredEvent> consumer) {
        long last = after;
        long end = Math.min(upTo, after + limit < after ? Long.MAX_VALUE : after + limit);
        long wanted = Math.min(end, after + FIRST_RANGE);
        FutureTask<List<StoredEvent>> ahead = null;
        while (last < end) {
            List<StoredEvent> events = ahead == null ? readRange(last, wanted) : result(ahead);
            long read = events.isEmpty() ? last : events.getLast().position();
            ahead = null;
            boolean whole = read == wanted;
            if (whole && read < end) {
                // The server looks for the next ones while these are taken.
                wanted = Math.min(end, read + rangeAfter(events));
                ahead = readAhead(read, wanted);
            }
            events.forEach(consumer);
            last = read;
            if (!whole) {
                break;
            }
        }
        return last;
    }

    /** As many as take about as much room as is meant. */
    private static long rangeAfter(List<StoredEvent> events) {
        long bytes = 0;
        for (StoredEvent event : events) {
            bytes += event.payload().length + event.metadata().length + 200;
        }
        return Math.clamp(RANGE_BYTES / Math.max(1, bytes / events.size()), SMALLEST_RANGE, LARGEST_RANGE);
    }

    private FutureTask<List<StoredEvent>> readAhead(long after, long upTo) {
        FutureTask<List<StoredEvent>> task = new FutureTask<>(() -> readRange(after, upTo));
        Thread.ofVirtual().name("log-ahead").start(task);
        return task;
    }

    private static List<StoredEvent> result(FutureTask<List<StoredEvent>> ahead) {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while the log was read", false, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * In order. The server finds them in order nearly always, and sorts much slower, on disk, where it does not know yet how large
     * the table is.
     */
    private List<StoredEvent> readRange(long after, long upTo) {
        List<StoredEvent> events = query(
                RANGE,
                statement -> {
                    statement.setLong(1, after);
                    statement.setLong(2, upTo);
                },
                StoredEventRows::read);
        events.sort(Comparator.comparingLong(StoredEvent::position));
        return events;
    }

    @Override
    public void readRegisters(long after, long upTo, Consumer<StoredEvent> consumer) {
        long last = after;
        List<StoredEvent> events;
        do {
            long from = last;
            events = query(
                    REGISTERS,
                    statement -> {
                        statement.setLong(1, from);
                        statement.setLong(2, upTo);
                        statement.setInt(3, 1_000);
                    },
                    StoredEventRows::read);
            events.forEach(consumer);
            last = events.isEmpty() ? last : events.getLast().position();
        } while (events.size() == 1_000);
    }

    @Override
    public List<StoredEvent> ofRecord(String aggregateId) {
        return ofRecord(aggregateId, 0, Integer.MAX_VALUE);
    }

    /** The events of a record from a sequence number on, at most so many. */
    List<StoredEvent> ofRecord(String aggregateId, long from, int limit) {
        return query(
                RECORD,
                statement -> {
                    statement.setString(1, aggregateId);
                    statement.setLong(2, from);
                    statement.setInt(3, limit);
                },
                StoredEventRows::read);
    }

    /** The events of each record that has no snapshot, in sequence order; in one statement, so of one moment. */
    Map<String, List<StoredEvent>> withoutSnapshot(Collection<String> records) {
        Map<String, List<StoredEvent>> streams = new HashMap<>();
        query(
                        RECORDS,
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("text", records.toArray())),
                        StoredEventRows::read)
                .forEach(event -> streams.computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
                        .add(event));
        return streams;
    }

    /** The codes of rows in a range of positions; those without one are not in it. */
    public Map<Long, byte[]> codes(long after, long upTo) {
        Map<Long, byte[]> codes = new HashMap<>();
        query(
                        "select position, code from public.domain_event"
                                + " where position > ? and position <= ? and code is not null",
                        statement -> {
                            statement.setLong(1, after);
                            statement.setLong(2, upTo);
                        },
                        row -> Map.entry(row.getLong(1), row.getBytes(2)))
                .forEach(coded -> codes.put(coded.getKey(), coded.getValue()));
        return codes;
    }

    /** Whether the newest row has a code. */
    public boolean newestIsCoded() {
        return query(
                        "select code is not null from public.domain_event order by position desc limit 1",
                        statement -> {},
                        row -> row.getBoolean(1))
                .contains(true);
    }

    /** The last sequence number of a record. */
    Optional<Long> lastSequence(String aggregateId) {
        return query(
                        "select sequence from public.domain_event where aggregate_id = ? order by sequence desc limit 1",
                        statement -> statement.setString(1, aggregateId),
                        row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<StoredEvent> at(long position) {
        return readOne(position);
    }

    private Optional<StoredEvent> readOne(long position) {
        return readRange(position - 1, position).stream().findFirst();
    }

    /** The last position recorded before an instant: found by halving, since times never decrease with positions. */
    long lastBefore(Instant instant) {
        long before = 0;
        long notBefore = head() + 1;
        while (notBefore - before > 1) {
            long middle = (before + notBefore) >>> 1;
            if (recordedBefore(middle, instant)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return before;
    }

    private boolean recordedBefore(long position, Instant instant) {
        return query(
                        "select recorded_at < ? from public.domain_event where position = ?",
                        statement -> {
                            statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
                            statement.setLong(2, position);
                        },
                        row -> row.getBoolean(1))
                .getFirst();
    }

    @Override
    public AutoCloseable onAppend(Runnable callback) {
        return listeners.register(callback);
    }

    @Override
    public Optional<Accepted> find(String key) {
        try (Connection connection = dataSource.getConnection()) {
            return Optional.ofNullable(
                    AcceptedCommands.find(connection, List.of(key)).get(key));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Parameters parameters, Row<T> row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // Prepared at once, because only then does the server send binary values.
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            parameters.set(statement);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(row.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    static LogUnavailable unreadable(SQLException e) {
        return new LogUnavailable("the log cannot be read", false, e);
    }
}
