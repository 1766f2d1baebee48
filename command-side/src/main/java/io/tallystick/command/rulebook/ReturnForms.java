package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.rulebook.ReturnFormSeed;
import io.tallystick.events.rulebook.ReturnIndicator;
import io.tallystick.events.rulebook.StandardContent.ReturnTable;
import io.tallystick.events.statistics.FigureCatalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a statistical form may ask for (I-18, I-19). */
final class ReturnForms {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,11}");

    private ReturnForms() {}

    /** The form as drafted, each indicator once, each filled from a figure there is or declared. */
    static ReturnTable drafted(DraftReturnForm command, Decision decision) {
        List<ReturnIndicator> indicators =
                command.indicators() == null ? ReturnFormSeed.of(command.form()) : command.indicators();
        int most = decision.number("I-18", "mostIndicators");
        decision.require("I-18", !indicators.isEmpty(), "refused.formWithoutIndicators");
        decision.require("I-18", indicators.size() <= most, "refused.tooManyIndicators", fact("most", most));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < indicators.size(); i++) {
            ReturnIndicator one = indicators.get(i);
            String field = "indicators[" + i + "]";
            decision.requireField(
                    field + ".code",
                    CODE.matcher(one.code()).matches(),
                    "refused.indicatorForm",
                    fact("code", one.code()));
            decision.requireField(
                    field + ".code", seen.add(one.code()), "refused.indicatorTwice", fact("code", one.code()));
            decision.insistOnField(
                    "I-19",
                    field + ".figure",
                    one.figure() == null || FigureCatalogue.names().contains(one.figure()),
                    "refused.noSuchFigure",
                    fact("figure", String.valueOf(one.figure())));
        }
        return new ReturnTable(command.form(), List.copyOf(indicators));
    }
}
