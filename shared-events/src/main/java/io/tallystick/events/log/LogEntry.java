package io.tallystick.events.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

    /**
     * The row an entry is of.
     *
     * @throws IllegalArgumentException if it is not of the form: every byte counts, so that {@link #of} gives the same again
     */
    public static StoredEvent read(byte[] entry) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(entry).order(ByteOrder.BIG_ENDIAN);
            byte format = bytes.get();
            if (format != FORMAT) {
                throw new IllegalArgumentException("an entry of format " + format);
            }
            long position = bytes.getLong();
            String eventId = new UUID(bytes.getLong(), bytes.getLong()).toString();
            String aggregateType = shortly(bytes);
            String aggregateId = shortly(bytes);
            long sequence = bytes.getLong();
            String type = shortly(bytes);
            int revision = bytes.getInt();
            Instant recordedAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            String register = shortly(bytes);
            byte[] payload = longly(bytes);
            byte[] metadata = longly(bytes);
            if (bytes.hasRemaining()) {
                throw new IllegalArgumentException("an entry with bytes after its end");
            }
            return new StoredEvent(
                    position,
                    aggregateType,
                    aggregateId,
                    sequence,
                    eventId,
                    type,
                    revision,
                    payload,
                    metadata,
                    recordedAt,
                    register.isEmpty() ? null : register);
        } catch (BufferUnderflowException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not an entry of the log", e);
        }
    }

    private static String shortly(ByteBuffer entry) {
        byte[] part = new byte[Short.toUnsignedInt(entry.getShort())];
        entry.get(part);
        String text = new String(part, StandardCharsets.UTF_8);
        if (!Arrays.equals(utf8(text), part)) {
            throw new IllegalArgumentException("an entry with a name that is not UTF-8");
        }
        return text;
    }

    private static byte[] longly(ByteBuffer entry) {
        int length = entry.getInt();
        if (length < 0 || length > entry.remaining()) {
            throw new IllegalArgumentException("an entry that ends within a part");
        }
        byte[] part = new byte[length];
        entry.get(part);
        return part;
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
