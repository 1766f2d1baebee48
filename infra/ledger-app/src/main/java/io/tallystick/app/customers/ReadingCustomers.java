package io.tallystick.app.customers;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.text.Language;
import io.tallystick.query.customers.CardPermits;
import io.tallystick.query.customers.CardPermits.Permit;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks to read a customer file: {@code POST /api/customers/{key}/reading} records the reading and gives the address at which
 * the card is shown, once (II-63, ADR 0035). Forms of the console do the same and are led to the card.
 */
@Controller
final class ReadingCustomers {
    private final CommandDoor door;
    private final EventReader log;
    private final CardPermits permits;
    private final Answers answers;
    private final EventJson events = new EventJson();
    private final JsonMapper json = JsonMapper.builder().build();

    /** What is read, and what for. */
    record Wanted(@Nullable String purpose, @Nullable List<String> sections) {}

    /** The files whose names are wanted, and what for. */
    record Consulted(@Nullable String purpose, @Nullable List<String> customers) {}

    ReadingCustomers(CommandDoor door, EventReader log, CardPermits permits, Answers answers) {
        this.door = door;
        this.log = log;
        this.permits = permits;
        this.answers = answers;
    }

    @PostMapping("/api/customers/{key}/reading")
    ResponseEntity<?> read(@PathVariable String key, @RequestBody Wanted wanted, Principal principal, Locale locale) {
        Answer answer = ask(key, wanted, principal);
        if (!(answer instanceof Answer.Accepted accepted)) {
            return answers.respond(answer, Language.of(locale));
        }
        long position = accepted.appended().last();
        return ResponseEntity.ok(Map.of(
                "position",
                position,
                "card",
                "/api/customers/" + key + "/card?permit=" + permit(position, principal.getName())));
    }

    @PostMapping("/customers/{key}/reading")
    String readOnPage(
            @PathVariable String key,
            @RequestParam String purpose,
            @RequestParam(required = false) @Nullable List<String> sections,
            @RequestParam(required = false) @Nullable LocalDate day,
            Principal principal) {
        Answer answer = ask(key, new Wanted(purpose, sections), principal);
        return answer instanceof Answer.Accepted accepted
                ? "redirect:/customers/" + key + "/card?permit="
                        + permit(accepted.appended().last(), principal.getName())
                        + (day == null ? "" : "&asOf=" + day)
                : "redirect:/customers/" + key + "?denied=" + denied(answer);
    }

    /** Consults the overview: names are shown once, of the files the reader may read (IV-5). */
    @PostMapping("/overview/reading")
    String consult(
            @RequestParam String purpose,
            @RequestParam List<String> customers,
            @RequestParam(defaultValue = "1") int page,
            Principal principal) {
        Answer answer = consulted(purpose, customers, principal);
        return answer instanceof Answer.Accepted accepted
                ? "redirect:/overview?page=" + page + "&permit=" + names(accepted, principal.getName())
                : "redirect:/overview?denied=" + denied(answer) + "&page=" + page;
    }

    /** The same for programs; the answer says where the overview shows the names, once. */
    @PostMapping("/api/overview/reading")
    ResponseEntity<?> consultForPrograms(@RequestBody Consulted consulted, Principal principal, Locale locale) {
        Answer answer = consulted(consulted.purpose(), consulted.customers(), principal);
        return answer instanceof Answer.Accepted accepted
                ? ResponseEntity.ok(Map.of(
                        "position",
                        accepted.appended().last(),
                        "overview",
                        "/overview?permit=" + names(accepted, principal.getName())))
                : answers.respond(answer, Language.of(locale));
    }

    private Answer consulted(@Nullable String purpose, @Nullable List<String> customers, Principal principal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customers", customers);
        body.put("purpose", purpose);
        return door.submit(Call.of(principal.getName(), "customers", "ConsultOverview", json.valueToTree(body)));
    }

    /** The names of the files the events say were read. */
    private String names(Answer.Accepted accepted, String account) {
        Set<RecordId> read = new HashSet<>();
        for (long at = accepted.appended().first(); at <= accepted.appended().last(); at++) {
            log.at(at)
                    .map(stored -> new LogEntry(stored, events).event())
                    .filter(CustomerFileRead.class::isInstance)
                    .map(CustomerFileRead.class::cast)
                    .ifPresent(one -> read.add(one.customer()));
        }
        return permits.giveNames(account, read);
    }

    /** Where the refusal stands, for the page to say why; 0 where none was recorded. */
    static long denied(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.position() : 0;
    }

    private Answer ask(String key, Wanted wanted, Principal principal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customer", RecordId.of("customer", key).value());
        if (wanted.purpose() != null) {
            body.put("purpose", wanted.purpose());
        }
        if (wanted.sections() != null) {
            body.put("sections", wanted.sections());
        }
        return door.submit(Call.of(principal.getName(), "customers", "ReadCustomerFile", json.valueToTree(body)));
    }

    /** What the event says was read, and nothing else, is what the permit shows. */
    private String permit(long position, String account) {
        CustomerFileRead read = log.at(position)
                .map(stored -> new LogEntry(stored, events).event())
                .filter(CustomerFileRead.class::isInstance)
                .map(CustomerFileRead.class::cast)
                .orElseThrow(() -> new IllegalStateException("no reading is recorded at " + position));
        return permits.give(
                account,
                new Permit(
                        read.customer(),
                        read.sections(),
                        Objects.requireNonNullElse(read.principals(), List.of()),
                        read.purpose(),
                        position));
    }
}
