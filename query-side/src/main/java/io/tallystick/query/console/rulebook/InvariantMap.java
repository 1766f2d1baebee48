package io.tallystick.query.console.rulebook;

import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import java.util.List;

/** Which commands hold which rule: one place that enforces, however many rules ask for it (VI-23). */
final class InvariantMap {
    private InvariantMap() {}

    /** A rule with the commands that require it. */
    record Line(RuleText rule, List<CommandDescriptor> commands) {}

    /** Every rule that a command requires, in the order of the catalogue. */
    static List<Line> of(List<CommandDescriptor> commands) {
        return RuleCatalogue.get().rules().stream()
                .map(rule -> new Line(
                        rule,
                        commands.stream()
                                .filter(command -> command.rules().contains(rule.id()))
                                .toList()))
                .filter(line -> !line.commands().isEmpty())
                .toList();
    }
}
