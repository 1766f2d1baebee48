package io.tallystick.query.console.statistics;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
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
    private static final Set<String> IN_PLACE = Set.of("DeclareFigure", "OverrideFigure");
    private static final Set<String> OF_THE_LEDGER = Set.of("RecordFigures", "RemindOfReturn");

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
        List<LogEntry> history = records.of(id);
        if (history.isEmpty()) {
            throw new NotHere("return " + key);
        }
        ReturnSheet sheet = new ReturnSheet(history);
        List<Offer> offers = Offer.on(id, sheet.state(), commands, Barred.byPost(me, t), t);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "offers",
                offers.stream()
                        .filter(o -> !IN_PLACE.contains(o.command().name())
                                && !OF_THE_LEDGER.contains(o.command().name()))
                        .toList());
        model.addAttribute("declare", href(offers, "DeclareFigure"));
        model.addAttribute("override", href(offers, "OverrideFigure"));
        model.addAttribute(
                "proof", again == null ? null : ReturnProof.of(figures, id).orElse(null));
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/return";
    }

    private static String href(List<Offer> offers, String name) {
        return offers.stream()
                .filter(o -> o.named(name) && o.barred() == null)
                .map(Offer::href)
                .findFirst()
                .orElse("");
    }
}
