package io.tallystick.query.console.kit;

import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.query.kit.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as people read it: what happened in words of the field, by whom, under which rules.
 *
 * @param what the sentence
 * @param facts its own fields, short and readable
 * @param tone {@code bad} for refusals and breaches, else empty
 * @param show who is looking
 */
public record Told(LogEntry entry, String what, Map<String, String> facts, String icon, String tone, Show show) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    /** What was told of a record, the newest first. */
    public static List<Told> newestFirst(List<LogEntry> history, Texts t, Show show) {
        return history.reversed().stream().map(entry -> Told.of(entry, t, show)).toList();
    }

    public static Told of(LogEntry entry, Texts texts, Show show) {
        Map<String, String> facts = new LinkedHashMap<>();
        flatten(JSON.readTree(entry.stored().payload()), "", facts, texts, show);
        String what = texts.has("event." + entry.type())
                ? sentence("event." + entry.type(), facts, texts)
                : texts.of("event.other", "name", entry.type());
        boolean bad = entry.type().endsWith("CommandRefused") || entry.type().endsWith("RuleBreached");
        return new Told(entry, what, facts, EventIcons.of(entry.type()), bad ? "bad" : "", show);
    }

    /** The sentence, without the places of what the event does not say. */
    public static String sentence(String key, Map<String, String> facts, Texts texts) {
        Map<String, String> said = new HashMap<>(facts);
        PLACE.matcher(texts.of(key)).results().forEach(place -> said.putIfAbsent(place.group(1), ""));
        return texts.of(key, said).replaceFirst("[\\s:：]+$", "");
    }

    private static void flatten(JsonNode node, String name, Map<String, String> facts, Texts texts, Show show) {
        if (node.isObject()) {
            if (node.has("sealed") && node.has("subject")) {
                facts.put(name, show.sealed(new RecordId(node.get("subject").asString())));
                return;
            }
            node.properties()
                    .forEach(field -> flatten(
                            field.getValue(),
                            name.isEmpty() ? field.getKey() : inner(name, field.getKey()),
                            facts,
                            texts,
                            show));
        } else if (node.isArray()) {
            facts.put(name, String.valueOf(node.size()));
        } else if (!node.isNull()) {
            facts.putIfAbsent(name, readable(name, node.asString(), texts, show));
        }
    }

    private static String inner(String outer, String field) {
        return outer + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    private static String readable(String name, String value, Texts texts, Show show) {
        if (name.equals("command")) {
            return texts.command(value);
        }
        String last = name.replaceAll(".*([A-Z][a-z]+)$", "$1").toLowerCase(java.util.Locale.ROOT);
        if (value.matches("[A-Z][A-Z0-9_]{2,}")) {
            return "post".equals(last)
                    ? texts.post(value)
                    : texts.choice(last.equals("kind") && name.startsWith("discrepancy") ? "difference" : last, value);
        }
        return show.readable(value);
    }

    public long position() {
        return entry.position();
    }

    public Provenance provenance() {
        return entry.provenance();
    }

    /** The record it is about; a refusal is about the record the command was aimed at. */
    public String about() {
        CommandRefused refused = refusal();
        RuleBreached breached = breach();
        if (refused != null && refused.record() != null) {
            return refused.record().value();
        }
        return breached != null && breached.record() != null ? breached.record().value() : entry.record();
    }

    /** Whether it was told later than it happened. */
    public boolean reported() {
        return provenance().occurredAt() != null;
    }

    public boolean late() {
        return provenance().lateReason() != null;
    }

    /** The refusal, if it is one. */
    public @Nullable CommandRefused refusal() {
        return EventTypes.isKnown(entry.type()) && entry.event() instanceof CommandRefused refused ? refused : null;
    }

    /** The breach, if it is one. */
    public @Nullable RuleBreached breach() {
        return EventTypes.isKnown(entry.type()) && entry.event() instanceof RuleBreached breached ? breached : null;
    }

    /** What is stored, set out for reading: in place of a ciphertext what the reader may see of it. */
    public String raw() {
        return pretty(entry.stored().payload());
    }

    public String rawMetadata() {
        return pretty(entry.stored().metadata());
    }

    private JsonNode disclosed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("sealed") && object.has("subject")) {
                return JSON.getNodeFactory()
                        .stringNode(show.disclosed(new Protected<>(
                                new RecordId(object.get("subject").asString()),
                                object.get("sealed").asString())));
            }
            object.propertyNames().stream().toList().forEach(name -> object.set(name, disclosed(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, disclosed(array.get(i)));
            }
        }
        return node;
    }

    private String pretty(byte[] json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(disclosed(JSON.readTree(json)));
        } catch (RuntimeException e) {
            return new String(json, StandardCharsets.UTF_8);
        }
    }
}
