package io.tallystick.eventstore;

import io.tallystick.events.log.Registers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** How the messages of a command become rows, on the thread of the command. */
final class EventWriting {
    private final Serializer serializer;
    private @Nullable MetaData lastMetadata;
    private byte[] lastBytes = {};

    EventWriting(Serializer serializer) {
        this.serializer = serializer;
    }

    NewEvent toRow(EventMessage<?> message) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        String type = payload.getType().getName();
        boolean ofRecord = message instanceof DomainEventMessage<?> domain && domain.getAggregateIdentifier() != null;
        String aggregateType = ofRecord ? ((DomainEventMessage<?>) message).getType() : null;
        return new NewEvent(
                aggregateType == null ? contextOf(type) : aggregateType,
                ofRecord ? ((DomainEventMessage<?>) message).getAggregateIdentifier() : message.getIdentifier(),
                ofRecord ? ((DomainEventMessage<?>) message).getSequenceNumber() : 0,
                UUID.fromString(message.getIdentifier()),
                type,
                revisionOf(payload.getType().getRevision()),
                payload.getData(),
                metadata(message.getMetaData()),
                Registers.of(message.getPayloadType()));
    }

    /** Events of one command have the same metadata, which then need not be written again for each. */
    @SuppressWarnings("ReferenceEquality") // the very same object, which cannot change
    private byte[] metadata(MetaData metadata) {
        if (metadata != lastMetadata) {
            lastBytes = bytes(serializer, metadata);
            lastMetadata = metadata;
        }
        return lastBytes;
    }

    /** Flat texts, sorted: the same metadata are the same bytes. */
    static byte[] bytes(Serializer serializer, Map<String, ?> metadata) {
        Map<String, String> flat = new TreeMap<>();
        metadata.forEach((key, value) -> {
            if (value != null) {
                flat.put(key, value.toString());
            }
        });
        return serializer.serialize(flat, byte[].class).getData();
    }

    /** The context of {@code context.EventName}. */
    static String contextOf(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? type : type.substring(type.lastIndexOf('.', dot - 1) + 1, dot);
    }

    static int revisionOf(@Nullable String revision) {
        return revision == null ? 1 : Integer.parseInt(revision);
    }
}
