package io.tallystick.query.console.time;

import io.tallystick.events.EventTypes;
import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.EventFacts;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.RecordLinks;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What happened: to one record, or to everything; and each event with all that is known of it. */
@Controller
class TimelinePages {
    private static final int PAGE = 60;
    /** How far the events of one command can lie apart at most: one append has no more. */
    private static final int SAME_APPEND = 200;

    private static final int MOST_RELATED = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Records records;
    private final Registers registers;
    private final Frames frames;
    private final CommandCatalogue commands;

    TimelinePages(Records records, Registers registers, Frames frames, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.frames = frames;
        this.commands = commands;
    }

    @GetMapping("/timeline")
    String timeline(
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Long before,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId about = record == null || record.isBlank() ? null : Ids.of(record);
        LookBack.Wanted wanted = new LookBack.Wanted(about, given(type), given(person), from, until);
        long newest = before == null ? records.head() + 1 : before;
        LookBack.Found found = new LookBack(records, registers, frames.zone()).before(newest, wanted, PAGE);
        if (about != null) {
            if (found.entries().isEmpty() && records.of(about).isEmpty()) {
                throw new NotHere("record " + about);
            }
            model.addAttribute("record", about);
            model.addAttribute("offers", offers(about, me, t));
            model.addAttribute("related", related(records.of(about), about));
        }
        model.addAttribute(
                "told",
                found.entries().stream().map(entry -> Told.of(entry, t, show)).toList());
        model.addAttribute("before", found.before());
        model.addAttribute("wanted", wanted);
        model.addAttribute(
                "types", EventTypes.all().stream().map(EventTypes::nameOf).toList());
        model.addAttribute("people", records.house().allEmployees());
        return "console/timeline";
    }

    /** What the reader may do next with a record that has no other page to offer it; states are for such a page to know. */
    private List<Offer> offers(RecordId about, Person me, Texts t) {
        return RecordLinks.to(about).startsWith("/timeline")
                ? Offer.on(about, null, commands, Barred.byPost(me, t), t).stream()
                        .filter(offer -> offer.barred() == null
                                && !DoneAlready.is(offer.command().name(), records.of(about)))
                        .toList()
                : List.of();
    }

    /** Records with a page of their own that the record's events name: the customer of a letter, the unit of a loan. */
    private static List<RecordId> related(List<LogEntry> history, RecordId about) {
        return history.stream()
                .flatMap(entry -> JSON.readTree(entry.stored().payload()).valueStream())
                .map(value -> value.asString(""))
                .filter(value -> value.matches("[a-z][a-z-]{0,30}/[\\p{L}\\p{Nd}._·-]{1,80}"))
                .map(RecordId::new)
                .filter(record -> !record.equals(about)
                        && RecordLinks.KINDS.contains(record.kind())
                        && !RecordLinks.to(record).startsWith("/timeline"))
                .distinct()
                .limit(MOST_RELATED)
                .toList();
    }

    @GetMapping("/timeline/event/{position}")
    String event(
            @PathVariable long position, @ModelAttribute("t") Texts t, @ModelAttribute("show") Show show, Model model) {
        LogEntry entry = records.at(position).orElseThrow(() -> new NotHere("event " + position));
        String command = entry.provenance().commandId();
        List<Told> together =
                records.between(Math.max(0, position - SAME_APPEND), position + SAME_APPEND, 2 * SAME_APPEND).stream()
                        .filter(other -> other.position() != position
                                && other.provenance().commandId().equals(command))
                        .map(other -> Told.of(other, t, show))
                        .toList();
        Told told = Told.of(entry, t, show);
        model.addAttribute("told", told);
        model.addAttribute("facts", EventFacts.of(entry, t, show));
        model.addAttribute("together", together);
        model.addAttribute("amendment", Amendment.of(entry, records, t, show).orElse(null));
        model.addAttribute("last", position >= records.head());
        if (told.refusal() != null && told.refusal().rule() != null) {
            RuleCatalogue.get().find(told.refusal().rule().rule()).ifPresent(rule -> model.addAttribute("rule", rule));
        } else if (told.breach() != null) {
            RuleCatalogue.get().find(told.breach().rule().rule()).ifPresent(rule -> model.addAttribute("rule", rule));
        }
        return "console/event";
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
