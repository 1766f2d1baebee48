package io.tallystick.command.door.http;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command door over HTTP: {@code POST /api/commands/{context}/{command}} with {@code Idempotency-Key} and
 * {@code If-Match}, its batch form, and the catalogue.
 */
@RestController
@RequestMapping("/api/commands")
public final class CommandController {
    private static final int MOST_RECORDS = 10_000;

    private final CommandDoor door;
    private final Answers answers;
    private final Bodies bodies;

    public CommandController(CommandDoor door, Answers answers, Bodies bodies) {
        this.door = door;
        this.answers = answers;
        this.bodies = bodies;
    }

    /** The catalogue of commands, with labels in the reader's language. */
    @GetMapping
    public List<Map<String, Object>> catalogue(Locale locale) {
        return door.types().all().stream()
                .map(d -> answers.describe(d, Language.of(locale)))
                .toList();
    }

    /** One command of the catalogue. */
    @GetMapping("/{context}/{command}")
    public ResponseEntity<?> describe(@PathVariable String context, @PathVariable String command, Locale locale) {
        return door.types()
                .find(context, command)
                .<ResponseEntity<?>>map(d -> ResponseEntity.ok(answers.describe(d, Language.of(locale))))
                .orElseGet(() -> answers.respond(new Answer.NoSuchCommand(), Language.of(locale)));
    }

    /** Commands. */
    @PostMapping("/{context}/{command}")
    public ResponseEntity<?> command(
            @PathVariable String context,
            @PathVariable String command,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            Principal principal,
            Locale locale) {
        boolean dryRun = Parameters.dryRun(request);
        JsonNode body = bodies.read(request);
        Call call = new Call(
                principal.getName(), context, command, body, Headers.key(key), Headers.version(ifMatch), dryRun, null);
        return answers.respond(door.submit(call), Language.of(locale));
    }

    /** The same command over many records: each decided on its own, each with its own outcome. */
    @PostMapping("/{context}/{command}/batch")
    public ResponseEntity<?> batch(
            @PathVariable String context,
            @PathVariable String command,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            Principal principal,
            Locale locale) {
        Language language = Language.of(locale);
        CommandDescriptor descriptor = door.types().find(context, command).orElse(null);
        if (descriptor == null) {
            return answers.respond(new Answer.NoSuchCommand(), language);
        }
        Field target = descriptor.target();
        if (target == null) {
            return answers.respond(malformed("records", "malformed.noBatch"), language);
        }
        boolean asked = Parameters.dryRun(request);
        Batch batch = Batch.read(bodies.read(request), MOST_RECORDS);
        boolean dryRun = asked || batch.dryRun();
        String batchKey = Headers.key(key);
        List<Map<String, Object>> items = new ArrayList<>();
        for (String record : batch.records()) {
            ObjectNode body =
                    batch.fields() == null ? bodies.empty() : batch.fields().deepCopy();
            body.put(target.name(), record);
            String itemKey = batchKey == null ? null : batchKey + "/" + record;
            Answer answer =
                    door.submit(new Call(principal.getName(), context, command, body, itemKey, null, dryRun, null));
            items.add(item(record, answer, language));
        }
        return ResponseEntity.ok(Map.of("dryRun", dryRun, "items", items));
    }

    private Map<String, Object> item(String record, Answer answer, Language language) {
        ResponseEntity<?> response = answers.respond(answer, language);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("record", record);
        item.put("status", response.getStatusCode().value());
        item.put("outcome", response.getBody() == null ? Map.of() : response.getBody());
        return item;
    }

    private static Answer malformed(String field, String reason) {
        return new Answer.Malformed(List.of(new Answer.FieldError(field, reason, Map.of())));
    }
}
