package io.tallystick.events.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A row of the log as the bytes that proofs are over. Anybody can rebuild them from a {@code SELECT}: every column but those
 * of command keys, in this order, numbers most significant byte first, each variable part after its length.
 *
 * <pre>
 * 1   format, 1
 * 8   position
 * 16  event id, a UUID
 * 2+n aggregate type, UTF-8
 * 2+n aggregate id, UTF-8
 * 8   sequence
 * 2+n type, UTF-8
 * 4   revision
 * 8   recorded at, microseconds since 1970-01-01T00:00:00Z
 * 2+n register, UTF-8, empty for none
 * 4+n payload as stored
 * 4+n metadata as stored
 * </pre>
 */
public final class LogEntry {
    private static final byte FORMAT = 1;

    private LogEntry() {}

    /** The entry of this row. */
    public static byte[] of(StoredEvent event) {
        byte[] aggregateType = utf8(event.aggregateType());
        byte[] aggregateId = utf8(event.aggregateId());
        byte[] type = utf8(event.type());
        byte[] register = utf8(event.register() == null ? "" : event.register());
        UUID id = UUID.fromString(event.eventId());
        int fixed = 1 + 8 + 16 + 2 + 2 + 8 + 2 + 4 + 8 + 2 + 4 + 4;
        ByteBuffer entry = ByteBuffer.allocate(fixed
                        + aggregateType.length
                        + aggregateId.length
                        + type.length
                        + register.length
                        + event.payload().length
                        + event.metadata().length)
                .order(ByteOrder.BIG_ENDIAN)
                .put(FORMAT)
                .putLong(event.position())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        shortly(entry, aggregateType);
        shortly(entry, aggregateId);
        entry.putLong(event.sequence());
        shortly(entry, type);
        entry.putInt(event.revision());
        entry.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()));
        shortly(entry, register);
        entry.putInt(event.payload().length).put(event.payload());
        entry.putInt(event.metadata().length).put(event.metadata());
        return entry.array();
    }

    private static void shortly(ByteBuffer entry, byte[] part) {
        if (part.length > Character.MAX_VALUE) {
            throw new IllegalArgumentException("a name of " + part.length + " bytes");
        }
        entry.putShort((short) part.length).put(part);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
