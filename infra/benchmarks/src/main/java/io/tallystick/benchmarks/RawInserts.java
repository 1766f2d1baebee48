package io.tallystick.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What PostgreSQL itself can do: the same rows into the same table with the same indexes and checks, by hand. */
final class RawInserts {
    private static final String INSERT = """
            insert into public.domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type, revision,
                payload, metadata, recorded_at, register, command_key, command_hash, command_size)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final String url;
    private final AtomicLong position = new AtomicLong();
    private final byte[] payload = Synthetic.payloadBytes(100_000);
    private final byte[] metadata = Synthetic.metadataBytes(100_000);

    RawInserts(String url) {
        this.url = url;
    }

    /** One row a transaction. */
    Load.Call single() throws SQLException {
        Connection connection = Database.asProgram(url);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return () -> {
            set(insert);
            insert.executeUpdate();
        };
    }

    /** So many rows a transaction. */
    Load.Call batch(int rows) throws SQLException {
        Connection connection = Database.asProgram(url);
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return () -> {
            for (int i = 0; i < rows; i++) {
                set(insert);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        };
    }

    private void set(PreparedStatement insert) throws SQLException {
        long number = position.incrementAndGet();
        insert.setLong(1, number);
        insert.setString(2, "CustodyUnit");
        insert.setString(3, "unit/2031-" + number);
        insert.setLong(4, 0);
        insert.setObject(5, UUID.randomUUID());
        insert.setString(6, "filing.CustodyUnitOpened");
        insert.setInt(7, 1);
        insert.setBytes(8, payload);
        insert.setBytes(9, metadata);
        insert.setObject(10, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setNull(11, Types.VARCHAR);
        insert.setNull(12, Types.VARCHAR);
        insert.setNull(13, Types.BINARY);
        insert.setNull(14, Types.INTEGER);
    }
}
