package io.tallystick.eventstore;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.tallystick.events.EventTypes;
import io.tallystick.events.log.Registers;
import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as Axon Server keeps them, and as rows of the log. Its tokens count from 0 and positions from 1. Its times are in
 * milliseconds. It keeps metadata as values by name, which become the same bytes again because they are flat texts, sorted.
 */
final class AxonServerEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Serializer serializer;

    AxonServerEvents(Serializer serializer) {
        this.serializer = serializer;
    }

    /** The position of a token; of -1, which is no token, 0, which is no position. */
    static long position(long token) {
        return token + 1;
    }

    /** Where a stream has to be opened whose first event is the one behind a position; it begins behind a token. */
    static long tokenOf(long position) {
        return position - 1;
    }

    /** An event of no record is stored as the first and only one of a record named after it, as on PostgreSQL. */
    static Event toServer(NewEvent event, Instant recordedAt) {
        Event.Builder stored = Event.newBuilder()
                .setMessageIdentifier(event.eventId().toString())
                .setAggregateType(event.aggregateType())
                .setAggregateIdentifier(event.aggregateId())
                .setAggregateSequenceNumber(event.sequence())
                .setTimestamp(recordedAt.toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.type())
                        .setRevision(Integer.toString(event.revision()))
                        .setData(ByteString.copyFrom(event.payload())));
        JSON.readTree(event.metadata())
                .properties()
                .forEach(entry -> stored.putMetaData(
                        entry.getKey(),
                        MetaDataValue.newBuilder()
                                .setTextValue(entry.getValue().asString())
                                .build()));
        return stored.build();
    }

    StoredEvent toStored(long position, Event event) {
        String type = event.getPayload().getType();
        boolean ofRecord = !event.getAggregateIdentifier().isEmpty();
        String revision = event.getPayload().getRevision();
        return new StoredEvent(
                position,
                event.getAggregateType().isEmpty() ? EventWriting.contextOf(type) : event.getAggregateType(),
                ofRecord ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                ofRecord ? event.getAggregateSequenceNumber() : 0,
                event.getMessageIdentifier(),
                type,
                EventWriting.revisionOf(revision.isEmpty() ? null : revision),
                event.getPayload().getData().toByteArray(),
                metadata(event.getMetaDataMap()),
                Instant.ofEpochMilli(event.getTimestamp()),
                registerOf(event));
    }

    static @Nullable String registerOf(Event event) {
        String type = event.getPayload().getType();
        return EventTypes.isKnown(type) ? Registers.of(EventTypes.classOf(type)) : null;
    }

    private byte[] metadata(Map<String, MetaDataValue> values) {
        Map<String, String> flat = new TreeMap<>();
        values.forEach((name, value) -> flat.put(
                name,
                switch (value.getDataCase()) {
                    case TEXT_VALUE -> value.getTextValue();
                    case NUMBER_VALUE -> Long.toString(value.getNumberValue());
                    case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
                    case BOOLEAN_VALUE -> Boolean.toString(value.getBooleanValue());
                    case BYTES_VALUE, DATA_NOT_SET ->
                        throw new IllegalArgumentException(
                                name + " of event metadata is no text: " + value.getDataCase());
                }));
        return EventWriting.bytes(serializer, flat);
    }
}
