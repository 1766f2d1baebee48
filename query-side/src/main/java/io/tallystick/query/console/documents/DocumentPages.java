package io.tallystick.query.console.documents;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
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
import io.tallystick.query.kit.LogEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A document's page with its preview, and the sweeps through all of them. */
@Controller
class DocumentPages {
    private static final String REGISTER = "documents";

    private final Records records;
    private final Registers registers;
    private final CommandCatalogue commands;

    DocumentPages(Records records, Registers registers, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.commands = commands;
    }

    @GetMapping("/documents/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("document", key);
        List<LogEntry> history = Known.history(records, id);
        DocumentSheet sheet = new DocumentSheet(history);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "row",
                rows(REGISTER, Map.of("document", id.value()), atLeast).stream()
                        .findFirst()
                        .orElse(Map.of()));
        model.addAttribute(
                "offers",
                Offer.on(id, sheet.state(), commands, Barred.byPost(me, t), t).stream()
                        .filter(offer -> offer.named("WithdrawDocument"))
                        .toList());
        model.addAttribute(
                "may",
                commands.find(REGISTER, "SupersedeDocument").filter(me::mayGive).isPresent());
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/document";
    }

    /** The sweeps, how far each has come, and what none of them found as it was stored. */
    @GetMapping("/fixity")
    String fixity(@RequestParam(defaultValue = "0") long atLeast, @ModelAttribute("me") Person me, Model model) {
        List<Map<String, @Nullable Object>> sweeps =
                rows("fixity-sweeps", Map.of(), atLeast).reversed();
        model.addAttribute("sweeps", sweeps);
        model.addAttribute("running", sweeps.stream().anyMatch(row -> "RUNNING".equals(row.get("state"))));
        model.addAttribute("unsound", rows(REGISTER, Map.of("fixity.not", "SOUND", "fixity.empty", "false"), atLeast));
        model.addAttribute("fonds", records.house().allFonds());
        model.addAttribute("may", me.holds(Post.ARCHIVIST) || me.holds(Post.ARCHIVES_HEAD) || me.holds(Post.AUDITOR));
        return "console/fixity";
    }

    private List<Map<String, @Nullable Object>> rows(String register, Map<String, String> filters, long atLeast) {
        return registers
                .model(register)
                .map(model -> {
                    registers.await(model, atLeast);
                    return registers.rows(model, model.mainTable(), filters);
                })
                .orElse(List.of());
    }
}
