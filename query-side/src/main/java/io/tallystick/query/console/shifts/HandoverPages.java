package io.tallystick.query.console.shifts;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSectionFilled;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedIn;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedOut;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The handover of a shift as one form with six heads, filled in with what the ledger knows, signed out and in (V-25, V-84). */
@Controller
class HandoverPages {
    private final Records records;
    private final CommandCatalogue commands;

    /**
     * A head of the form.
     *
     * @param told what is told; empty where there is nothing to tell
     * @param proposed what the ledger knows of it itself
     */
    record Head(
            HandoverHead head,
            boolean filled,
            String told,
            String proposed,
            @Nullable Signature by,
            @Nullable Instant at) {
        /** What stands in the field at first. */
        public String text() {
            return filled ? told : proposed;
        }
    }

    /** Somebody's signature and when it was given. */
    record Signed(Signature by, Instant at) {}

    HandoverPages(Records records, CommandCatalogue commands) {
        this.records = records;
        this.commands = commands;
    }

    @GetMapping("/handovers/{key}")
    String handover(
            @PathVariable String key,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("shift-handover", key);
        List<LogEntry> told = records.of(id);
        Map<HandoverHead, LogEntry> filled = new EnumMap<>(HandoverHead.class);
        HandoverOpened opened = null;
        Signed out = null;
        Signed in = null;
        for (LogEntry entry : told) {
            switch (entry.event()) {
                case HandoverOpened e -> opened = e;
                case HandoverSectionFilled e -> {
                    filled.put(e.head(), entry);
                    out = null;
                }
                case HandoverSignedOut e -> out = new Signed(e.by(), entry.recordedAt());
                case HandoverSignedIn e -> in = new Signed(e.by(), entry.recordedAt());
                default -> {
                    // Nothing else shows on the form.
                }
            }
        }
        if (opened == null) {
            throw new NotHere("handover " + key);
        }
        List<Head> heads = new ArrayList<>();
        for (HandoverHead head : HandoverHead.values()) {
            heads.add(head(head, filled.get(head), opened, t, show));
        }
        model.addAttribute("id", id);
        model.addAttribute("opened", opened);
        model.addAttribute("heads", heads);
        model.addAttribute("out", out);
        model.addAttribute("in", in);
        model.addAttribute("open", in == null);
        String next = in != null ? "" : out != null ? "SignHandoverIn" : "SignHandoverOut";
        model.addAttribute(
                "offers",
                Stream.of(next)
                        .flatMap(name -> commands.find("shifts", name).stream())
                        .map(command -> Offer.of(id, command, Barred.byPost(me, t), t))
                        .toList());
        model.addAttribute("told", Told.newestFirst(told, t, show));
        return "console/handover";
    }

    private static Head head(HandoverHead head, @Nullable LogEntry filled, HandoverOpened opened, Texts t, Show show) {
        String proposed = switch (head) {
            case HARD_PROBLEMS ->
                opened.carried().stream()
                        .map(problem -> problem.number() + ". " + problem.text())
                        .collect(Collectors.joining("\n"));
            case SHIFT_CHANGES ->
                opened.changes().stream().map(change -> changed(change, show)).collect(Collectors.joining("\n"));
            default -> "";
        };
        if (filled == null || !(filled.event() instanceof HandoverSectionFilled section)) {
            return new Head(head, false, "", proposed, null, null);
        }
        String text = section.text() == null ? t.of("handover.nothing") : section.text();
        return new Head(head, true, text, proposed, section.by(), filled.recordedAt());
    }

    private static String changed(RosterChange change, Show show) {
        return change.date() + " " + show.person(change.employee()) + " " + change.before() + " → " + change.after();
    }
}
