package io.tallystick.query.console;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import io.tallystick.query.read.Clearance;
import io.tallystick.query.read.ReadPage;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers: one page for every read model, with the address people know for the common ones. */
@Controller
class RegisterPages {
    private final Registers registers;
    private final Clearance clearance;

    RegisterPages(Registers registers, Clearance clearance) {
        this.registers = registers;
        this.clearance = clearance;
    }

    @GetMapping("/transfers")
    String transfers(
            @RequestParam Map<String, String> given,
            Principal principal,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        return register("transfers", given, principal, t, model);
    }

    @GetMapping("/holdings")
    String holdings(
            @RequestParam Map<String, String> given,
            Principal principal,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        return register("holdings", given, principal, t, model);
    }

    @GetMapping("/units")
    String units(
            @RequestParam Map<String, String> given,
            Principal principal,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        return register("units", given, principal, t, model);
    }

    @GetMapping("/refusals")
    String refusals(
            @RequestParam Map<String, String> given,
            Principal principal,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        return register("refusals", given, principal, t, model);
    }

    @GetMapping("/registers/{name}")
    String any(
            @PathVariable String name,
            @RequestParam Map<String, String> given,
            Principal principal,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        return register(name, given, principal, t, model);
    }

    private String register(
            String name, Map<String, String> given, Principal principal, Texts t, org.springframework.ui.Model model) {
        RegisterPlan plan = RegisterPlan.of(name);
        Optional<Model> readModel = registers.model(plan.model());
        if (readModel.isEmpty()) {
            throw new NotHere("register " + name);
        }
        Model found = readModel.get();
        Table table = found.table(given.getOrDefault("table", ""))
                .filter(one -> !one.hidden())
                .orElse(found.mainTable());
        Ask asked = Ask.of(given, table);
        Ask ask = asked.sort().isEmpty()
                        && table.find(plan.order().replace("-", "")).isPresent()
                ? new Ask(asked.filters(), asked.q(), plan.order(), asked.page())
                : asked;
        Map<String, List<Registers.Value>> chips = new LinkedHashMap<>();
        for (String column : plan.chips()) {
            table.find(column)
                    .filter(Column::filterable)
                    .ifPresent(c -> chips.put(column, registers.values(found, table, c)));
        }
        List<Cells.Head> heads = new ArrayList<>();
        for (Column column : table.shown()) {
            if (plan.columns().isEmpty() || plan.columns().contains(column.name())) {
                heads.add(Cells.head(column, plan, t));
            }
        }
        String atLeast = given.getOrDefault("atLeast", "");
        if (atLeast.matches("[0-9]{1,18}")) {
            registers.await(found, Long.parseLong(atLeast));
        }
        ReadPage page = registers.page(found, table, ask, sensitivity -> clearance.maySee(principal, sensitivity));
        model.addAttribute("pages", (int) Math.max(1, Math.ceilDiv(page.total(), Ask.SIZE)));
        model.addAttribute("name", name);
        model.addAttribute("plan", plan);
        model.addAttribute("model", found);
        model.addAttribute("table", table);
        model.addAttribute("ask", ask);
        model.addAttribute("chips", chips);
        model.addAttribute("heads", heads);
        model.addAttribute("page", page);
        return "console/register";
    }
}
