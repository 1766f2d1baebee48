package io.tallystick.query.read;

import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.projections.BeingBuilt;
import io.tallystick.query.projections.KeptWorld;
import io.tallystick.query.projections.NoSuchVersion;
import io.tallystick.query.projections.NoSuchWorld;
import io.tallystick.query.projections.NotAllowed;
import io.tallystick.query.projections.NotBuilt;
import io.tallystick.query.projections.WorldInUse;
import io.tallystick.query.projections.WorldsController;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Tells what is wrong with a query as problem+json (RFC 9457), in the reader's language; to whoever serves programs. */
@RestControllerAdvice(basePackages = "io.tallystick.query", annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public final class ReadProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ReadProblems.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Labels labels;

    public ReadProblems(Labels labels) {
        this.labels = labels;
    }

    /** What is wrong with a query, for a program. */
    @ExceptionHandler
    public ResponseEntity<?> badQuery(BadQuery bad, Locale locale, HttpServletResponse response) {
        Map<String, Object> body = body(400, "bad-query", Map.of("field", bad.field()), locale);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", bad.field());
        error.put("reason", "query." + bad.reason());
        error.put(
                "detail",
                labels.text(
                        Language.of(locale),
                        "query." + bad.reason(),
                        Map.of(
                                "field",
                                bad.field(),
                                "value",
                                bad.value(),
                                "choices",
                                String.join(", ", bad.choices()))));
        if (!bad.choices().isEmpty()) {
            error.put("choices", bad.choices());
        }
        body.put("errors", List.of(error));
        return problem(400, body, response);
    }

    /** Tells it where no handler is asked any more. */
    void tell(BadQuery bad, Locale locale, HttpServletResponse response) throws IOException {
        ResponseEntity<?> answer = badQuery(bad, locale, response);
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(answer.getBody()));
    }

    /** The tables of that moment are on their way: how far, and when to come back. */
    @ExceptionHandler
    ResponseEntity<?> beingBuilt(BeingBuilt world, Locale locale, HttpServletResponse response) {
        Map<String, Object> body = body(503, "being-built", Map.of(), locale);
        body.put(
                "worlds", world.worlds().stream().map(WorldsController.Told::of).toList());
        return later(problem(503, body, response));
    }

    /** They could not be made, and asking once more does not change that: why, and how to have it tried again. */
    @ExceptionHandler
    ResponseEntity<?> notBuilt(NotBuilt failed, Locale locale, HttpServletResponse response) {
        KeptWorld world = failed.world();
        String why = String.valueOf(world.error());
        int status = failed.calledOff() ? 409 : 500;
        String type = failed.calledOff() ? "called-off" : "not-built";
        Map<String, Object> body = body(status, type, Map.of("model", world.model(), "why", why), locale);
        body.put("world", WorldsController.Told.of(world));
        body.put("again", "/api/worlds/" + world.id() + "/again");
        return problem(status, body, response);
    }

    @ExceptionHandler
    ResponseEntity<?> noSuchWorld(NoSuchWorld missing, Locale locale, HttpServletResponse response) {
        Map<String, String> facts = Map.of("id", String.valueOf(missing.getMessage()));
        return problem(404, body(404, "no-such-world", facts, locale), response);
    }

    @ExceptionHandler
    ResponseEntity<?> worldInUse(WorldInUse used, Locale locale, HttpServletResponse response) {
        return problem(409, body(409, "world-in-use", Map.of(), locale), response);
    }

    @ExceptionHandler
    ResponseEntity<?> noSuchModel(NoSuchModel missing, Locale locale, HttpServletResponse response) {
        return problem(404, body(404, "no-such-model", Map.of(), locale), response);
    }

    @ExceptionHandler
    ResponseEntity<?> noReading(NoReading none, Locale locale, HttpServletResponse response) {
        Map<String, String> facts = Map.of("address", String.valueOf(none.getMessage()));
        return problem(403, body(403, "no-reading", facts, locale), response);
    }

    @ExceptionHandler
    ResponseEntity<?> notAsSealed(NotAsSealed changed, Locale locale, HttpServletResponse response) {
        Map<String, String> facts = Map.of("digest", String.valueOf(changed.getMessage()));
        return problem(409, body(409, "not-as-sealed", facts, locale), response);
    }

    @ExceptionHandler
    ResponseEntity<?> noSuchVersion(NoSuchVersion missing, Locale locale, HttpServletResponse response) {
        Map<String, String> facts = Map.of(
                "shown", String.valueOf(missing.standing().shown()),
                "newest", String.valueOf(missing.standing().newest()));
        return problem(409, body(409, "no-such-version", facts, locale), response);
    }

    @ExceptionHandler
    ResponseEntity<?> notYet(NotYet notYet, Locale locale, HttpServletResponse response) {
        String position = String.valueOf(notYet.getMessage());
        return later(problem(503, body(503, "not-yet", Map.of("position", position), locale), response));
    }

    @ExceptionHandler
    ResponseEntity<?> beingMade(BeingMade begun, Locale locale, HttpServletResponse response) {
        String position = String.valueOf(begun.getMessage());
        return later(problem(503, body(503, "being-made", Map.of("position", position), locale), response));
    }

    /** Names the posts that may, as a refusal at the command door does. */
    @ExceptionHandler
    ResponseEntity<?> notAllowed(NotAllowed refused, Locale locale, HttpServletResponse response) {
        Language language = Language.of(locale);
        List<Map<String, String>> posts = refused.operation().posts().stream()
                .map(post ->
                        Map.of("post", post.name(), "label", labels.text(language, "post." + post.name(), Map.of())))
                .toList();
        String named = posts.stream().map(post -> post.get("label")).collect(Collectors.joining(", "));
        Map<String, Object> body = body(403, "not-your-post", Map.of("posts", named), locale);
        body.put("operation", refused.operation().name());
        body.put("posts", posts);
        return problem(403, body, response);
    }

    /** Posts are read from the log, and it is away: nobody can be told whether they may. */
    @ExceptionHandler
    ResponseEntity<?> logAway(LogUnavailable away, Locale locale, HttpServletResponse response) {
        LOG.warn("a query was not answered: {}", away.getMessage());
        return later(problem(503, body(503, "not-readable", Map.of(), locale), response));
    }

    @ExceptionHandler
    ResponseEntity<?> unavailable(SQLException gone, Locale locale, HttpServletResponse response) throws SQLException {
        if (response.isCommitted()) {
            // Half an export is out: let the connection break, so that nobody takes it for the whole.
            throw gone;
        }
        LOG.warn("a query was not answered: {}", gone.getMessage());
        return later(problem(503, body(503, "not-readable", Map.of(), locale), response));
    }

    private Map<String, Object> body(int status, String type, Map<String, String> facts, Locale locale) {
        Language language = Language.of(locale);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:tallystick:problem:" + type);
        body.put("title", labels.text(language, "problem." + type, facts));
        body.put("status", status);
        body.put("detail", labels.text(language, "problem." + type + ".detail", facts));
        return body;
    }

    private static ResponseEntity<?> problem(int status, Map<String, Object> body, HttpServletResponse response) {
        if (!response.isCommitted()) {
            // An export that had not begun yet leaves its heading behind.
            response.reset();
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<?> later(ResponseEntity<?> response) {
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(response.getBody());
    }
}
