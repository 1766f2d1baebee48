package io.tallystick.app.http;

import io.tallystick.command.door.http.Answers;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.text.Language;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Moment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log as stored: its head, and any event by position; as of a moment, the log there was then. Personal values in it are
 * ciphertext.
 */
@RestController
@RequestMapping("/api/log")
final class LogController {
    private final EventReader log;
    private final Answers answers;
    private final EventJson events = new EventJson();
    private final JsonMapper json = JsonMapper.builder().build();

    LogController(EventReader log, Answers answers) {
        this.log = log;
        this.answers = answers;
    }

    /** The highest position. */
    @GetMapping
    Map<String, Object> head() {
        Moment moment = Moment.current();
        return Map.of("head", moment == null ? log.head() : moment.known());
    }

    /** The event at a position. */
    @GetMapping("/{position}")
    ResponseEntity<?> event(@PathVariable long position, Locale locale) {
        return log.at(position)
                .filter(this::counts)
                .<ResponseEntity<?>>map(event -> ResponseEntity.ok(tell(event)))
                .orElseGet(() -> answers.problem(404, "not-found", Map.of(), Language.of(locale)));
    }

    private boolean counts(StoredEvent event) {
        Moment moment = Moment.current();
        return moment == null || moment.counts(entry(event), at -> log.at(at).map(this::entry));
    }

    private LogEntry entry(StoredEvent event) {
        return new LogEntry(event, events);
    }

    private Map<String, Object> tell(StoredEvent event) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("position", event.position());
        told.put("record", event.aggregateId());
        told.put("recordType", event.aggregateType());
        told.put("sequence", event.sequence());
        told.put("eventId", event.eventId());
        told.put("type", event.type());
        told.put("revision", event.revision());
        told.put("recordedAt", event.recordedAt());
        told.put("event", json.readTree(event.payload()));
        told.put("metadata", json.readTree(event.metadata()));
        return told;
    }
}
