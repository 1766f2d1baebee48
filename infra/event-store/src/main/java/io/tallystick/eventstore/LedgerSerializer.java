package io.tallystick.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tallystick.events.EventTypes;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON under their stored names and revisions. Absent values are left out, dates are ISO 8601, fields stand in
 * the order they are declared in, and an unknown field is an error: what was recorded is read whole or not at all.
 */
public final class LedgerSerializer extends Jackson3Serializer {
    public LedgerSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(LedgerSerializer::configure));
    }

    private static void configure(JsonMapper.Builder mapper) {
        mapper.changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(@Nullable Class type) {
        return type != null && EventTypes.isEvent(type)
                ? new SimpleSerializedType(EventTypes.nameOf(type), Integer.toString(EventTypes.revisionOf(type)))
                : super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return EventTypes.isKnown(type.getName()) ? EventTypes.classOf(type.getName()) : super.classForType(type);
    }
}
