package io.tallystick.query.kit;

import io.tallystick.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/** A log entry on its way to a handler, with the rows the handler changes: what Axon resolves parameters from. */
@SuppressWarnings("serial") // Axon's messages are serialisable by type; this one never leaves the thread
final class EntryMessage implements EventMessage<DomainEvent> {
    private final transient LogEntry entry;
    private final transient Rows rows;

    EntryMessage(LogEntry entry, Rows rows) {
        this.entry = entry;
        this.rows = rows;
    }

    LogEntry entry() {
        return entry;
    }

    Rows rows() {
        return rows;
    }

    @Override
    public String getIdentifier() {
        return entry.stored().eventId();
    }

    @Override
    public Instant getTimestamp() {
        return entry.recordedAt();
    }

    @Override
    public DomainEvent getPayload() {
        return entry.event();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<DomainEvent> getPayloadType() {
        return (Class<DomainEvent>) entry.event().getClass();
    }

    @Override
    public MetaData getMetaData() {
        return MetaData.from(entry.provenance().toMetadata());
    }

    @Override
    public EventMessage<DomainEvent> withMetaData(Map<String, ?> metaData) {
        throw new UnsupportedOperationException("what is recorded does not change");
    }

    @Override
    public EventMessage<DomainEvent> andMetaData(Map<String, ?> metaData) {
        throw new UnsupportedOperationException("what is recorded does not change");
    }
}
