package io.tallystick.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where events stand in the log of an Axon Server, kept in PostgreSQL by whoever follows its stream. */
final class EventPositions {
    private static final String KEEP = """
            insert into axon_server.event_position (position, event_id, register)
            select * from unnest (?::bigint[], ?::text[], ?::text[]) on conflict do nothing
            """;

    private final DataSource dataSource;

    EventPositions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Entry(long position, String eventId, @Nullable String register) {}

    /** Keeps entries in the order of positions; what another node has kept already stays as it is. */
    void keep(List<Entry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            Object[] positions = entries.stream().map(Entry::position).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.setArray(2, texts(connection, entries.stream().map(Entry::eventId)));
            statement.setArray(3, texts(connection, entries.stream().map(Entry::register)));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }

    private static Array texts(Connection connection, Stream<@Nullable String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** The last position kept, or 0. */
    long last() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(max(position), 0) from axon_server.event_position");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }

    /** The positions of those events that are kept. */
    Map<String, Long> of(Collection<String> events) {
        Map<String, Long> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select event_id, position from axon_server.event_position where event_id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("text", events.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }

    /** The positions of events that change a register, in order. */
    List<Long> ofRegisters(long after, long upTo) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select position from axon_server.event_position
                        where register is not null and position > ? and position <= ? order by position
                        """)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            List<Long> positions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
            return positions;
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }
}
