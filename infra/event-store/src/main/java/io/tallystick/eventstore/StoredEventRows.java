package io.tallystick.eventstore;

import io.tallystick.events.log.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How a row of the log becomes a {@link StoredEvent}. */
final class StoredEventRows {
    static final String COLUMNS = "position, aggregate_type, aggregate_id, sequence, event_id, type, revision,"
            + " payload, metadata, recorded_at, register";

    private StoredEventRows() {}

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, UUID.class).toString(),
                row.getString(6),
                row.getInt(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getTimestamp(10).toInstant(),
                row.getString(11));
    }
}
