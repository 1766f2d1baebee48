package io.tallystick.query.console.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.query.console.kit.Denial;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.customers.CardPermits;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The customer overview 客戶一覽表 (IV-5): every file, and after a recorded consultation the names of those the reader may read, once;
 * the others stay masked.
 */
@Controller
class OverviewPages {
    private static final int SIZE = 50;

    private final Records records;
    private final Registers registers;
    private final CardPermits permits;
    private final Vault vault;

    /** A line of the overview. */
    record Line(
            RecordId customer,
            Map<String, @Nullable Object> row,
            @Nullable String name) {}

    OverviewPages(Records records, Registers registers, CardPermits permits, Vault vault) {
        this.records = records;
        this.registers = registers;
        this.permits = permits;
        this.vault = vault;
    }

    @GetMapping("/overview")
    String overview(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String permit,
            @RequestParam(defaultValue = "") String denied,
            Principal principal,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            HttpServletResponse response,
            Model model) {
        List<Map<String, @Nullable Object>> all = registers.all("customers", "customer");
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int at = Math.clamp(page, 1, pages);
        Set<RecordId> shown = permits.useNames(permit, principal.getName());
        List<Line> lines = new ArrayList<>();
        for (Map<String, @Nullable Object> row : all.subList((at - 1) * SIZE, Math.min(at * SIZE, all.size()))) {
            RecordId customer = new RecordId(String.valueOf(row.get("customer")));
            lines.add(new Line(customer, row, shown.contains(customer) ? name(customer) : null));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("all", all.size());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("shown", shown.size());
        model.addAttribute("denied", Denial.of(denied, me, records, show, t.of("overview.denied")));
        model.addAttribute("purposes", AccessPurpose.values());
        response.setHeader("Cache-Control", "no-store");
        return "console/overview";
    }

    private @Nullable String name(RecordId customer) {
        return new CustomerSheet(records.of(customer))
                .facts().stream()
                        .filter(fact -> fact.onCard() && fact.recorded().field() == CardField.NAME)
                        .map(fact -> vault.open(fact.recorded().value()))
                        .map(value -> value instanceof Disclosed.Open<String>(String open) ? open : null)
                        .findFirst()
                        .orElse(null);
    }
}
