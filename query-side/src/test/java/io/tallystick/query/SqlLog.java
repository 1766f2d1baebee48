package io.tallystick.query;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** A log written by plain inserts into the real table, for tests of what reads it. */
public final class SqlLog implements EventReader {
    private static final String SELECT =
            "select position, aggregate_type, aggregate_id, sequence, event_id, type, revision,"
                    + " payload, metadata, recorded_at, register from domain_event ";

    private final DataSource owner;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private Instant clock = Instant.parse("2026-03-01T08:00:00.000001Z");
    private long next = 1;

    public SqlLog(DataSource owner) {
        this.owner = owner;
    }

    /** Appends events of one record, all of one command, a second after what came before. */
    public long append(RecordId record, Provenance by, DomainEvent... events) {
        return append(record, by, List.of(events));
    }

    /** Appends events of one record, all of one command, a second after what came before. */
    public synchronized long append(RecordId record, Provenance by, List<? extends DomainEvent> events) {
        clock = clock.plusSeconds(1);
        try (Connection connection = owner.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type,"
                                + " revision, payload, metadata, recorded_at) values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (DomainEvent event : events) {
                long sequence = sequences.merge(record.value(), 0L, (a, b) -> a + 1);
                insert.setLong(1, next++);
                insert.setString(2, record.kind());
                insert.setString(3, record.value());
                insert.setLong(4, sequence);
                insert.setObject(5, new UUID(7, next));
                insert.setString(6, EventTypes.nameOf(event.getClass()));
                insert.setBytes(7, json.writeValueAsBytes(event));
                insert.setBytes(8, json.writeValueAsBytes(by.toMetadata()));
                insert.setObject(9, clock.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        callbacks.forEach(Runnable::run);
        return next - 1;
    }

    @Override
    public long head() {
        return query("select coalesce(max(position), 0) from domain_event", 0, 0, 0, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    @Override
    public long read(long after, long upTo, int limit, Consumer<StoredEvent> consumer) {
        return query(
                SELECT + "where position > ? and position <= ? order by position limit ?", after, upTo, limit, rows -> {
                    long last = after;
                    while (rows.next()) {
                        consumer.accept(event(rows));
                        last = rows.getLong(1);
                    }
                    return last;
                });
    }

    @Override
    public void readRegisters(long after, long upTo, Consumer<StoredEvent> consumer) {
        throw new UnsupportedOperationException("no read model needs this");
    }

    @Override
    public List<StoredEvent> ofRecord(String aggregateId) {
        List<StoredEvent> events = new ArrayList<>();
        read(0, Long.MAX_VALUE, Integer.MAX_VALUE, e -> {
            if (e.aggregateId().equals(aggregateId)) {
                events.add(e);
            }
        });
        return events;
    }

    @Override
    public Optional<StoredEvent> at(long position) {
        List<StoredEvent> events = new ArrayList<>();
        read(position - 1, position, 1, events::add);
        return events.stream().findFirst();
    }

    @Override
    public AutoCloseable onAppend(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, long after, long upTo, int limit, Reading<T> reading) {
        try (Connection connection = owner.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                select.setLong(1, after);
                select.setLong(2, upTo);
                select.setInt(3, limit);
            }
            try (ResultSet rows = select.executeQuery()) {
                return reading.from(rows);
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the log cannot be read", false, e);
        }
    }

    private static StoredEvent event(ResultSet rows) throws SQLException {
        return new StoredEvent(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getInt(7),
                rows.getBytes(8),
                rows.getBytes(9),
                rows.getObject(10, OffsetDateTime.class).toInstant(),
                rows.getString(11));
    }
}
