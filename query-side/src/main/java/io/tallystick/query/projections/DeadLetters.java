package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parked events of one model, through a connection in its schema. */
final class DeadLetters {
    private final Connection connection;

    DeadLetters(Connection connection) {
        this.connection = connection;
    }

    /** The records whose events are parked. */
    Set<String> records() throws SQLException {
        return records("select aggregate_id from dead_letter group by aggregate_id order by min(position)");
    }

    /** The records whose parked events are to be tried again, in the order of the log. */
    Set<String> toRetry() throws SQLException {
        return records("select aggregate_id from dead_letter where retry group by aggregate_id order by min(position)");
    }

    private Set<String> records(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            Set<String> records = new LinkedHashSet<>();
            while (found.next()) {
                records.add(found.getString(1));
            }
            return records;
        }
    }

    /** Parks an event; without an error it waits behind another one. */
    void park(LogEntry entry, @Nullable String error) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into dead_letter (position, aggregate_id, type, error, attempts) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.position());
            insert.setString(2, entry.record());
            insert.setString(3, entry.type());
            insert.setString(4, error);
            insert.setInt(5, error == null ? 0 : 1);
            insert.execute();
        }
    }

    void failedAgain(long position, String error) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update dead_letter set error = ?, attempts = attempts + 1 where position = ?")) {
            update.setString(1, error);
            update.setLong(2, position);
            update.execute();
        }
    }

    void retried(String record) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update dead_letter set retry = false where aggregate_id = ? and retry")) {
            update.setString(1, record);
            update.execute();
        }
    }

    void settled(long position) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from dead_letter where position = ?")) {
            delete.setLong(1, position);
            delete.execute();
        }
    }

    /** Asks for another try of a record's events, or of all. */
    int requestRetry(@Nullable String record) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update dead_letter set retry = true where aggregate_id = coalesce(?::text, aggregate_id)")) {
            update.setString(1, record);
            return update.executeUpdate();
        }
    }

    /** How many are parked. */
    long count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from dead_letter");
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /** The first parked events, of one record or of all, in the order of the log. */
    List<DeadLetter> list(@Nullable String record, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position, aggregate_id, type, error, attempts, retry, parked_at from dead_letter"
                        + " where aggregate_id = coalesce(?::text, aggregate_id) order by position limit ?")) {
            select.setString(1, record);
            select.setInt(2, most);
            try (ResultSet found = select.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (found.next()) {
                    letters.add(new DeadLetter(
                            found.getLong(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getInt(5),
                            found.getBoolean(6),
                            found.getObject(7, OffsetDateTime.class).toInstant()));
                }
                return letters;
            }
        }
    }
}
