package io.tallystick.query.console.rulebook;

import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.events.rulebook.WhatIfAnswer;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.rulebook.WhatIfs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What would have been decided by another value of a rule's parameter, before it is promulgated. */
@Controller
class WhatIfPages {
    private final WhatIfs whatIfs;
    private final Records records;
    private final Frames frames;

    WhatIfPages(WhatIfs whatIfs, Records records, Frames frames) {
        this.whatIfs = whatIfs;
        this.records = records;
        this.frames = frames;
    }

    @GetMapping("/rules/{id}/what-if")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String parameter,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Model page) {
        RuleText rule = RuleCatalogue.get().find(id).orElseThrow(() -> new NotHere("rule " + id));
        Set<String> parameters = whatIfs.parameters(id);
        if (parameters.isEmpty()) {
            throw new NotHere("what if of rule " + id);
        }
        String chosen = parameters.contains(parameter)
                ? parameter
                : parameters.iterator().next();
        LocalDate last = day(until, frames.today());
        LocalDate first = day(from, last.minusYears(1));
        page.addAttribute("rule", rule);
        page.addAttribute(
                "parameters",
                RuleCatalogue.get().parametersOf(id).stream()
                        .filter(one -> parameters.contains(one.name()))
                        .toList());
        page.addAttribute("parameter", chosen);
        page.addAttribute("now", now(id, chosen));
        page.addAttribute("value", value);
        page.addAttribute("from", first);
        page.addAttribute("until", last);
        if (!value.isEmpty()) {
            Moment moment = Moment.current();
            WhatIfAnswer answer = whatIfs.ask(
                            id, chosen, value.strip(), first, last, moment == null ? Long.MAX_VALUE : moment.known())
                    .orElse(null);
            page.addAttribute("answer", answer);
            page.addAttribute("wrong", answer == null);
        }
        return "console/what-if";
    }

    private String now(String rule, String parameter) {
        RuleChanged now = records.rules().inForceOn(rule, frames.today());
        String declared =
                RuleCatalogue.get().parameter(rule, parameter).orElseThrow().value();
        return now == null ? declared : now.parameters().getOrDefault(parameter, declared);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
