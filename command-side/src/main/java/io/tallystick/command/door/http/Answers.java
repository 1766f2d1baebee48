package io.tallystick.command.door.http;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Refusal;
import io.tallystick.command.door.RowFault;
import io.tallystick.events.EventTypes;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.log.Appended;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tells the answers of the command door as HTTP: 200, or problem+json (RFC 9457) in the reader's language. */
public final class Answers {
    private static final int ROWS_TOLD = 1_000;
    private final Messages messages;
    private final BiFunction<String, Language, Optional<String>> names;

    /**
     * @param names what people call the record, or the records, a value names; asked when an answer is told, so that no name
     *     stands in what is recorded
     */
    public Answers(Messages messages, BiFunction<String, Language, Optional<String>> names) {
        this.messages = messages;
        this.names = names;
    }

    /** The response to an answer. */
    public ResponseEntity<?> respond(Answer answer, Language language) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted(accepted, language);
            case Answer.WouldAccept would ->
                ResponseEntity.ok(Map.of(
                        "dryRun",
                        true,
                        "events",
                        would.events().stream().map(Answers::event).toList(),
                        "breaches",
                        breaches(would.breaches(), language)));
            case Answer.Refused refused -> refused(refused, language);
            case Answer.Malformed malformed -> malformed(malformed, 400, language);
            case Answer.NoSuchCommand ignored -> problem(404, "no-such-command", Map.of(), language);
            case Answer.NoSuchRecord missing ->
                problem(404, "no-such-record", Map.of("record", missing.record()), language);
            case Answer.VersionMoved moved ->
                problem(412, "version-moved", Map.of("version", String.valueOf(moved.version())), language);
            case Answer.KeyUsedForAnother ignored -> problem(422, "key-used-for-another", Map.of(), language);
            case Answer.TooBusy ignored -> retryLater(problem(503, "too-busy", Map.of(), language));
            case Answer.Unavailable unavailable ->
                retryLater(problem(
                        503, unavailable.outcomeUnknown() ? "outcome-unknown" : "unavailable", Map.of(), language));
        };
    }

    ResponseEntity<?> malformed(Answer.Malformed malformed, int status, Language language) {
        List<Map<String, Object>> errors = malformed.errors().stream()
                .map(error -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("field", error.field());
                    told.put("reason", error.reason());
                    told.put("detail", messages.text(language, error.reason(), error.facts()));
                    return told;
                })
                .toList();
        Map<String, Object> body = body(status, "malformed", Map.of(), language);
        body.put("errors", errors);
        return problem(status, body);
    }

    /** A command's description with labels. */
    Map<String, Object> describe(CommandDescriptor descriptor, Language language) {
        String key = "command." + descriptor.fullName();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("command", descriptor.fullName());
        told.put("label", messages.text(language, key));
        told.put("help", messages.text(language, key + ".help"));
        told.put("descriptor", descriptor);
        return told;
    }

    private ResponseEntity<?> accepted(Answer.Accepted accepted, Language language) {
        Appended appended = accepted.appended();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("position", appended.last());
        body.put("firstPosition", appended.first());
        body.put("aggregate", appended.aggregate());
        body.put("version", appended.version());
        if (accepted.repeated()) {
            body.put("repeated", true);
        }
        if (!accepted.remarks().lists().isEmpty()) {
            body.put("remarks", accepted.remarks().lists());
        }
        if (!accepted.breaches().isEmpty()) {
            body.put("breaches", breaches(accepted.breaches(), language));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, "\"" + appended.version() + "\"")
                .body(body);
    }

    private ResponseEntity<?> refused(Answer.Refused answer, Language language) {
        CommandRefused refusal = answer.refusal();
        String field = refusal.facts().get(Refusal.FIELD);
        int status = switch (refusal.ground()) {
            case AUTHORITY -> 403;
            case RULE -> 422;
            case STATE -> field == null ? 409 : 422;
        };
        String type = switch (refusal.ground()) {
            case AUTHORITY -> "no-authority";
            case RULE -> "refused-by-rule";
            case STATE -> field == null ? "not-in-this-state" : "not-possible";
        };
        Map<String, Object> body = body(status, type, Map.of(), language);
        Map<String, String> words = readable(refusal.facts(), language);
        String detail = messages.text(language, refusal.reason(), words);
        body.put("detail", detail);
        body.put("reason", refusal.reason());
        if (field != null) {
            body.put("errors", List.of(Map.of("field", field, "reason", refusal.reason(), "detail", detail)));
        }
        body.put("command", refusal.command());
        if (refusal.record() != null) {
            body.put("record", refusal.record());
        }
        RuleCitation rule = refusal.rule();
        if (rule != null) {
            body.put("rule", rule.rule());
            body.put("ruleVersion", rule.version());
            RuleCatalogue.get().find(rule.rule()).ifPresent(text -> {
                // Section VI reconciles printed rules and is not printed itself; it names the rules it stands between.
                body.put("VI".equals(text.section()) ? "concerns" : "phrase", text.phrase());
                body.put("reading", text.reading().in(language));
            });
        }
        body.put("facts", refusal.facts());
        body.put("words", words);
        body.put("unsaid", unsaid(refusal, language));
        body.put("remedies", remedies(refusal.remedies(), language));
        body.put("event", answer.position());
        if (!answer.rows().isEmpty()) {
            body.put(
                    "rows",
                    answer.rows().stream()
                            .limit(ROWS_TOLD)
                            .map(row -> told(row, language))
                            .toList());
        }
        return problem(status, body);
    }

    private Map<String, Object> told(RowFault row, Language language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("row", row.row());
        told.put("field", row.field());
        told.put("reason", row.reason());
        told.put("detail", text(row, language));
        if (row.record() != null) {
            told.put("record", row.record());
        }
        return told;
    }

    /** Why a row cannot be taken, in the language. */
    public String text(RowFault row, Language language) {
        return messages.text(language, row.reason(), readable(row.facts(), language));
    }

    private List<Map<String, Object>> remedies(List<Remedy> remedies, Language language) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Remedy remedy : remedies) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("text", messages.text(language, remedy.text()));
            if (remedy.command() != null) {
                one.put("command", remedy.command());
                one.put("commandLabel", messages.text(language, "command." + remedy.command()));
            }
            one.put(
                    "posts",
                    remedy.posts().stream()
                            .map(post -> Map.of(
                                    "post", post.name(), "label", messages.text(language, "post." + post.name())))
                            .toList());
            if (remedy.by() != null) {
                one.put("by", remedy.by());
            }
            told.add(one);
        }
        return told;
    }

    private List<Map<String, Object>> breaches(List<RuleBreached> breaches, Language language) {
        return breaches.stream()
                .map(breach -> Map.<String, Object>of(
                        "rule",
                        breach.rule().rule(),
                        "ruleVersion",
                        breach.rule().version(),
                        "detail",
                        messages.text(language, breach.reason(), readable(breach.facts(), language))))
                .toList();
    }

    /** Facts that name a person, a text or a choice, such as a role or a state, are told as people say them. */
    private Map<String, String> readable(Map<String, String> facts, Language language) {
        Map<String, String> readable = new LinkedHashMap<>();
        facts.forEach((name, value) -> readable.put(name, readable(name, value, language)));
        return readable;
    }

    private String readable(String name, String value, Language language) {
        return names.apply(value, language).orElseGet(() -> messages.fact(language, name, value));
    }

    /** What the detail says nothing of, under names and in words of the language. */
    private List<Map<String, String>> unsaid(CommandRefused refusal, Language language) {
        return messages.unsaid(language, refusal.reason(), refusal.facts()).entrySet().stream()
                .filter(fact -> !Set.of(Refusal.FIELD, Refusal.UNFIT).contains(fact.getKey()))
                .map(fact -> Map.of(
                        "name",
                        messages.key(language, "field", fact.getKey())
                                .map(key -> messages.text(language, key))
                                .orElse(fact.getKey()),
                        "value",
                        readable(fact.getKey(), fact.getValue(), language)))
                .toList();
    }

    private static Map<String, Object> event(Object event) {
        return Map.of("type", EventTypes.nameOf(event.getClass()), "event", event);
    }

    /** A problem of a type, told in the language. */
    public ResponseEntity<?> problem(int status, String type, Map<String, String> facts, Language language) {
        return problem(status, body(status, type, facts, language));
    }

    private Map<String, Object> body(int status, String type, Map<String, String> facts, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:tallystick:problem:" + type);
        body.put("title", messages.text(language, "problem." + type));
        body.put("status", status);
        body.put("detail", messages.text(language, "problem." + type + ".detail", facts));
        return body;
    }

    private static ResponseEntity<?> problem(int status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<?> retryLater(ResponseEntity<?> response) {
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(response.getBody());
    }
}
