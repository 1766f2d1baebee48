package io.tallystick.query.interchange;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A history as an object-centric event log for process mining (OCEL 2.0, JSON): events with all the records they name as objects,
 * each qualified by the field it is named in, and with who acted under which post.
 */
final class OcelHistory {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ArrayNode events = JSON.createArrayNode();
    private final Map<String, Set<String>> eventTypes = new TreeMap<>();
    private final Map<String, RecordId> objects = new LinkedHashMap<>();

    private OcelHistory() {}

    /** The log of these entries, in their order. */
    static byte[] of(List<LogEntry> history) {
        OcelHistory log = new OcelHistory();
        history.forEach(log::take);
        return JSON.writeValueAsBytes(log.whole());
    }

    private void take(LogEntry entry) {
        Said said = Said.of(entry);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("log.position", Long.toString(entry.position()));
        attributes.put("log.recordedAt", entry.recordedAt().toString());
        attributes.put("by.post", entry.provenance().by().post().name());
        attributes.putAll(said.values());
        eventTypes.computeIfAbsent(entry.type(), type -> new TreeSet<>()).addAll(attributes.keySet());

        ObjectNode event = events.addObject();
        event.put("id", entry.stored().eventId());
        event.put("type", entry.type());
        event.put("time", entry.occurredAt().toString());
        ArrayNode given = event.putArray("attributes");
        attributes.forEach((name, value) -> given.addObject().put("name", name).put("value", value));
        ArrayNode relationships = event.putArray("relationships");
        Set<String> told = new LinkedHashSet<>();
        if (RecordId.isWellFormed(entry.record())) {
            relate(relationships, told, new RecordId(entry.record()), "of");
        }
        said.named().forEach(named -> relate(relationships, told, named.record(), named.path()));
        relate(relationships, told, entry.provenance().by().employee(), "by");
    }

    private void relate(ArrayNode relationships, Set<String> told, RecordId record, String qualifier) {
        objects.putIfAbsent(record.value(), record);
        if (told.add(record + " " + qualifier)) {
            relationships.addObject().put("objectId", record.value()).put("qualifier", qualifier);
        }
    }

    private ObjectNode whole() {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode types = whole.putArray("eventTypes");
        eventTypes.forEach((name, attributes) -> {
            ArrayNode declared = types.addObject().put("name", name).putArray("attributes");
            attributes.forEach(attribute -> declared.addObject()
                    .put("name", attribute)
                    .put("type", attribute.equals("log.recordedAt") ? "time" : "string"));
        });
        ArrayNode kinds = whole.putArray("objectTypes");
        objects.values().stream()
                .map(RecordId::kind)
                .distinct()
                .sorted()
                .forEach(kind -> kinds.addObject().put("name", kind).putArray("attributes"));
        whole.set("events", events);
        ArrayNode all = whole.putArray("objects");
        objects.values()
                .forEach(object -> all.addObject().put("id", object.value()).put("type", object.kind()));
        return whole;
    }
}
