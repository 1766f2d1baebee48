package io.tallystick.query.projections;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Model;
import java.security.Principal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How the read models are doing, and what can be done about it. */
@RestController
@RequestMapping("/api/projections")
public final class ProjectionsController {
    private static final Logger SECURITY = LoggerFactory.getLogger("io.tallystick.security");
    private static final int MOST_LETTERS = 500;

    private final Projections projections;
    private final MoveStream stream;
    private final Operators operators;
    private final OperationNotes notes;

    public ProjectionsController(
            Projections projections, MoveStream stream, Operators operators, OperationNotes notes) {
        this.projections = projections;
        this.stream = stream;
        this.operators = operators;
        this.notes = notes;
    }

    /** All read models with their figures. */
    @GetMapping
    public List<ProjectionStatus> status() {
        return projections.status();
    }

    /** Tells open pages that a model has moved, several times a second at most. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public SseEmitter stream() {
        return stream.open();
    }

    /** Replays the log for the model, beside what is shown. */
    @PostMapping("/{model}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Map<String, Object> rebuild(@PathVariable("model") String name, @Nullable Principal who)
            throws SQLException {
        Principal operator = require(who, Operation.REBUILD, name);
        Model model = model(name);
        notes.note(operator, Operation.REBUILD, name, null);
        projections.requestReplay(model);
        return Map.of("model", name, "accepted", true);
    }

    /** Gives up a replay on its way; what is shown stays. */
    @PostMapping("/{model}/rebuild/drop")
    public Map<String, Object> drop(@PathVariable("model") String name, @Nullable Principal who) throws SQLException {
        require(who, Operation.DROP_WORLD, name);
        return Map.of("model", name, "dropped", projections.giveUpReplay(model(name)));
    }

    /** Which versions there are of the model, and how the newest compares with the one before. */
    @GetMapping("/{model}/versions")
    public Versions.Standing versions(@PathVariable("model") String name) throws SQLException {
        return projections.versions().of(model(name));
    }

    /** Shows readers the version that was shown before. */
    @PostMapping("/{model}/versions/back")
    public Versions.Standing back(@PathVariable("model") String name, @Nullable Principal who) throws SQLException {
        return show(name, who, Operation.GO_BACK);
    }

    /** Shows readers the newer version again. */
    @PostMapping("/{model}/versions/forth")
    public Versions.Standing forth(@PathVariable("model") String name, @Nullable Principal who) throws SQLException {
        return show(name, who, Operation.GO_ON);
    }

    private Versions.Standing show(String name, @Nullable Principal who, Operation operation) throws SQLException {
        Principal operator = require(who, operation, name);
        Model model = model(name);
        Versions versions = projections.versions();
        boolean back = operation == Operation.GO_BACK;
        Versions.Standing standing = versions.of(model);
        if (back ? !standing.canGoBack() : !standing.canGoOn()) {
            throw new NoSuchVersion(standing);
        }
        notes.note(operator, operation, name, null);
        if (back ? !versions.back(model) : !versions.forth(model)) {
            // Somebody else was there before.
            throw new NoSuchVersion(versions.of(model));
        }
        return versions.of(model);
    }

    /** The first parked events of the model, in the order of the log. */
    @GetMapping("/{model}/dead-letters")
    public List<DeadLetter> deadLetters(@PathVariable("model") String name, @Nullable Principal who)
            throws SQLException {
        require(who, Operation.READ_DEAD_LETTERS, name);
        return projections.deadLetters(model(name), MOST_LETTERS);
    }

    /** Has parked events tried again: those of one record, or all. */
    @PostMapping("/{model}/dead-letters/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Map<String, Object> retry(
            @PathVariable("model") String name,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @Nullable Principal who)
            throws SQLException {
        Principal operator = require(who, Operation.RETRY, name);
        Model model = model(name);
        if (record != null && !RecordId.isWellFormed(record)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "record");
        }
        notes.note(operator, Operation.RETRY, name, record);
        return Map.of("model", name, "events", projections.requestRetry(model, record));
    }

    private Principal require(@Nullable Principal who, Operation operation, String model) {
        boolean may = operators.may(who, operation);
        SECURITY.info(
                "{} of {} {}: {}",
                operation,
                printable(model),
                may ? "allowed" : "refused",
                who == null ? "nobody" : printable(who.getName()));
        if (who == null || !may) {
            throw new NotAllowed(operation);
        }
        return who;
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private Model model(String name) {
        return projections.model(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
