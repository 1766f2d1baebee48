package io.tallystick.query.console.loans;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.rulebook.Dunning;
import io.tallystick.query.console.documents.Shelf;
import io.tallystick.query.console.kit.Deadlines;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A loan's page, and the loan desk where files are handed out and taken back. */
@Controller
class LoanPages {
    private final Records records;
    private final Registers registers;
    private final Frames frames;
    private final CommandCatalogue commands;

    /** A file that is out, as the desk's list shows it. */
    record Out(
            RecordId loan,
            String title,
            String reader,
            LoanState state,
            LocalDate dueOn,
            long daysLate,
            Dunning.@Nullable Step next) {
        public boolean late() {
            return daysLate > 0;
        }
    }

    LoanPages(Records records, Registers registers, Frames frames, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.frames = frames;
        this.commands = commands;
    }

    @GetMapping("/loans/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("loan", key);
        List<LogEntry> history = Known.history(records, id);
        LoanSheet sheet = new LoanSheet(history);
        LocalDate due = sheet.dueOn();
        model.addAttribute("sheet", sheet);
        model.addAttribute("id", id);
        model.addAttribute("steps", LoanSteps.of(sheet, show, t));
        model.addAttribute(
                "offers", Offers.on(id, sheet.state(), commands, me, t).all());
        model.addAttribute("told", Told.newestFirst(history, t, show));
        model.addAttribute(
                "daysLate", due != null && sheet.state().out() ? deadlines().daysLate(due) : 0L);
        model.addAttribute(
                "reminders",
                due != null && sheet.state() == LoanState.ON_LOAN
                        ? deadlines().dunning().steps(due)
                        : List.of());
        model.addAttribute("shelf", Shelf.of(id, atLeast, registers, commands, me));
        return "console/loan";
    }

    @GetMapping("/desk")
    String desk(@ModelAttribute("show") Show show, Model model) {
        model.addAttribute("out", out(show));
        model.addAttribute("places", records.rules().list("I-5", "readingPlaces", frames.today()));
        model.addAttribute("request", commands.find("loans", "RequestLoan").orElse(null));
        model.addAttribute("register", commands.find("loans", "RegisterReader").orElse(null));
        return "console/desk";
    }

    /** What a scanned slip, file or code means at the desk. */
    @GetMapping(path = "/desk.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> scanned(
            @RequestParam String scanned, @ModelAttribute("t") Texts t, @ModelAttribute("show") Show show) {
        LoanSheet sheet = new LoanDesk(records, registers).meant(scanned).orElse(null);
        if (sheet == null) {
            return Map.of("found", false);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("found", true);
        told.put("loan", sheet.head().loan().value());
        told.put("key", sheet.head().loan().key());
        told.put("state", sheet.state().name());
        told.put("stateWord", t.word("state", sheet.state()));
        told.put("title", sheet.head().file().title());
        told.put("code", Objects.requireNonNullElse(sheet.head().file().code(), ""));
        told.put("pages", Objects.requireNonNullElse(sheet.head().file().pages(), ""));
        told.put("reader", reader(sheet, show));
        told.put("mode", sheet.head().mode().name());
        told.put("modeWord", t.word("mode", sheet.head().mode()));
        told.put("due", Objects.toString(sheet.dueOn(), ""));
        told.put("act", act(sheet.state()));
        return told;
    }

    private static String act(LoanState state) {
        return state == LoanState.APPROVED ? "handOut" : state.out() ? "takeBack" : "";
    }

    private static String reader(LoanSheet sheet, Show show) {
        RecordId employee = sheet.head().employee();
        return employee == null ? sheet.head().reader().key() : show.person(employee);
    }

    private List<Out> out(Show show) {
        return registers.model("files-out").stream()
                .flatMap(model -> registers.rows(model, model.mainTable(), Map.of()).stream())
                .map(row -> out(row, show))
                .sorted(java.util.Comparator.comparing(Out::dueOn)
                        .thenComparing(o -> o.loan().value()))
                .toList();
    }

    private Out out(Map<String, @Nullable Object> row, Show show) {
        LoanState state = LoanState.valueOf(String.valueOf(row.get("state")));
        LocalDate due = (LocalDate) Objects.requireNonNull(row.get("due_on"));
        int step = row.get("step") instanceof Number taken ? taken.intValue() : 0;
        Object employee = row.get("employee");
        return new Out(
                new RecordId(String.valueOf(row.get("loan"))),
                String.valueOf(row.get("title")),
                show.readable(employee == null ? row.get("reader") : employee),
                state,
                due,
                deadlines().daysLate(due),
                state == LoanState.ON_LOAN
                        ? deadlines().dunning().next(due, step, frames.today()).orElse(null)
                        : null);
    }

    private Deadlines deadlines() {
        return new Deadlines(records.rules(), frames.zone(), frames.today());
    }
}
