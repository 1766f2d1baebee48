package io.tallystick.query.console;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.customers.AccessPurpose;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer file's page: what is recorded and where it comes from, without what it says (ADR 0035). */
@Controller
class CustomerPages {
    private final Records records;
    private final CommandCatalogue commands;

    CustomerPages(Records records, CommandCatalogue commands) {
        this.records = records;
        this.commands = commands;
    }

    @GetMapping("/customers/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean denied,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("customer", key);
        List<LogEntry> history = records.of(id);
        if (history.isEmpty()) {
            throw new NotHere("customer " + key);
        }
        List<Told> told = new ArrayList<>();
        history.forEach(entry -> told.add(Told.of(entry, t, show)));
        Collections.reverse(told);
        CustomerSheet sheet = new CustomerSheet(history);
        model.addAttribute("sheet", sheet);
        model.addAttribute("denied", denied);
        model.addAttribute("purposes", AccessPurpose.values());
        model.addAttribute("id", id);
        model.addAttribute("offers", Offer.on(id, sheet.state(), commands, Barred.byPost(me, t), t));
        model.addAttribute("told", told);
        return "console/customer";
    }
}
