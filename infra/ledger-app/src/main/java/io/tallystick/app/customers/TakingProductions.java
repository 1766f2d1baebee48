package io.tallystick.app.customers;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.text.Language;
import io.tallystick.query.customers.CardPermits;
import io.tallystick.query.customers.CardPermits.Permit;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches what is given to an authority: {@code POST /api/demands/{key}/production} records the reading of each file and gives
 * the address at which the production is, once (II-63, ADR 0035). The form of the console does the same and is led to the file.
 */
@Controller
final class TakingProductions {
    private final CommandDoor door;
    private final CardPermits permits;
    private final Answers answers;
    private final JsonMapper json = JsonMapper.builder().build();

    TakingProductions(CommandDoor door, CardPermits permits, Answers answers) {
        this.door = door;
        this.permits = permits;
        this.answers = answers;
    }

    @PostMapping("/api/demands/{key}/production")
    ResponseEntity<?> take(@PathVariable String key, Principal principal, Locale locale) {
        Answer answer = ask(key, principal);
        if (!(answer instanceof Answer.Accepted accepted)) {
            return answers.respond(answer, Language.of(locale));
        }
        long position = accepted.appended().last();
        return ResponseEntity.ok(Map.of("position", position, "production", address(key, position, principal)));
    }

    @PostMapping("/demands/{key}/production")
    String takeOnPage(@PathVariable String key, Principal principal) {
        Answer answer = ask(key, principal);
        return answer instanceof Answer.Accepted accepted
                ? "redirect:" + address(key, accepted.appended().last(), principal)
                : "redirect:/demands/" + key + "?denied=" + ReadingCustomers.denied(answer);
    }

    private Answer ask(String key, Principal principal) {
        return door.submit(Call.of(
                principal.getName(),
                "customers",
                "TakeOutProduction",
                json.valueToTree(Map.of("demand", RecordId.of("demand", key).value()))));
    }

    private String address(String key, long position, Principal principal) {
        Permit permit =
                new Permit(RecordId.of("demand", key), List.of(), List.of(), AccessPurpose.DISCLOSURE, position);
        return "/api/demands/" + key + "/production.json?permit=" + permits.give(principal.getName(), permit);
    }
}
