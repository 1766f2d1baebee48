package io.tallystick.query.console.rulebook;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.events.text.FoldedText;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.RuleBookAsKept;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.rulebook.WhatIfs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules: as printed, as read, as kept. */
@Controller
class RulePages {
    private final Records records;
    private final CommandCatalogue commands;
    private final Frames frames;
    private final RuleTallies tallies;
    private final WhatIfs whatIfs;

    RulePages(Records records, CommandCatalogue commands, Frames frames, RuleTallies tallies, WhatIfs whatIfs) {
        this.records = records;
        this.commands = commands;
        this.frames = frames;
        this.tallies = tallies;
        this.whatIfs = whatIfs;
    }

    /** A parameter with its value today. */
    record Parameter(RuleParameter declared, String value, boolean changed) {}

    @GetMapping("/rules")
    String rules(
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("t") Texts t,
            Model model) {
        String wanted = FoldedText.of(q.strip());
        List<RuleText> found = RuleCatalogue.get().rules().stream()
                .filter(rule -> section.isEmpty() || rule.section().equals(section))
                .filter(rule -> wanted.isEmpty() || RuleWords.say(rule, wanted, t.language()))
                .toList();
        Map<String, List<RuleText>> bySubsection = new LinkedHashMap<>();
        found.forEach(rule -> bySubsection
                .computeIfAbsent(rule.section() + "\u0000" + heading(rule), s -> new ArrayList<>())
                .add(rule));
        Map<String, Long> sections = new LinkedHashMap<>();
        RuleCatalogue.get().rules().forEach(rule -> sections.merge(rule.section(), 1L, Long::sum));
        model.addAttribute("groups", bySubsection);
        model.addAttribute("found", found.size());
        model.addAttribute("total", RuleCatalogue.get().rules().size());
        model.addAttribute("sections", sections);
        model.addAttribute("section", section);
        model.addAttribute("q", q);
        model.addAttribute("tallies", tallies.all());
        model.addAttribute("required", requiredBy());
        model.addAttribute("profile", records.rules().profile());
        return "console/rules";
    }

    @GetMapping("/rules/profile")
    String profile(Model model) {
        RuleBookAsKept kept = records.rules();
        model.addAttribute("profile", kept.profile());
        model.addAttribute("lines", LegalReport.of(kept, frames.today()));
        model.addAttribute("stronger", LegalReport.stronger(kept));
        return "console/legal-profile";
    }

    @GetMapping("/rules/map")
    String map(Model model) {
        model.addAttribute("lines", InvariantMap.of(commands.all()));
        return "console/rule-map";
    }

    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, @ModelAttribute("t") Texts t, @ModelAttribute("me") Person me, Model model) {
        RuleText rule = RuleCatalogue.get().find(id).orElseThrow(() -> new NotHere("rule " + id));
        RuleBookAsKept kept = records.rules();
        RuleChanged now = kept.inForceOn(id, frames.today());
        model.addAttribute(
                "mayDraft",
                commands.find("rulebook", "DraftRuleChange").filter(me::mayGive).isPresent());
        model.addAttribute("whatIf", whatIfs.parameters(id));
        model.addAttribute("rule", rule);
        model.addAttribute("pieces", Misprints.mark(rule.phrase()));
        model.addAttribute("over", CodeNames.mark(t.in(rule.standsOver())));
        model.addAttribute("enforce", CodeNames.mark(t.in(rule.enforce())));
        model.addAttribute("record", CodeNames.mark(t.in(rule.record())));
        model.addAttribute("report", CodeNames.mark(t.in(rule.report())));
        model.addAttribute("now", now);
        model.addAttribute("version", now == null ? 1 : now.version());
        model.addAttribute("parameters", parameters(id, now));
        model.addAttribute("changes", kept.changesOf(id).reversed());
        model.addAttribute("drafts", kept.draftsOf(id));
        model.addAttribute("tally", tallies.all().get(id));
        model.addAttribute(
                "required",
                commands.all().stream()
                        .filter(command -> command.rules().contains(id))
                        .toList());
        List<RuleText> all = RuleCatalogue.get().rules();
        int at = all.indexOf(rule);
        model.addAttribute("before", at > 0 ? all.get(at - 1).id() : null);
        model.addAttribute("after", at + 1 < all.size() ? all.get(at + 1).id() : null);
        return "console/rule";
    }

    private static List<Parameter> parameters(String id, @Nullable RuleChanged now) {
        return RuleCatalogue.get().parametersOf(id).stream()
                .map(declared -> {
                    String value = now == null
                            ? declared.value()
                            : now.parameters().getOrDefault(declared.name(), declared.value());
                    return new Parameter(declared, value, !value.equals(declared.value()));
                })
                .toList();
    }

    private Map<String, Long> requiredBy() {
        Map<String, Long> count = new LinkedHashMap<>();
        commands.all().forEach(command -> command.rules().forEach(rule -> count.merge(rule, 1L, Long::sum)));
        return count;
    }

    private static String heading(RuleText rule) {
        return "VI".equals(rule.section()) ? "" : rule.subsection().english();
    }
}
