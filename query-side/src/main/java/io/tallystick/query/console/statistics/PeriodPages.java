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
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A statistics period: ledger, tables and shelf side by side, differences explained in place (I-14). */
@Controller
class PeriodPages {
    private final Records records;
    private final CommandCatalogue commands;

    PeriodPages(Records records, CommandCatalogue commands) {
        this.records = records;
        this.commands = commands;
    }

    @GetMapping("/periods/{key}")
    String record(
            @PathVariable String key,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("period", key);
        List<LogEntry> history = Known.history(records, id);
        PeriodSheet sheet = new PeriodSheet(history);
        Offers offers = Offers.on(id, sheet.state(), commands, me, t);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("offers", offers.without(Set.of("ExplainReconciliation", "RecordReconciliation")));
        model.addAttribute("explain", offers.href("ExplainReconciliation"));
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/period";
    }
}
