package io.tallystick.events.ledger;

import io.tallystick.events.EventTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which fields of which events a correction may speak of (VI-17): what describes, such as titles, document numbers,
 * dates, pages, names and remarks. Never identifiers, signatures, states, hashes or anything a decision rested on.
 *
 * <p>Lines of a signed transfer list are missing on purpose: both parties signed over their hash, so what differs there
 * is settled as a discrepancy.
 */
public final class CorrectableFields {
    private static final Map<String, List<String>> FIELDS = load();

    private CorrectableFields() {}

    /** The paths of an event's correctable fields, parts joined by dots; empty if it has none. */
    public static List<String> of(String event) {
        return FIELDS.getOrDefault(event, List.of());
    }

    /** Every event with correctable fields, by its stored name. */
    public static Map<String, List<String>> all() {
        return FIELDS;
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CorrectableFields.class.getResourceAsStream("correctable.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> {
                String[] cells = line.split("\t", -1);
                EventTypes.classOf(cells[0]);
                fields.put(cells[0], List.of(cells[1].split(",")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(fields);
    }
}
