package io.tallystick.query.console.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.query.console.customers.CardNotes.Note;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.customers.CardPermits;
import io.tallystick.query.customers.CardPermits.Permit;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.read.NoReading;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The customer card 客戶卡, the one place where what facts say is opened: once for each recorded reading, to who read, and only
 * the sections read (II-14, II-63, ADR 0035). As of a date by looking back.
 */
@Controller
class CustomerCardPages {
    private final Records records;
    private final CardPermits permits;
    private final Vault vault;
    private final CardNotes notes;

    /** A section of the card as it is shown. */
    record Part(CardSection section, List<Line> lines, List<Said> said) {}

    /** What somebody told beside the facts; without a text where it was erased. */
    record Said(LogEntry entry, Told told, @Nullable String text) {}

    /** A value on the card; without one where it was erased. */
    record Line(
            CardSection section,
            CustomerSheet.Fact fact,
            @Nullable String value) {}

    CustomerCardPages(Records records, Registers registers, CardPermits permits, Vault vault) {
        this.records = records;
        this.permits = permits;
        this.vault = vault;
        this.notes = new CardNotes(records, registers);
    }

    @GetMapping("/customers/{key}/card")
    String card(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String permit,
            Principal principal,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            HttpServletResponse response,
            Model model) {
        RecordId id = Ids.of("customer", key);
        Optional<Permit> used = permits.use(permit, principal.getName(), id);
        model.addAttribute("id", id);
        model.addAttribute("permit", used.orElse(null));
        if (used.isPresent()) {
            CustomerSheet sheet = sheet(id);
            model.addAttribute("sheet", sheet);
            model.addAttribute("parts", parts(sheet, used.get(), t, show));
            model.addAttribute(
                    "report",
                    used.get().purpose() == AccessPurpose.SUBJECT_REQUEST
                            ? new AccessReport(records.of(RecordId.of("customer-access", key)))
                            : null);
        } else {
            response.setStatus(403);
        }
        response.setHeader("Cache-Control", "no-store");
        return "console/customer-card";
    }

    @GetMapping(path = "/api/customers/{key}/card", produces = "application/json")
    ResponseEntity<Map<String, Object>> told(
            @PathVariable String key, @RequestParam(defaultValue = "") String permit, Principal principal) {
        RecordId id = Ids.of("customer", key);
        Optional<Permit> used = permits.use(permit, principal.getName(), id);
        if (used.isEmpty()) {
            throw new NoReading("/api/customers/" + key + "/reading");
        }
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Line line : lines(sheet(id), used.get())) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("field", line.fact().recorded().field().name());
            Integer year = line.fact().recorded().year();
            if (year != null) {
                fact.put("year", year);
            }
            String value = line.value();
            fact.put(value == null ? "erased" : "value", value == null ? true : value);
            fact.put("source", line.fact().recorded().source().name());
            fact.put("observedOn", line.fact().recorded().observedOn().toString());
            fact.put("verification", line.fact().verification().name());
            fact.put("standing", line.fact().standing().name());
            facts.add(fact);
        }
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("customer", id.value());
        card.put("reading", used.get().position());
        card.put("purpose", used.get().purpose().name());
        card.put("readBy", principal.getName());
        card.put(
                "watermark",
                "internal use only; read by " + principal.getName() + ", event "
                        + used.get().position());
        card.put("facts", facts);
        card.put("notes", notes(used.get()).map(this::told).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(card);
    }

    private Map<String, Object> told(Note note) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("section", note.section().name());
        told.put("event", note.entry().type());
        told.put("record", note.entry().record());
        told.put("position", note.entry().position());
        told.put("recordedAt", note.entry().recordedAt().toString());
        told.put("by", note.entry().provenance().by().employee().value());
        String text = opened(note.text());
        told.put(text == null ? "erased" : "text", text == null ? true : text);
        return told;
    }

    /** The sections that are shown, those with anything in them. */
    private List<Part> parts(CustomerSheet sheet, Permit permit, Texts t, Show show) {
        Map<CardSection, List<Line>> lines =
                lines(sheet, permit).stream().collect(Collectors.groupingBy(Line::section));
        Map<CardSection, List<Said>> said = notes(permit)
                .collect(Collectors.groupingBy(
                        Note::section,
                        Collectors.mapping(
                                note -> new Said(note.entry(), Told.of(note.entry(), t, show), opened(note.text())),
                                Collectors.toList())));
        return permit.sections().stream()
                .map(section -> new Part(
                        section, lines.getOrDefault(section, List.of()), said.getOrDefault(section, List.of())))
                .filter(part -> !part.lines().isEmpty() || !part.said().isEmpty())
                .toList();
    }

    /** What was told beside the facts, of the sections that may be shown. */
    private Stream<Note> notes(Permit permit) {
        return notes.of(permit.customer()).stream()
                .filter(note -> permit.sections().contains(note.section()));
    }

    private CustomerSheet sheet(RecordId id) {
        return new CustomerSheet(Known.history(records, id));
    }

    private List<Line> lines(CustomerSheet sheet, Permit permit) {
        List<Line> lines = new ArrayList<>();
        for (CardSection section : permit.sections()) {
            for (CardField field :
                    CardField.of(section).stream().filter(permit::shows).toList()) {
                sheet.facts().stream()
                        .filter(fact -> fact.onCard() && fact.recorded().field() == field)
                        .forEach(fact -> lines.add(
                                new Line(section, fact, opened(fact.recorded().value()))));
            }
        }
        return lines;
    }

    private @Nullable String opened(Protected<String> sealed) {
        return vault.open(sealed) instanceof Disclosed.Open<String>(String value) ? value : null;
    }
}
