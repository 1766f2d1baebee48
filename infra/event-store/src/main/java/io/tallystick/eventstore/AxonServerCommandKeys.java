package io.tallystick.eventstore;

import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.CommandKeys;
import io.tallystick.events.log.LogUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency keys of commands whose events lie on an Axon Server, in a PostgreSQL table. A key is taken before the events
 * are appended, so that of two at once one waits; who never tells the outcome keeps it for the time of a lease, after
 * which the events are looked for in the stream and the key is another's only if they are not there.
 */
public final class AxonServerCommandKeys implements CommandKeys {
    private static final String RESERVE = """
            insert into axon_server.command_key (command_key, command_hash, event_id, aggregate_id, version, size)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String FIND = """
            select command_hash, event_id, aggregate_id, version, size, position,
                reserved_at < clock_timestamp() - ? * interval '1 millisecond'
            from axon_server.command_key where command_key = ?
            """;
    private static final String TAKE_OVER = """
            update axon_server.command_key set command_hash = ?, event_id = ?, aggregate_id = ?, version = ?, size = ?,
                reserved_at = clock_timestamp()
            where command_key = ? and event_id = ? and position is null
            """;
    private static final String CONFIRM =
            "update axon_server.command_key set position = ? where command_key = ? and event_id = ?";
    private static final String RELEASE =
            "delete from axon_server.command_key where command_key = ? and event_id = ? and position is null";

    private final DataSource dataSource;
    private final AxonServerTail tail;
    private final Duration lease;

    /**
     * @param lease longer than any append may take
     */
    public AxonServerCommandKeys(DataSource dataSource, AxonServerTail tail, Duration lease) {
        this.dataSource = dataSource;
        this.tail = tail;
        this.lease = lease;
    }

    /** What a command is about to append under a key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Reservation(
            String key, byte @Nullable [] hash, String eventId, String aggregateId, long version, int size) {}

    private record Kept(Reservation reservation, @Nullable Long position, boolean expired) {
        Accepted accepted(long at) {
            byte[] hash = reservation.hash();
            return new Accepted(
                    new Appended(at, at + reservation.size() - 1, reservation.aggregateId(), reservation.version()),
                    hash == null ? new byte[0] : hash);
        }
    }

    /**
     * Takes a key.
     *
     * @throws CommandAlreadyAccepted if a command with it is stored
     * @throws LogUnavailable if one with it is under way
     */
    void reserve(Reservation wanted) {
        int inserted = update(
                RESERVE,
                wanted.key(),
                wanted.hash(),
                wanted.eventId(),
                wanted.aggregateId(),
                wanted.version(),
                wanted.size());
        if (inserted == 1) {
            return;
        }
        Optional<Kept> kept = read(wanted.key());
        Optional<Accepted> accepted = kept.flatMap(this::resolve);
        if (accepted.isPresent()) {
            throw new CommandAlreadyAccepted(accepted.get());
        }
        boolean taken = kept.isPresent()
                && kept.get().expired()
                && update(
                                TAKE_OVER,
                                wanted.hash(),
                                wanted.eventId(),
                                wanted.aggregateId(),
                                wanted.version(),
                                wanted.size(),
                                wanted.key(),
                                kept.get().reservation().eventId())
                        == 1;
        if (!taken) {
            throw new LogUnavailable("a command with the same key is under way", true, null);
        }
    }

    /** Tells that the events are stored. */
    void confirm(String key, String eventId, long position) {
        update(CONFIRM, position, key, eventId);
    }

    /** Gives a key back whose events are certain not to be stored. */
    void release(String key, String eventId) {
        update(RELEASE, key, eventId);
    }

    @Override
    public Optional<Accepted> find(String key) {
        return read(key).flatMap(this::resolve);
    }

    /** Where nobody told the outcome, the stream tells, once it has been read to its present end. */
    private Optional<Accepted> resolve(Kept kept) {
        if (kept.position() != null) {
            return Optional.of(kept.accepted(kept.position()));
        }
        tail.awaitHead();
        String eventId = kept.reservation().eventId();
        Long position = tail.positions().of(List.of(eventId)).get(eventId);
        if (position == null) {
            return Optional.empty();
        }
        confirm(kept.reservation().key(), eventId, position);
        return Optional.of(kept.accepted(position));
    }

    private Optional<Kept> read(String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, lease.toMillis());
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long position = row.getLong(6);
                return Optional.of(new Kept(
                        new Reservation(
                                key,
                                row.getBytes(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getInt(5)),
                        position == 0 ? null : position,
                        row.getBoolean(7)));
            }
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }

    private int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }
}
