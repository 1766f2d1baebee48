package io.tallystick.app.documents;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sweeps over HTTP: {@code POST /api/documents/sweeps} with the fonds begins one, {@code POST …/sweeps/{key}/continue} takes on one
 * that stands still. Either answers with the first event; how far it comes is in the register {@code fixity-sweeps}.
 */
@RestController
@RequestMapping("/api/documents/sweeps")
final class SweepController {
    private final CommandDoor door;
    private final Sweeps sweeps;
    private final Answers answers;
    private final JsonMapper json = JsonMapper.builder().build();

    /** Which fonds is swept through. */
    record Begin(@Nullable String fonds) {}

    SweepController(CommandDoor door, Sweeps sweeps, Answers answers) {
        this.door = door;
        this.sweeps = sweeps;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<?> begin(@RequestBody Begin begin, Principal principal, Locale locale) {
        Map<String, Object> body = begin.fonds() == null ? Map.of() : Map.of("fonds", begin.fonds());
        Answer answer =
                door.submit(Call.of(principal.getName(), "documents", "StartFixitySweep", json.valueToTree(body)));
        if (answer instanceof Answer.Accepted accepted) {
            sweeps.takeOn(principal.getName(), accepted.appended().aggregate());
        }
        return answers.respond(answer, Language.of(locale));
    }

    @PostMapping("/{key}/continue")
    ResponseEntity<?> takeOn(@PathVariable String key, Principal principal, Locale locale) {
        Answer answer = sweeps.step(principal.getName(), "fixity/" + key);
        if (answer instanceof Answer.Accepted) {
            sweeps.takeOn(principal.getName(), "fixity/" + key);
        }
        return answers.respond(answer, Language.of(locale));
    }
}
