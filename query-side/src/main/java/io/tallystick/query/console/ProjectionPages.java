package io.tallystick.query.console;

import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.DeadLetter;
import io.tallystick.query.projections.Projections;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far each view of the ledger has come, live; replay and retry. */
@Controller
class ProjectionPages {
    private static final int MOST_LETTERS = 100;

    private final Projections projections;

    ProjectionPages(Projections projections) {
        this.projections = projections;
    }

    @GetMapping("/projections")
    String grid(@RequestParam(defaultValue = "false") boolean part, org.springframework.ui.Model model) {
        model.addAttribute("status", projections.status());
        return part ? "console/projections :: rows" : "console/projections";
    }

    @GetMapping("/projections/{name}")
    String one(@PathVariable String name, org.springframework.ui.Model model) throws SQLException {
        Model found = projections.model(name).orElseThrow(() -> new NotHere("read model " + name));
        List<DeadLetter> letters = projections.deadLetters(found, MOST_LETTERS);
        model.addAttribute("name", name);
        model.addAttribute(
                "one",
                projections.status().stream()
                        .filter(s -> s.model().equals(name))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("letters", letters);
        model.addAttribute("tables", found.tables());
        model.addAttribute("events", found.handlers().types());
        return "console/projection";
    }
}
