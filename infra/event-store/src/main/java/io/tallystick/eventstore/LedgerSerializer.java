package io.tallystick.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.Upcasters;
import io.tallystick.events.log.StoredEvent;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON under their stored names and revisions. Absent values are left out, dates are ISO 8601, fields stand in
 * the order they are declared in, and an unknown field is an error: what was recorded is read whole or not at all.
 */
public final class LedgerSerializer extends Jackson3Serializer {
    private final Upcasters upcasters;

    public LedgerSerializer() {
        this(Upcasters.OF_THE_LEDGER);
    }

    LedgerSerializer(Upcasters upcasters) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(LedgerSerializer::configure));
        this.upcasters = upcasters;
    }

    private static void configure(JsonMapper.Builder mapper) {
        mapper.changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    /** The event of a row. */
    public DomainEvent event(StoredEvent stored) {
        return deserialize(new SimpleSerializedObject<>(
                stored.payload(), byte[].class, stored.type(), String.valueOf(stored.revision())));
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(@Nullable Class type) {
        return type != null && EventTypes.isEvent(type)
                ? new SimpleSerializedType(EventTypes.nameOf(type), Integer.toString(EventTypes.revisionOf(type)))
                : super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as inherited
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (!EventTypes.isKnown(type.getName())) {
            return super.deserialize(stored);
        }
        int revision = EventWriting.revisionOf(type.getRevision());
        int wanted = EventTypes.revisionOf(EventTypes.classOf(type.getName()));
        if (!upcasters.change(type.getName(), revision, wanted)) {
            return super.deserialize(stored);
        }
        byte[] bytes = getConverter().convert(stored, byte[].class).getData();
        ObjectNode event = upcasters.upcast(
                type.getName(), revision, wanted, getObjectMapper().readValue(bytes, ObjectNode.class));
        return super.deserialize(new SimpleSerializedObject<>(
                getObjectMapper().writeValueAsBytes(event), byte[].class, type.getName(), Integer.toString(wanted)));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return EventTypes.isKnown(type.getName()) ? EventTypes.classOf(type.getName()) : super.classForType(type);
    }
}
