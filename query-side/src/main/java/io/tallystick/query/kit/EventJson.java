package io.tallystick.query.kit;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.Upcasters;
import io.tallystick.events.log.StoredEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decodes stored bytes; an unknown field is an error, as it is for the event store. */
public final class EventJson {
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ObjectReader metadata = json.readerFor(new TypeReference<Map<String, Object>>() {});
    private final Map<String, ObjectReader> events = new ConcurrentHashMap<>();

    DomainEvent event(StoredEvent stored) {
        String type = stored.type();
        ObjectReader reader = events.computeIfAbsent(type, t -> json.readerFor(EventTypes.classOf(t)));
        int wanted = EventTypes.revisionOf(EventTypes.classOf(type));
        return Upcasters.OF_THE_LEDGER.change(type, stored.revision(), wanted)
                ? reader.readValue(Upcasters.OF_THE_LEDGER.upcast(
                        type, stored.revision(), wanted, json.readValue(stored.payload(), ObjectNode.class)))
                : reader.readValue(stored.payload());
    }

    Map<String, Object> metadata(byte[] stored) {
        return metadata.readValue(stored);
    }
}
