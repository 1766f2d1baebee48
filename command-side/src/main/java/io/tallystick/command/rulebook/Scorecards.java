package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.StandardContent.ScoreCriterion;
import io.tallystick.events.rulebook.StandardContent.ServiceScorecard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Scorecards: what service is evaluated by, the criteria of service language among it (V-41). */
public final class Scorecards {
    /** The house's scorecard. */
    public static final RecordId STANDARD = RecordId.of("standard", "service-scorecard");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");
    private static final int MOST_POINTS = 100;

    private Scorecards() {}

    static ServiceScorecard drafted(DraftServiceScorecard command, Decision decision) {
        List<ScoreCriterion> criteria = command.criteria();
        decision.requireField("criteria", !criteria.isEmpty(), "refused.scorecardEmpty");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            ScoreCriterion one = criteria.get(i);
            String field = "criteria[" + i + "]";
            decision.requireField(
                    field + ".code",
                    CODE.matcher(one.code()).matches(),
                    "refused.criterionForm",
                    fact("code", one.code()));
            decision.requireField(
                    field + ".code", seen.add(one.code()), "refused.criterionTwice", fact("code", one.code()));
            decision.requireField(
                    field + ".most",
                    one.most() >= 1 && one.most() <= MOST_POINTS,
                    "refused.criterionPoints",
                    fact("most", MOST_POINTS));
        }
        List<String> lacking = decision.list("V-41", "languageCriteria").stream()
                .filter(wanted -> !seen.contains(wanted))
                .toList();
        decision.require(
                "V-41", lacking.isEmpty(), "refused.scorecardLacks", fact("criteria", String.join(", ", lacking)));
        return new ServiceScorecard(List.copyOf(criteria));
    }
}
