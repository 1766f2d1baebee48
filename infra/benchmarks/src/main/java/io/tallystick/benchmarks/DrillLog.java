package io.tallystick.benchmarks;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.RecordId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Copies events of any kind into an empty log, in order, a second apart. */
final class DrillLog implements AutoCloseable {
    private static final int AT_ONCE = 10_000;
    private static final String METADATA = hex(Synthetic.metadataBytes(0));

    private final Connection connection;
    private final Map<RecordId, Integer> sequences = new HashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private long position;

    DrillLog(String superuserUrl) throws SQLException {
        connection = DriverManager.getConnection(superuserUrl);
    }

    void append(RecordId record, DomainEvent event) throws SQLException, IOException {
        position++;
        rows.append(position)
                .append('\t')
                .append(record.kind())
                .append('\t')
                .append(record)
                .append('\t')
                .append(sequences.merge(record, 0, (a, b) -> a + 1))
                .append('\t')
                .append(new UUID(9, position))
                .append('\t')
                .append(EventTypes.nameOf(event.getClass()))
                .append('\t')
                .append(EventTypes.revisionOf(event.getClass()))
                .append('\t')
                .append(hex(Synthetic.SERIALIZER.serialize(event, byte[].class).getData()))
                .append('\t')
                .append(METADATA)
                .append("\t2026-11-05T08:00:00Z\n");
        if (position % AT_ONCE == 0) {
            flush();
        }
    }

    long position() {
        return position;
    }

    private void flush() throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("""
                copy public.domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type, revision,
                    payload, metadata, recorded_at) from stdin
                """, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        rows.setLength(0);
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws SQLException, IOException {
        flush();
        connection.close();
    }
}
