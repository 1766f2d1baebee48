package io.tallystick.query.console;

import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened: to one record, or to everything; and each event with all that is known of it. */
@Controller
class TimelinePages {
    private static final int PAGE = 60;
    /** How far the events of one command can lie apart at most: one append has no more. */
    private static final int SAME_APPEND = 200;

    private final Records records;
    private final Frames frames;

    TimelinePages(Records records, Frames frames) {
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/timeline")
    String timeline(
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Long before,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        LookBack.Wanted wanted = new LookBack.Wanted(given(type), given(person), from, until);
        LookBack.Found found;
        if (record != null && !record.isBlank()) {
            RecordId id = Ids.of(record);
            List<LogEntry> history = new ArrayList<>(records.of(id));
            if (history.isEmpty()) {
                throw new NotHere("record " + id);
            }
            Collections.reverse(history);
            found = new LookBack.Found(
                    history.stream()
                            .filter(entry -> wanted.takes(entry, frames.zone()))
                            .toList(),
                    0);
            model.addAttribute("record", id);
        } else {
            long from0 = before == null ? records.head() + 1 : before;
            found = new LookBack(records, frames.zone()).before(from0, wanted, PAGE);
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
        model.addAttribute("together", together);
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
