package io.tallystick.query.console.customers;

import io.tallystick.events.customers.sources.VisitPurpose;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.print.QrCode;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The visit form a salesperson carries along and fills in on the spot (II-30, II-31): on a phone, or as a sheet of paper whose
 * code leads back to the form.
 */
@Controller
class VisitPages {
    private final Records records;
    private final Frames frames;

    VisitPages(Records records, Frames frames) {
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/customers/{key}/visit")
    String form(@PathVariable String key, Model model) {
        return page(key, "console/visit", model);
    }

    @GetMapping("/customers/{key}/visit-sheet")
    String sheet(@PathVariable String key, Model model) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/customers/{key}/visit")
                .buildAndExpand(key)
                .toUriString();
        model.addAttribute("address", address);
        model.addAttribute("code", QrCode.of(address).svg());
        return page(key, "console/visit-sheet", model);
    }

    private String page(String key, String template, Model model) {
        RecordId id = Ids.of("customer", key);
        List<LogEntry> history = Known.history(records, id);
        model.addAttribute("now", frames.now());
        model.addAttribute("id", id);
        model.addAttribute("sheet", new CustomerSheet(history));
        model.addAttribute("purposes", VisitPurpose.values());
        return template;
    }
}
