package io.tallystick.command.ledger;

import io.tallystick.events.EventTypes;
import io.tallystick.events.log.StoredEvent;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The payload of an event as corrected so far; a change is bound to the event's own class again, so it must fit. */
final class CorrectedPayload {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Class<?> type;
    private final ObjectNode tree;

    CorrectedPayload(StoredEvent event) {
        type = EventTypes.classOf(event.type());
        tree = (ObjectNode) JSON.readTree(event.payload());
    }

    /** Applies a correction made before. */
    void apply(StoredEvent correction) {
        JSON.readTree(correction.payload()).path("after").forEachEntry((field, value) -> put(field, value.asString()));
    }

    /** The value of a field as text; empty where it has none. */
    String text(String path) {
        JsonNode value = tree;
        for (String part : path.split("\\.", -1)) {
            value = value.path(part);
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    /** Changes the fields; gives the first one whose new value does not fit. */
    Optional<String> change(Map<String, String> values) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            put(value.getKey(), value.getValue());
            if (!fits(value.getKey(), value.getValue())) {
                return Optional.of(value.getKey());
            }
        }
        return Optional.empty();
    }

    private void put(String path, String value) {
        String[] parts = path.split("\\.", -1);
        ObjectNode at = tree;
        for (int i = 0; i < parts.length - 1; i++) {
            at = at.withObject(parts[i]);
        }
        String last = parts[parts.length - 1];
        if (value.isEmpty()) {
            at.putNull(last);
        } else if (at.path(last).isNumber() && value.matches("[1-9][0-9]{0,6}|0")) {
            at.put(last, Integer.parseInt(value));
        } else {
            at.put(last, value);
        }
    }

    private boolean fits(String path, String value) {
        try {
            Object bound = JSON.treeToValue(tree, type);
            return EventFields.accepts(bound.getClass(), path, value);
        } catch (JacksonException e) {
            return false;
        }
    }
}
