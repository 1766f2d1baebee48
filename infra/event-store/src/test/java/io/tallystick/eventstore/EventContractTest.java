package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event type and revision that was ever written has frozen samples, which are read for ever. Lines of {@code
 * event-contracts.tsv} are added and never changed. A new field that may be absent needs a further line; any other change of
 * an event breaks an old line, and needs a new revision with an upcaster. {@code -Devent.contracts.write} adds what is lacking.
 */
class EventContractTest {
    private static final Path FROZEN = Path.of("src/test/resources/event-contracts.tsv");
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So many kinds stand in one place at most. */
    private static final int KINDS = 24;

    /** A frozen sample. */
    private record Contract(String type, int revision, String json) {
        static Contract of(String line) {
            String[] parts = line.split("\t", 3);
            return new Contract(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return type + "\t" + revision + "\t" + json;
        }
    }

    @Test
    void whatWasEverWrittenIsReadWholeAndSaysTheSame() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Contract contract : frozen()) {
            try {
                Object event = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                        contract.json().getBytes(StandardCharsets.UTF_8),
                        byte[].class,
                        contract.type(),
                        String.valueOf(contract.revision())));
                String again = SERIALIZER.serialize(event, String.class).getData();
                if (!JSON.readTree(again).equals(JSON.readTree(contract.json()))) {
                    faults.add(contract + " is read as " + again);
                }
            } catch (RuntimeException e) {
                faults.add(contract + ": " + e.getMessage());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyEventAsItIsWrittenTodayHasFrozenSamplesOfAllItsFieldsAndKinds() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        Set<String> choices = new TreeSet<>();
        for (Contract contract : frozen()) {
            paths(
                    JSON.readTree(contract.json()),
                    "",
                    known.computeIfAbsent(name(contract), n -> new TreeSet<>()),
                    choices);
        }
        Set<Contract> lacking = new LinkedHashSet<>();
        for (Class<?> event : EventTypes.all()) {
            for (int kind = 0; kind < KINDS; kind++) {
                Contract today = new Contract(
                        EventTypes.nameOf(event),
                        EventTypes.revisionOf(event),
                        SERIALIZER
                                .serialize(SampleEvents.full(kind).of(event), String.class)
                                .getData());
                Set<String> before = known.computeIfAbsent(name(today), n -> new TreeSet<>());
                Set<String> paths = new TreeSet<>();
                Set<String> chosen = new TreeSet<>();
                paths(JSON.readTree(today.json()), "", paths, chosen);
                boolean newPath = before.addAll(paths);
                boolean newChoice = choices.addAll(chosen);
                if (newPath || newChoice) {
                    lacking.add(today);
                }
            }
        }
        if (System.getProperty("event.contracts.write") != null && !lacking.isEmpty()) {
            List<String> lines =
                    new ArrayList<>(frozen().stream().map(Contract::toString).toList());
            lacking.forEach(contract -> lines.add(contract.toString()));
            Files.write(FROZEN, lines);
        }
        assertThat(lacking).as("events whose shape is not frozen").isEmpty();
    }

    private static String name(Contract contract) {
        return contract.type() + " " + contract.revision();
    }

    /** Every field with where it stands; and every choice there is of a field, wherever the field stands. */
    private static void paths(JsonNode node, String at, Set<String> paths, Set<String> choices) {
        if (node.isObject()) {
            node.properties().forEach(field -> paths(field.getValue(), at + "." + field.getKey(), paths, choices));
        } else if (node.isArray()) {
            node.forEach(entry -> paths(entry, at + "[]", paths, choices));
        } else {
            paths.add(at);
            if (node.isString() && node.asString().matches("[A-Z][A-Z0-9_]+")) {
                choices.add(at.substring(at.lastIndexOf('.') + 1) + "=" + node.asString());
            }
        }
    }

    private static List<Contract> frozen() throws IOException {
        return Files.exists(FROZEN)
                ? Files.readAllLines(FROZEN).stream().map(Contract::of).toList()
                : List.of();
    }
}
