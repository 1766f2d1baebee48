package io.tallystick.query.console.customers;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.query.console.kit.Denial;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
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
    /** Registers that say more of one file. */
    private static final List<String> REGISTERS = List.of(
            "customer-grants",
            "access-requests",
            "customer-readings",
            "access-denials",
            "customer-disclosures",
            "customer-problems",
            "customer-trade",
            "gradings",
            "credit-history",
            "receivables",
            "annual-results");

    private final Records records;
    private final CommandCatalogue commands;
    private final Registers registers;

    CustomerPages(Records records, CommandCatalogue commands, Registers registers) {
        this.records = records;
        this.commands = commands;
        this.registers = registers;
    }

    @GetMapping("/customers")
    String customers() {
        return "redirect:/registers/customers";
    }

    @GetMapping("/customers/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String denied,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("customer", key);
        List<LogEntry> history = Known.history(records, id);
        CustomerSheet sheet = new CustomerSheet(history);
        model.addAttribute("sheet", sheet);
        model.addAttribute("denied", Denial.of(denied, me, records, show, t.of("customer.denied")));
        model.addAttribute("purposes", AccessPurpose.values());
        model.addAttribute("sections", CardSection.values());
        model.addAttribute("registers", REGISTERS);
        model.addAttribute("id", id);
        CustomerOffers standing = new CustomerOffers(sheet, history);
        model.addAttribute("absorbed", standing.absorbed());
        List<Offer> offers = Offers.on(id, sheet.state(), commands, me, t).all().stream()
                .filter(offer -> standing.possible(offer.command().name(), me.employee()))
                .toList();
        model.addAttribute("offers", offers);
        model.addAttribute(
                "mayVisit", offers.stream().anyMatch(offer -> offer.named("RecordVisit") && offer.barred() == null));
        model.addAttribute("life", CustomerLife.of(id, registers));
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/customer";
    }
}
