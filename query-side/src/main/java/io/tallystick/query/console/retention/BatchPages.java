package io.tallystick.query.console.retention;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.Disposal;
import io.tallystick.query.console.documents.Shelf;
import io.tallystick.query.console.kit.Barred;
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
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A destruction batch: decided item by item, then its register on its way to the signatures (VI-26). */
@Controller
class BatchPages {
    /** What is done on the page itself, with its keys, rather than in a form. */
    private static final Set<String> BY_KEYS = Set.of("AppraiseItems", "CheckItems");

    private final Records records;
    private final CommandCatalogue commands;
    private final Registers registers;

    BatchPages(Records records, Registers registers, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.commands = commands;
    }

    @GetMapping("/destruction/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("destruction", key);
        List<LogEntry> history = Known.history(records, id);
        BatchSheet sheet = new BatchSheet(history);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("decisions", Disposal.values());
        model.addAttribute("decides", sheet.state() == BatchState.UNDER_APPRAISAL && may("AppraiseItems", me));
        model.addAttribute("checks", sheet.state() == BatchState.AWAITING_DESTRUCTION && may("CheckItems", me));
        Integer needed = records.rules().number("VI-26", "supervisors", show.today());
        Barred barred = Standing.on(sheet, me, t, show.today(), needed == null ? 0 : needed);
        model.addAttribute(
                "offers", Offers.on(id, sheet.state(), commands, barred, t).without(BY_KEYS));
        model.addAttribute("told", Told.newestFirst(history, t, show));
        model.addAttribute("shelf", Shelf.of(id, atLeast, registers, commands, me));
        return "console/destruction";
    }

    private boolean may(String command, Person me) {
        return commands.find("retention", command).filter(me::mayGive).isPresent();
    }
}
