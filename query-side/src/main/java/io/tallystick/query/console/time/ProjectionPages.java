package io.tallystick.query.console.time;

import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.AllWork;
import io.tallystick.query.projections.DeadLetter;
import io.tallystick.query.projections.Operation;
import io.tallystick.query.projections.Operators;
import io.tallystick.query.projections.Projections;
import java.security.Principal;
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

    private final AllWork work;

    private final Operators operators;

    ProjectionPages(Projections projections, AllWork work, Operators operators) {
        this.projections = projections;
        this.work = work;
        this.operators = operators;
    }

    @GetMapping("/projections")
    String grid(@RequestParam(defaultValue = "false") boolean part, org.springframework.ui.Model model)
            throws SQLException {
        model.addAttribute("status", projections.status());
        if (part) {
            return "console/projections :: rows";
        }
        model.addAttribute("works", work.besideModels());
        return "console/projections";
    }

    /** What else takes long: worlds on their way, files being read, documents and periods being compared. */
    @GetMapping("/projections/under-way")
    String underWay(org.springframework.ui.Model model) throws SQLException {
        model.addAttribute("works", work.besideModels());
        return "console/projections :: works";
    }

    @GetMapping("/projections/{name}")
    String one(@PathVariable String name, Principal who, org.springframework.ui.Model model) throws SQLException {
        Model found = projections.model(name).orElseThrow(() -> new NotHere("read model " + name));
        boolean mayRead = operators.may(who, Operation.READ_DEAD_LETTERS);
        List<DeadLetter> letters = mayRead ? projections.deadLetters(found, MOST_LETTERS) : List.of();
        model.addAttribute("mayReadLetters", mayRead);
        model.addAttribute("mayRebuild", operators.may(who, Operation.REBUILD));
        model.addAttribute("mayRetry", operators.may(who, Operation.RETRY));
        model.addAttribute("mayGoBack", operators.may(who, Operation.GO_BACK));
        model.addAttribute("versions", projections.versions().of(found));
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
