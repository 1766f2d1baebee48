package io.tallystick.query.console.custody;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.documents.Shelf;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A transfer: the two halves of the stick, the printed list, the counting page. */
@Controller
class TransferPages {
    /** What a transfer waits for; everything else that is possible stands behind one button. */
    private static final Set<String> MAIN = Set.of(
            "ApproveTransfer",
            "DispatchTransfer",
            "RegisterArrival",
            "CompleteCount",
            "SignReceipt",
            "CloseWithExceptions");

    /** What is offered beside the line it is about. */
    private static final Set<String> AT_A_LINE = Set.of("ResolveDiscrepancy", "UndoSurplus");

    private final Records records;
    private final CommandCatalogue commands;
    private final Registers registers;

    TransferPages(Records records, Registers registers, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.commands = commands;
    }

    @GetMapping("/transfers/new")
    String choose(@ModelAttribute("me") Person me, @ModelAttribute("t") Texts t, Model model) {
        Barred barred = Barred.byPost(me, t);
        for (String name : List.of("ListTransfer", "DeclareTransfer")) {
            model.addAttribute(
                    name,
                    commands.find("custody", name)
                            .map(command -> Offer.of(null, command, barred, t))
                            .orElse(null));
        }
        return "console/new-transfer";
    }

    @GetMapping("/transfers/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        TransferSheet sheet = sheet(key);
        model.addAttribute("sheet", sheet);
        model.addAttribute("id", id(key));
        Barred barred = KeptApart.on(sheet, me, t);
        model.addAttribute(
                "counting",
                commands.find("custody", "CountLines")
                        .map(command -> Offer.of(id(key), command, barred, t))
                        .orElse(null));
        model.addAttribute("steps", TransferSteps.of(sheet, show, t));
        List<Offer> offers = Offer.on(id(key), sheet.state(), commands, barred, t);
        model.addAttribute(
                "main",
                offers.stream().filter(o -> MAIN.contains(o.command().name())).toList());
        model.addAttribute(
                "more",
                offers.stream()
                        .filter(o -> !MAIN.contains(o.command().name())
                                && !AT_A_LINE.contains(o.command().name()))
                        .toList());
        model.addAttribute(
                "undoSurplus",
                offers.stream().filter(o -> o.named("UndoSurplus")).findFirst().orElse(null));
        model.addAttribute(
                "resolve",
                offers.stream()
                        .filter(o -> o.command().name().equals("ResolveDiscrepancy"))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("rows", Reconciliation.rows(sheet, all));
        model.addAttribute("all", all);
        model.addAttribute("told", Told.newestFirst(sheet.history(), t, show));
        model.addAttribute("shelf", Shelf.of(id(key), atLeast, registers, commands, me));
        return "console/transfer";
    }

    @GetMapping("/transfers/{key}/print")
    String print(@PathVariable String key) {
        return "redirect:/print/transfer-list?record=" + id(key).value();
    }

    @GetMapping("/transfers/{key}/count")
    String count(@PathVariable String key, @ModelAttribute("me") Person me, @ModelAttribute("t") Texts t, Model model) {
        TransferSheet sheet = sheet(key);
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "barred",
                commands.find("custody", "CountLines")
                        .map(command -> KeptApart.on(sheet, me, t).why(command))
                        .orElse(null));
        model.addAttribute("id", id(key));
        model.addAttribute("reasons", List.of("INK", "BINDING", "PAGES", "DAMAGE", "MISFILED", "OTHER"));
        return "console/count";
    }

    /** What the counting page needs of the list, and what anybody has counted so far. */
    @GetMapping(path = "/transfers/{key}/count.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> counted(@PathVariable String key, @ModelAttribute("show") Show show) {
        TransferSheet sheet = sheet(key);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (TransferLine line : sheet.lines()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("line", line.number());
            told.put("unit", line.listed().unit().value());
            told.put("code", line.listed().code() == null ? "" : line.listed().code());
            told.put("title", line.listed().title());
            told.put("pages", line.listed().pages());
            told.put("pieces", line.listed().pieces());
            told.put("kind", line.listed().kind().name());
            told.put("found", line.found().name());
            told.put("reason", line.reason() == null ? "" : line.reason().name());
            told.put("countedPages", line.countedPages() == null ? "" : line.countedPages());
            told.put(
                    "by",
                    line.counter() == null ? "" : show.person(line.counter().employee()));
            lines.add(told);
        }
        return Map.of(
                "state", sheet.state().name(),
                "version", sheet.version(),
                "position", sheet.history().getLast().position(),
                "surplus", sheet.surplus().size(),
                "lines", lines);
    }

    private TransferSheet sheet(String key) {
        return new TransferSheet(Known.history(records, id(key)));
    }

    private static RecordId id(String key) {
        return Ids.of("transfer", key);
    }
}
