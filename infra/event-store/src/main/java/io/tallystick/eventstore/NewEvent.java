package io.tallystick.eventstore;

import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the log, serialised; position and time come from the appender.
 *
 * @param register the register it changes, if any
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record NewEvent(
        String aggregateType,
        String aggregateId,
        long sequence,
        UUID eventId,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata,
        @Nullable String register) {
    /** No event exceeds 60 KiB, payload and metadata together: entries of the transparency log end at 65,535 bytes. */
    public static final int MAX_BYTES = 60 * 1024;

    /**
     * @throws IllegalArgumentException if the event is too large, or its texts cannot be stored
     */
    public NewEvent {
        if (payload.length + metadata.length > MAX_BYTES) {
            throw new IllegalArgumentException("an event is at most " + MAX_BYTES + " bytes; " + type + " of "
                    + aggregateId + " has " + (payload.length + metadata.length));
        }
        if (sequence < 0 || revision < 1) {
            throw new IllegalArgumentException(
                    "sequences count from 0 and revisions from 1: " + type + " of " + aggregateId);
        }
        requireStorable(aggregateType);
        requireStorable(aggregateId);
        requireStorable(type);
    }

    /** The row it becomes. */
    StoredEvent at(long position, Instant recordedAt) {
        return new StoredEvent(
                position,
                aggregateType,
                aggregateId,
                sequence,
                eventId.toString(),
                type,
                revision,
                payload,
                metadata,
                recordedAt,
                register);
    }

    /** How much the event weighs in a group. */
    int bytes() {
        return payload.length + metadata.length + 200;
    }

    /** Refuses what PostgreSQL's text cannot hold, before it reaches a statement that others share. */
    static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new IllegalArgumentException("not a text that can be stored: " + text.replaceAll("\\p{C}", "?"));
            }
        }
    }
}
