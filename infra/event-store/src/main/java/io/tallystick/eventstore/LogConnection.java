package io.tallystick.eventstore;

import io.tallystick.events.log.CommandKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The appender's own connection and the statements it needs. */
final class LogConnection implements AutoCloseable {
    // One statement, so one snapshot: the watermarks are those of exactly this head.
    private static final String HEAD = """
            with head as (select position, recorded_at from public.domain_event order by position desc limit 1)
            select head.position, head.recorded_at, register.name, register.position
            from head left join (
                select register as name, max(position) as position from public.domain_event
                where register is not null and position > ? group by register) register on true
            """;
    private static final String TAKEN = """
            select e.aggregate_id, e.sequence from unnest(?::text[], ?::bigint[]) as wanted (aggregate_id, sequence)
            join public.domain_event e on e.aggregate_id = wanted.aggregate_id and e.sequence = wanted.sequence
            """;

    private final Connection connection;
    private final GroupInsert insert;

    LogConnection(Connections connections, Duration answerWithin, @Nullable RowCodes codes) throws SQLException {
        this.connection = connections.open();
        try {
            connection.setAutoCommit(true);
            // A server that neither answers nor breaks the connection must not hold its callers for ever.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(answerWithin.toMillis()));
            this.insert = new GroupInsert(connection, codes);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean isAlive(Duration within) throws SQLException {
        return connection.isValid(Math.max(1, Math.toIntExact(within.toSeconds())));
    }

    void insert(Group group, long after, List<Instant> stamps) throws SQLException {
        insert.execute(group, after, stamps);
    }

    /** The head now; only what lies behind the known one is read. */
    Head head(Head known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD)) {
            statement.setLong(1, known.position());
            try (ResultSet rows = statement.executeQuery()) {
                Head head = Head.EMPTY;
                Map<String, Long> watermarks = new HashMap<>(known.watermarks());
                while (rows.next()) {
                    if (rows.getString(3) != null) {
                        watermarks.put(rows.getString(3), rows.getLong(4));
                    }
                    head = new Head(
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            watermarks);
                }
                return head;
            }
        }
    }

    /** Which of the events' sequence numbers are given already. */
    Set<StreamKey> taken(List<NewEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", events.stream().map(NewEvent::aggregateId).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", events.stream().map(NewEvent::sequence).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Set<StreamKey> taken = new HashSet<>();
                while (rows.next()) {
                    taken.add(new StreamKey(rows.getString(1), rows.getLong(2)));
                }
                return taken;
            }
        }
    }

    /** What was accepted already under any of the keys. */
    Map<String, CommandKeys.Accepted> accepted(List<String> keys) throws SQLException {
        return AcceptedCommands.find(connection, keys);
    }

    /** The identifier of the event at a position, if there is one. */
    Optional<UUID> eventAt(long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select event_id from public.domain_event where position = ?")) {
            statement.setLong(1, position);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
