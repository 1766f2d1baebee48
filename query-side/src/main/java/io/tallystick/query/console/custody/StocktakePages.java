package io.tallystick.query.console.custody;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.custody.StocktakeSheet.Counted;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Offers;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A stock-take: its figures and differences, and the page on which it is counted. */
@Controller
class StocktakePages {
    private final Records records;
    private final CommandCatalogue commands;

    StocktakePages(Records records, CommandCatalogue commands) {
        this.records = records;
        this.commands = commands;
    }

    @GetMapping("/stocktakes/{key}")
    String record(
            @PathVariable String key,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        StocktakeSheet sheet = sheet(key);
        Offers offers = Offers.on(id(key), sheet.state(), commands, me, t);
        model.addAttribute("sheet", sheet);
        model.addAttribute("id", id(key));
        model.addAttribute("offers", offers.without(Set.of("CountScanned", "UndoScan", "ExplainDifferences")));
        model.addAttribute("mayCount", !offers.href("CountScanned").isEmpty());
        model.addAttribute("explain", offers.href("ExplainDifferences"));
        model.addAttribute("told", Told.newestFirst(sheet.history(), t, show));
        return "console/stocktake";
    }

    @GetMapping("/stocktakes/{key}/count")
    String count(@PathVariable String key, Model model) {
        model.addAttribute("sheet", sheet(key));
        model.addAttribute("id", id(key));
        return "console/stocktake-count";
    }

    /** What the counting page needs: how far everybody together has come, and what is still looked for. */
    @GetMapping(path = "/stocktakes/{key}/count.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> counted(@PathVariable String key) {
        StocktakeSheet sheet = sheet(key);
        List<Map<String, String>> left = new ArrayList<>();
        for (Counted counted : sheet.units()) {
            if (counted.found().equals("UNCOUNTED") && left.size() < 200) {
                left.add(Map.of(
                        "unit", counted.unit().unit().value(),
                        "code",
                                counted.unit().code() == null
                                        ? ""
                                        : counted.unit().code(),
                        "shelf",
                                counted.unit().shelf() == null
                                        ? ""
                                        : counted.unit().shelf()));
            }
        }
        return Map.of(
                "state", sheet.state().name(),
                "expected", sheet.head().expected(),
                "seen", sheet.count("SEEN"),
                "misplaced", sheet.count("MISPLACED"),
                "out", sheet.count("OUT"),
                "uncounted", sheet.count("UNCOUNTED"),
                "strays", sheet.strays().size(),
                "left", left);
    }

    private StocktakeSheet sheet(String key) {
        return new StocktakeSheet(Known.history(records, id(key)));
    }

    private static RecordId id(String key) {
        return Ids.of("stocktake", key);
    }
}
