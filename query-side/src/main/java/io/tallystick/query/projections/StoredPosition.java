package io.tallystick.query.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How far a model has come, as stored with its rows.
 *
 * @param position the last event taken in, 0 for none
 * @param recordedAt when that event was recorded
 * @param complete whether it has been at the head of the log since it was begun; until then rows are missing
 */
public record StoredPosition(long position, @Nullable Instant recordedAt, boolean complete) {

    /** Reads it through a connection in the model's schema. */
    public static StoredPosition read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select position, recorded_at, complete from projection_position");
                ResultSet found = select.executeQuery()) {
            if (!found.next()) {
                return new StoredPosition(0, null, false);
            }
            OffsetDateTime recordedAt = found.getObject(2, OffsetDateTime.class);
            return new StoredPosition(
                    found.getLong(1), recordedAt == null ? null : recordedAt.toInstant(), found.getBoolean(3));
        }
    }

    /**
     * Moves it on, unless it is not where it is thought to be.
     *
     * @throws PositionMoved if another process has moved it
     */
    static void advance(Connection connection, long from, long to, @Nullable Instant recordedAt, boolean complete)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update projection_position
                set position = ?, recorded_at = coalesce(?, recorded_at), complete = complete or ?
                where position = ?
                """)) {
            update.setLong(1, to);
            update.setObject(2, recordedAt == null ? null : recordedAt.atOffset(ZoneOffset.UTC));
            update.setBoolean(3, complete);
            update.setLong(4, from);
            if (update.executeUpdate() != 1) {
                throw new PositionMoved(from);
            }
        }
    }
}
