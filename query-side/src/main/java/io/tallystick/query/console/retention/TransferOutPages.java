package io.tallystick.query.console.retention;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.documents.Shelf;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
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

/** A transfer to another house: its list, the two signatures over it, and what came back (VI-26). */
@Controller
class TransferOutPages {
    private final Records records;
    private final CommandCatalogue commands;
    private final Registers registers;

    TransferOutPages(Records records, Registers registers, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.commands = commands;
    }

    @GetMapping("/transfers-out/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("transfer-out", key);
        List<LogEntry> history = Known.history(records, id);
        TransferOutSheet sheet = new TransferOutSheet(history);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "offers",
                Offers.on(id, sheet.state(), commands, Standing.on(sheet, me, t), t)
                        .all());
        model.addAttribute("told", Told.newestFirst(history, t, show));
        model.addAttribute("shelf", Shelf.of(id, atLeast, registers, commands, me));
        return "console/transfer-out";
    }
}
