package io.tallystick.query.console.commands;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.custody.KeptApart;
import io.tallystick.query.console.custody.TransferSheet;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.loans.LoanSheet;
import io.tallystick.query.console.time.Amendment;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every command there is, and a form for each. */
@Controller
class CommandPages {
    private final CommandCatalogue commands;
    private final Records records;
    private final Frames frames;

    CommandPages(CommandCatalogue commands, Records records, Frames frames) {
        this.commands = commands;
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/commands")
    String catalogue(@ModelAttribute("me") Person me, @ModelAttribute("t") Texts t, Model model) {
        Map<String, List<CommandForm>> byContext = new LinkedHashMap<>();
        for (CommandDescriptor command : commands.all()) {
            byContext
                    .computeIfAbsent(command.context(), c -> new ArrayList<>())
                    .add(form(command, Map.of(), null, me, t));
        }
        model.addAttribute("contexts", byContext);
        return "console/commands";
    }

    /** The form alone is asked for by pages that show it in a drawer. */
    @GetMapping("/commands/{context}/{name}")
    String form(
            @PathVariable String context,
            @PathVariable String name,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "false") boolean part,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            Model model) {
        CommandDescriptor command =
                commands.find(context, name).orElseThrow(() -> new NotHere("command " + context + "." + name));
        model.addAttribute("form", form(command, filled(command, given, me), version(command, given), me, t));
        return part ? "console/command :: form" : "console/command";
    }

    private CommandForm form(
            CommandDescriptor command, Map<String, String> given, @Nullable Long version, Person me, Texts t) {
        return new CommandForm(
                command,
                t,
                Map.copyOf(given),
                version,
                barred(command, given, me, t).why(command));
    }

    private Barred barred(CommandDescriptor command, Map<String, String> given, Person me, Texts t) {
        CommandDescriptor.Field target = command.target();
        String record = target == null ? null : given.get(target.name());
        if (record != null && record.startsWith("transfer/") && RecordId.isWellFormed(record)) {
            List<LogEntry> history = records.of(new RecordId(record));
            if (!history.isEmpty()) {
                return KeptApart.on(new TransferSheet(history), me, t);
            }
        }
        return Barred.byPost(me, t);
    }

    /** What the page can fill in: the hash of the list both hold, the side of one's post, today. */
    private Map<String, String> filled(CommandDescriptor command, Map<String, String> given, Person me) {
        Map<String, String> filled = new LinkedHashMap<>(given);
        CommandDescriptor.Field target = command.target();
        for (CommandDescriptor.Field field : command.fields()) {
            if (filled.containsKey(field.name())) {
                continue;
            }
            if (field.name().equals("listHash") && target != null && given.containsKey(target.name())) {
                records.of(Ids.of(given.get(target.name()))).stream()
                        .map(LogEntry::event)
                        .filter(TransferListed.class::isInstance)
                        .findFirst()
                        .ifPresent(listed -> filled.put("listHash", ((TransferListed) listed).listHash()));
            } else if (command.fullName().equals("ledger.CorrectEvent")
                    && field.name().equals("fields")) {
                corrected(given).ifPresent(value -> filled.put("fields", value));
            } else if (command.fullName().equals("loans.SettleLoan")
                    && field.name().equals("settlement")
                    && target != null) {
                loan(given.get(target.name()))
                        .ifPresent(sheet -> filled.put("only", sheet.state().name()));
            } else if (field.name().equals("arrivedOn")) {
                filled.put("arrivedOn", frames.today().toString());
            } else if (field.name().equals("side")) {
                filled.put(
                        "side", me.holds(Post.ARCHIVIST) || me.holds(Post.ARCHIVES_HEAD) ? "RECEIVER" : "TRANSFEROR");
            }
        }
        return filled;
    }

    /** The loan to be settled: which way fits depends on how it stands. */
    private Optional<LoanSheet> loan(@Nullable String loan) {
        if (loan == null || !RecordId.isWellFormed(loan)) {
            return Optional.empty();
        }
        List<LogEntry> history = records.of(new RecordId(loan));
        return history.isEmpty() ? Optional.empty() : Optional.of(new LoanSheet(history));
    }

    /** What a correction would change, where a page of the event leads here. */
    private Optional<String> corrected(Map<String, String> given) {
        String event = given.getOrDefault("event", "");
        return event.matches("[0-9]{1,18}")
                ? Amendment.field(Long.parseLong(event), given.getOrDefault("path", ""), records)
                : Optional.empty();
    }

    private @Nullable Long version(CommandDescriptor command, Map<String, String> given) {
        CommandDescriptor.Field target = command.target();
        String record = target == null ? null : given.get(target.name());
        if (record == null || !RecordId.isWellFormed(record)) {
            return null;
        }
        List<LogEntry> history = records.of(new RecordId(record));
        return history.isEmpty() ? null : history.getLast().stored().sequence();
    }
}
