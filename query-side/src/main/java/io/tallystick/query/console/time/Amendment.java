package io.tallystick.query.console.time;

import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.CorrectableFields;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.query.console.kit.EventFacts;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an event can be corrected, how it stands after earlier corrections, and what a correction would reach (VI-17).
 *
 * @param corrections made of it before, newest first
 * @param later how many steps of the record followed, which rest on what stood here
 * @param latest the last of those, newest first
 */
public record Amendment(List<Field> fields, List<Told> corrections, int later, List<Told> latest) {
    private static final int SHOWN = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A field with its value now and the address of the form that corrects it. */
    public record Field(String label, String value, String href) {}

    /** Nothing where no field of the event can be corrected. */
    static Optional<Amendment> of(LogEntry entry, Records records, Texts t, Show show) {
        String record = entry.stored().aggregateId();
        List<String> paths = EventTypes.isKnown(entry.type()) ? CorrectableFields.of(entry.type()) : List.of();
        if (paths.isEmpty() || !record.contains("/")) {
            return Optional.empty();
        }
        List<LogEntry> corrections = corrections(entry.position(), records);
        long latest =
                corrections.isEmpty() ? entry.position() : corrections.getLast().position();
        String event = entry.type().substring(entry.type().indexOf('.') + 1);
        List<Field> fields = new ArrayList<>();
        for (String path : paths) {
            String value = now(path, entry, corrections);
            fields.add(new Field(
                    t.named(EventFacts.keys(event, path)),
                    value,
                    "/commands/ledger/CorrectEvent?corrects=" + latest + "&event=" + entry.position() + "&path="
                            + URLEncoder.encode(path, StandardCharsets.UTF_8)));
        }
        List<LogEntry> after = records.of(new RecordId(record)).stream()
                .filter(other -> other.position() > entry.position())
                .toList();
        return Optional.of(new Amendment(
                fields,
                Told.newestFirst(corrections, t, show),
                after.size(),
                Told.newestFirst(after, t, show).stream().limit(SHOWN).toList()));
    }

    /**
     * The field of an event as its form has it, {@code <path>=<value now>}. An address can be too short for a value.
     *
     * @return nothing where no such field of it can be corrected
     */
    public static Optional<String> field(long event, String path, Records records) {
        return records.at(event)
                .filter(entry -> EventTypes.isKnown(entry.type())
                        && CorrectableFields.of(entry.type()).contains(path))
                .map(entry -> path + "=" + now(path, entry, corrections(event, records)));
    }

    private static List<LogEntry> corrections(long event, Records records) {
        return records.of(RecordId.of("correction", String.valueOf(event)));
    }

    private static String now(String path, LogEntry entry, List<LogEntry> corrections) {
        JsonNode written = JSON.readTree(entry.stored().payload()).at("/" + path.replace('.', '/'));
        String value = written.isValueNode() && !written.isNull() ? written.asString() : "";
        for (LogEntry correction : corrections) {
            if (correction.event() instanceof EventCorrected corrected) {
                value = corrected.after().getOrDefault(path, value);
            }
        }
        return value;
    }
}
