package io.tallystick.query.console.statistics;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.statistics.returns.ReturnFigures;
import io.tallystick.query.statistics.returns.ReturnProof;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A statistical return: every figure with where it comes from, filled in place, and computed again on request (I-18, I-19). */
@Controller
class ReturnPages {
    /** What is done at a figure itself, or by the ledger. */
    private static final Set<String> ELSEWHERE =
            Set.of("DeclareFigure", "OverrideFigure", "RecordFigures", "RemindOfReturn");

    private final Records records;
    private final CommandCatalogue commands;
    private final ReturnFigures figures;

    ReturnPages(Records records, CommandCatalogue commands, ReturnFigures figures) {
        this.records = records;
        this.commands = commands;
        this.figures = figures;
    }

    @GetMapping("/returns/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(name = "again", required = false) @Nullable String again,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("return", key);
        List<LogEntry> history = Known.history(records, id);
        ReturnSheet sheet = new ReturnSheet(history);
        Offers offers = Offers.on(id, sheet.state(), commands, me, t);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("offers", offers.without(ELSEWHERE));
        model.addAttribute("declare", offers.href("DeclareFigure"));
        model.addAttribute("override", offers.href("OverrideFigure"));
        model.addAttribute(
                "proof", again == null ? null : ReturnProof.of(figures, id).orElse(null));
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/return";
    }
}
