package io.tallystick.query.console.registers;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.query.console.kit.Ask;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Cells;
import io.tallystick.query.console.kit.ChipValues;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.PrintForm;
import io.tallystick.query.console.kit.RegisterPlan;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.StepLinks;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.print.Printing;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.Table;
import io.tallystick.query.read.Clearance;
import io.tallystick.query.read.ReadPage;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers: one page for every read model, with the address people know for the common ones. */
@Controller
class RegisterPages {
    /** The commands that open what a register is of. */
    private static final Map<String, List<String>> OPENING = Map.of(
            "dealings",
            List.of("customers.RecordDealing"),
            "visit-reports",
            List.of("customers.OpenVisitReport"),
            "investigations",
            List.of("customers.EnterAgency"),
            "units",
            List.of("filing.OpenCustodyUnit"),
            "customers",
            List.of("customers.OpenCustomerFile"),
            "gradings",
            List.of("customers.GradeCustomers"),
            "route-sheets",
            List.of("customers.DefineRoute"),
            "analyses",
            List.of("customers.ConcludeAnalysis"),
            "demands",
            List.of("customers.RegisterDemand"));

    private final Registers registers;
    private final Clearance clearance;
    private final CommandCatalogue commands;

    /** Who reads, and in which language. */
    private record Reader(Principal principal, Person me, Texts t) {}

    RegisterPages(Registers registers, Clearance clearance, CommandCatalogue commands) {
        this.registers = registers;
        this.clearance = clearance;
        this.commands = commands;
    }

    @GetMapping({"/transfers", "/holdings", "/units", "/loans", "/stores", "/stocktakes", "/refusals"})
    String known(
            HttpServletRequest request,
            @RequestParam Map<String, String> given,
            Principal principal,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        return register(request.getRequestURI().substring(1), given, new Reader(principal, me, t), model);
    }

    /** Every register there is. */
    @GetMapping("/registers")
    String all(org.springframework.ui.Model model) {
        model.addAttribute("registers", registers.all());
        return "console/registers";
    }

    @GetMapping("/registers/{name}")
    String any(
            @PathVariable String name,
            @RequestParam Map<String, String> given,
            Principal principal,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        return register(name, given, new Reader(principal, me, t), model);
    }

    /** All of one row, for the drawer beside the register. */
    @GetMapping("/registers/{name}/row")
    String row(
            @PathVariable String name,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "false") boolean part,
            Principal principal,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            org.springframework.ui.Model model) {
        RegisterPlan plan = RegisterPlan.of(name);
        Model found = found(plan);
        Table table = table(found, given);
        Map<String, String> key = new LinkedHashMap<>();
        table.key().stream()
                .filter(column -> given.containsKey(column.name()))
                .forEach(column -> key.put(column.name(), given.getOrDefault(column.name(), "")));
        Map<String, @Nullable Object> row = registers
                .row(found, table, key, sensitivity -> clearance.maySee(principal, sensitivity))
                .orElseThrow(() -> new NotHere("row " + key));
        model.addAttribute("row", row);
        model.addAttribute("next", new RowOffers(commands, table).of(row, me, t));
        model.addAttribute("beside", Beside.of(name, table.key().getFirst().name(), row));
        model.addAttribute("name", name);
        model.addAttribute("plan", plan);
        if (key.size() == table.key().size()) {
            Moment moment = Moment.current();
            model.addAttribute(
                    "way",
                    StepLinks.way(found, table, List.copyOf(key.values()))
                            + (moment == null ? "" : "&upTo=" + moment.known()));
        }
        model.addAttribute("heads", heads(table.shown(), plan, t));
        return part ? "console/row :: row" : "console/row";
    }

    private String register(String name, Map<String, String> given, Reader reader, org.springframework.ui.Model model) {
        RegisterPlan main = RegisterPlan.of(name);
        Model found = found(main);
        Table table = table(found, given);
        RegisterPlan plan = table.equals(found.mainTable()) ? main : main.of(table);
        Ask asked = Ask.of(given, table);
        Ask ask = table.find(plan.order().replace("-", "")).isPresent() ? asked.orElse(plan.order()) : asked;
        Map<String, List<ChipValues.Value>> chips = registers.values(
                found,
                table,
                plan.chips().stream()
                        .flatMap(column -> table.find(column).stream())
                        .filter(Column::filterable)
                        .toList());
        String atLeast = given.getOrDefault("atLeast", "");
        if (atLeast.matches("[0-9]{1,18}")) {
            registers.await(found, Long.parseLong(atLeast));
        }
        ReadPage page =
                registers.page(found, table, ask, sensitivity -> clearance.maySee(reader.principal(), sensitivity));
        model.addAttribute("pages", (int) Math.max(1, Math.ceilDiv(page.total(), Ask.SIZE)));
        model.addAttribute("name", name);
        model.addAttribute("of", table.equals(found.mainTable()) ? name : name + "." + table.name());
        model.addAttribute("plan", plan);
        model.addAttribute("model", found);
        model.addAttribute("table", table);
        model.addAttribute("ask", ask);
        model.addAttribute("chips", chips);
        model.addAttribute("heads", heads(plan.shown(table, ask.columns()), plan, reader.t()));
        model.addAttribute("all", heads(table.shown(), plan, reader.t()));
        model.addAttribute("kinds", reader.t().kindsOf(table));
        model.addAttribute("rowLinks", new RowLinks(name, table));
        model.addAttribute("batch", ForMany.on(table, commands, reader.me(), reader.t()));
        model.addAttribute("opening", opening(name, reader));
        model.addAttribute("papers", PrintForm.fillable(found.name(), table.name()));
        model.addAttribute("most", Printing.MOST_ROWS);
        model.addAttribute("labels", labels(table));
        model.addAttribute(
                "mayList",
                Stream.of("ListTransfer", "DeclareTransfer", "MigrateHoldings")
                        .flatMap(command -> commands.find("custody", command).stream())
                        .anyMatch(reader.me()::mayGive));
        model.addAttribute("page", page);
        model.addAttribute("internal", found.internal());
        model.addAttribute("purposes", AccessPurpose.values());
        return "console/register";
    }

    /** The labels and papers there are of each of the register's records. */
    private static List<String> labels(Table table) {
        Column key = table.key().getFirst();
        return table.key().size() > 1 || key.link() == null ? List.of() : PrintForm.labels(key.link());
    }

    /** The command that opens what the register is of. */
    private List<Offer> opening(String name, Reader reader) {
        return OPENING.getOrDefault(name, List.of()).stream()
                .flatMap(command ->
                        commands.all().stream().filter(known -> known.fullName().equals(command)))
                .map(command -> Offer.of(null, command, Barred.byPost(reader.me(), reader.t()), reader.t()))
                .toList();
    }

    private Model found(RegisterPlan plan) {
        return registers.model(plan.model()).orElseThrow(() -> new NotHere("register " + plan.name()));
    }

    private static Table table(Model model, Map<String, String> given) {
        Optional<Table> asked = model.table(given.getOrDefault("table", "")).filter(one -> !one.hidden());
        return asked.orElse(model.mainTable());
    }

    private static List<Cells.Head> heads(List<Column> columns, RegisterPlan plan, Texts t) {
        return columns.stream().map(column -> Cells.head(column, plan, t)).toList();
    }
}
