package io.tallystick.events.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log, as stored.
 *
 * @param position 1, 2, 3 … without gaps, in the order of commit
 * @param aggregateType what sort of record the event belongs to, for example {@code Transfer}
 * @param aggregateId which record, for example {@code transfer/2026-000123}
 * @param sequence the event's number within its record, counted from 0
 * @param eventId the event's own identifier, a UUID
 * @param type the stored name, for example {@code custody.TransferDispatched}
 * @param revision the revision of its shape, counted from 1
 * @param payload the event as JSON, UTF-8
 * @param metadata its provenance as JSON, UTF-8
 * @param recordedAt when it was recorded, in microseconds, never earlier than the position before
 * @param register the register it changes (organisation, rulebook, calendar), if any
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as stored; compared nowhere
public record StoredEvent(
        long position,
        String aggregateType,
        String aggregateId,
        long sequence,
        String eventId,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt,
        @Nullable String register) {
    /** Whether it is one of a record of the house: refusals, breaches and uses of the log stand alone. */
    public boolean isOfRecord() {
        return aggregateId.indexOf('/') > 0;
    }
}
