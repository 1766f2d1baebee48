package io.tallystick.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The newest snapshot of each record; a snapshot can always be made again, so older ones are of no use. */
final class Snapshots {
    private static final String STORE = """
            insert into public.snapshot (aggregate_id, sequence, aggregate_type, event_id, type, revision, payload,
                metadata, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (aggregate_id) do update set sequence = excluded.sequence,
                aggregate_type = excluded.aggregate_type, event_id = excluded.event_id, type = excluded.type,
                revision = excluded.revision, payload = excluded.payload, metadata = excluded.metadata,
                recorded_at = excluded.recorded_at
            where snapshot.sequence <= excluded.sequence
            """;
    private static final String READ = """
            select aggregate_type, sequence, event_id, recorded_at, type, revision, payload, metadata
            from public.snapshot where aggregate_id = ?
            """;

    private final DataSource dataSource;

    Snapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, snapshot.getAggregateIdentifier());
            statement.setLong(2, snapshot.getSequenceNumber());
            statement.setString(3, snapshot.getType());
            statement.setObject(4, UUID.fromString(snapshot.getIdentifier()));
            statement.setString(5, payload.getType().getName());
            statement.setString(6, payload.getType().getRevision());
            statement.setBytes(7, payload.getData());
            statement.setBytes(
                    8, snapshot.serializeMetaData(serializer, byte[].class).getData());
            statement.setObject(9, snapshot.getTimestamp().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }

    Optional<DomainEventData<byte[]>> read(String aggregateId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, aggregateId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(entry(row, aggregateId)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }

    private static DomainEventData<byte[]> entry(ResultSet row, String aggregateId) throws SQLException {
        Instant recordedAt = row.getObject(4, OffsetDateTime.class).toInstant();
        return new GenericDomainEventEntry<>(
                row.getString(1),
                aggregateId,
                row.getLong(2),
                row.getString(3),
                recordedAt,
                row.getString(5),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8));
    }
}
