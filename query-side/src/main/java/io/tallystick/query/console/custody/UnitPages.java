package io.tallystick.query.console.custody;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.documents.Shelf;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A custody unit with its items and where it is. */
@Controller
class UnitPages {
    private final Records records;
    private final CommandCatalogue commands;
    private final Registers registers;

    UnitPages(Records records, Registers registers, CommandCatalogue commands) {
        this.records = records;
        this.registers = registers;
        this.commands = commands;
    }

    @GetMapping("/units/{key}")
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long atLeast,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId unit = Ids.of("unit", key);
        RecordId holding = Ids.of("holding", key);
        List<LogEntry> ofUnit = records.of(unit);
        List<LogEntry> ofHolding = records.of(holding);
        if (ofUnit.isEmpty() && ofHolding.isEmpty()) {
            throw new NotHere("unit " + key);
        }
        UnitSheet sheet = new UnitSheet(ofUnit, ofHolding);
        Barred barred = KeptApart.on(sheet, me, t);
        List<Offer> offers = new ArrayList<>();
        if (!ofUnit.isEmpty()) {
            offers.addAll(Offer.on(unit, sheet.state(), commands, barred, t));
        }
        if (!ofHolding.isEmpty()) {
            offers.addAll(Offer.on(holding, sheet.where(), commands, barred, t));
        }
        RecordId retention = Ids.of("retention", key);
        List<LogEntry> ofRetention = records.of(retention);
        RetentionSheet kept = ofRetention.isEmpty() ? null : new RetentionSheet(ofRetention);
        if (kept != null) {
            offers.addAll(Offer.on(retention, kept.state(), commands, barred, t));
        }
        List<LogEntry> history = Stream.concat(sheet.history().stream(), ofRetention.stream())
                .sorted(Comparator.comparingLong(LogEntry::position))
                .toList();
        model.addAttribute("retention", kept);
        model.addAttribute("sheet", sheet);
        model.addAttribute("id", unit);
        model.addAttribute("offers", offers);
        model.addAttribute(
                "ask",
                commands.find("loans", "RequestLoan")
                        .filter(c -> sheet.heldInCustody())
                        .orElse(null));
        model.addAttribute("told", Told.newestFirst(history, t, show));
        model.addAttribute("shelf", Shelf.of(unit, atLeast, registers, commands, me));
        return "console/unit";
    }
}
