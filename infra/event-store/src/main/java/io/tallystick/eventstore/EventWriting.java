package io.tallystick.eventstore;

import io.tallystick.events.log.Registers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** How an Axon message becomes a row, on the thread of the command. */
final class EventWriting {
    private EventWriting() {}

    static NewEvent toRow(EventMessage<?> message, Serializer serializer) {
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
                metadata(message, serializer),
                Registers.of(message.getPayloadType()));
    }

    /** Flat texts, sorted: the same metadata are the same bytes. */
    private static byte[] metadata(EventMessage<?> message, Serializer serializer) {
        Map<String, String> flat = new TreeMap<>();
        message.getMetaData().forEach((key, value) -> {
            if (value != null) {
                flat.put(key, value.toString());
            }
        });
        return serializer.serialize(flat, byte[].class).getData();
    }

    /** The context of {@code context.EventName}. */
    private static String contextOf(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? type : type.substring(type.lastIndexOf('.', dot - 1) + 1, dot);
    }

    private static int revisionOf(@Nullable String revision) {
        return revision == null ? 1 : Integer.parseInt(revision);
    }
}
