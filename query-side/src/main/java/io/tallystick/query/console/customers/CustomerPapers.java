package io.tallystick.query.console.customers;

import io.tallystick.events.customers.CardDefinition;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.RuleBookAsKept;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.print.QrCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The customer card on paper, from its one definition: the form to fill in and the slip it is stored under (II-23). */
@Controller
class CustomerPapers {
    private final Records records;
    private final Frames frames;

    CustomerPapers(Records records, Frames frames) {
        this.records = records;
        this.frames = frames;
    }

    /** The card of a nature, by the rules in force today. */
    CardDefinition card(CustomerNature nature) {
        LocalDate today = frames.today();
        RuleBookAsKept rules = records.rules();
        return CardDefinition.of(nature, new CardDefinition.Rules() {
            @Override
            public boolean applies(String rule) {
                RuleChanged change = rules.inForceOn(rule, today);
                return change == null || change.inForce();
            }

            @Override
            public List<String> list(String rule, String parameter) {
                return rules.list(rule, parameter, today);
            }
        });
    }

    @GetMapping("/customers/card-form")
    String blank(@RequestParam(defaultValue = "COMPANY") String nature, Model model) {
        CustomerNature of = Arrays.stream(CustomerNature.values())
                .filter(one -> one.name().equals(nature))
                .findFirst()
                .orElseThrow(() -> new NotHere("card of " + nature));
        model.addAttribute("id", null);
        model.addAttribute("sheet", null);
        model.addAttribute("missing", List.<CardField>of());
        return form(of, model);
    }

    @GetMapping("/customers/{key}/form")
    String ofFile(@PathVariable String key, Model model) {
        CustomerSheet sheet = sheet(key, model);
        model.addAttribute("missing", sheet.missing());
        return form(sheet.nature(), model);
    }

    private String form(CustomerNature nature, Model model) {
        model.addAttribute("nature", nature);
        model.addAttribute("natures", CustomerNature.values());
        model.addAttribute("card", card(nature));
        return "console/customer-form";
    }

    @GetMapping("/customers/{key}/slip")
    String slip(@PathVariable String key, Model model) {
        CustomerSheet sheet = sheet(key, model);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/customers/{key}")
                .buildAndExpand(key)
                .toUriString();
        model.addAttribute("address", address);
        model.addAttribute("code", QrCode.of(address).svg());
        model.addAttribute(
                "parts",
                card(sheet.nature()).parts().stream()
                        .map(part -> new Filled(
                                part.section().name(),
                                known(sheet, part),
                                part.lines().size()))
                        .toList());
        return "console/customer-slip";
    }

    /** How much of a section is there. */
    record Filled(String section, long known, int of) {}

    private static long known(CustomerSheet sheet, CardDefinition.Part part) {
        return part.lines().stream()
                .filter(line -> sheet.facts().stream()
                        .anyMatch(fact -> fact.onCard() && fact.recorded().field() == line.field()))
                .count();
    }

    private CustomerSheet sheet(String key, Model model) {
        RecordId id = Ids.of("customer", key);
        List<LogEntry> history = Known.history(records, id);
        CustomerSheet sheet = new CustomerSheet(history);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        return sheet;
    }
}
