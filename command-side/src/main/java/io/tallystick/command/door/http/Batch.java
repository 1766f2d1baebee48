package io.tallystick.command.door.http;

import io.tallystick.command.door.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a batch, read as strictly as a command: what somebody meant and misspelt must not be recorded.
 *
 * @param records the records the command is for, in order
 * @param fields the command's other fields, the same for all; or null
 */
record Batch(List<String> records, @Nullable ObjectNode fields, boolean dryRun) {
    private static final Set<String> KNOWN = Set.of("records", "fields", "dryRun");

    /**
     * Reads a body.
     *
     * @throws BadRequest naming every field that is wrong
     */
    static Batch read(JsonNode body, int most) {
        if (!(body instanceof ObjectNode envelope)) {
            throw new BadRequest(malformed(List.of(error("", "malformed.notAnObject", Map.of()))));
        }
        List<Answer.FieldError> errors = new ArrayList<>();
        envelope.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> errors.add(error(name, "malformed.unknownField", Map.of())));
        List<String> records = records(envelope.path("records"), most, errors);
        JsonNode fields = envelope.get("fields");
        if (fields != null && !fields.isNull() && !fields.isObject()) {
            errors.add(error("fields", "malformed.notAnObject", Map.of()));
        }
        JsonNode dryRun = envelope.get("dryRun");
        if (dryRun != null && !dryRun.isBoolean()) {
            errors.add(error("dryRun", "malformed.yesNo", Map.of("value", dryRun.toString())));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(malformed(errors));
        }
        return new Batch(
                records, fields instanceof ObjectNode object ? object : null, dryRun != null && dryRun.booleanValue());
    }

    private static List<String> records(JsonNode node, int most, List<Answer.FieldError> errors) {
        List<String> records = new ArrayList<>();
        if (!node.isArray() || node.isEmpty() || node.size() > most) {
            errors.add(error("records", "malformed.records", Map.of("most", String.valueOf(most))));
            return records;
        }
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isString()) {
                records.add(node.get(i).stringValue());
            } else {
                errors.add(error("records[" + i + "]", "malformed.text", Map.of()));
            }
        }
        return records;
    }

    private static Answer.FieldError error(String field, String reason, Map<String, String> facts) {
        return new Answer.FieldError(field, reason, facts);
    }

    private static Answer.Malformed malformed(List<Answer.FieldError> errors) {
        return new Answer.Malformed(errors);
    }
}
