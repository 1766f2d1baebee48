package io.tallystick.command.shifts;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.command.rulebook.Scorecards;
import io.tallystick.command.shifts.ScoreEvaluation.Points;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.StandardContent.ScoreCriterion;
import io.tallystick.events.rulebook.StandardContent.ServiceScorecard;
import io.tallystick.events.shifts.AgentEvent.EvaluationScored;
import io.tallystick.events.shifts.CriterionScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** How people serve is evaluated by the house's scorecard (V-41). */
final class Evaluating {
    private final Repository<Agent> agents;

    Evaluating(Repository<Agent> agents) {
        this.agents = agents;
    }

    @CommandHandler
    void handle(ScoreEvaluation command, Decision decision) throws Exception {
        RecordId employee = command.employee();
        Signature by = decision.within(decision.organisation().homeOf(employee));
        Planning.requireEmployee(employee, decision);
        LocalDate on = command.on() == null ? decision.today() : command.on();
        decision.requireField("on", !on.isAfter(decision.today()), "refused.notYet", fact("from", on));
        decision.separate("VI-14", "role.assessed", new Signature(employee, Post.NONE, null));
        Standard standard =
                decision.rules().standard(Scorecards.STANDARD, decision.today()).orElse(null);
        decision.requireState(
                standard != null,
                "refused.noScorecard",
                List.of(remedy("remedy.draftScorecard", "rulebook.DraftServiceScorecard", Post.RULE_DRAFTER)));
        if (!(Objects.requireNonNull(standard).content() instanceof ServiceScorecard scorecard)) {
            throw new IllegalStateException("no scorecard: " + standard);
        }
        List<CriterionScore> scores = scores(command, scorecard, decision);
        RecordId id = Agent.of(employee);
        agents.loadOrCreate(id.value(), Agent::unknown)
                .execute(agent -> agent.tell(new EvaluationScored(
                        id,
                        employee,
                        agent.evaluations() + 1,
                        standard.version(),
                        on,
                        scores,
                        command.remarks() == null ? null : decision.protect(employee, command.remarks()),
                        by)));
    }

    /** In the order of the scorecard. */
    private static List<CriterionScore> scores(ScoreEvaluation command, ServiceScorecard scorecard, Decision decision) {
        Map<String, ScoreCriterion> known = new HashMap<>();
        scorecard.criteria().forEach(one -> known.put(one.code(), one));
        Map<String, Integer> given = new HashMap<>();
        for (int i = 0; i < command.scores().size(); i++) {
            Points one = command.scores().get(i);
            String field = "scores[" + i + "]";
            @Nullable ScoreCriterion criterion = known.get(one.criterion());
            decision.requireField(
                    field + ".criterion", criterion != null, "refused.noSuchCriterion", fact("code", one.criterion()));
            decision.requireField(
                    field + ".criterion",
                    given.put(one.criterion(), one.points()) == null,
                    "refused.criterionTwice",
                    fact("code", one.criterion()));
            int most = Objects.requireNonNull(criterion).most();
            decision.requireField(
                    field + ".points",
                    one.points() >= 0 && one.points() <= most,
                    "refused.pointsOfCriterion",
                    fact("most", most));
        }
        List<String> lacking = known.keySet().stream()
                .filter(code -> !given.containsKey(code))
                .sorted()
                .toList();
        decision.require("V-41", lacking.isEmpty(), "refused.notScored", fact("criteria", String.join(", ", lacking)));
        List<CriterionScore> scores = new ArrayList<>();
        for (ScoreCriterion one : scorecard.criteria()) {
            Integer points = given.get(one.code());
            if (points != null) {
                scores.add(new CriterionScore(
                        one.code(), one.most(), decision.protect(command.employee(), String.valueOf(points))));
            }
        }
        return scores;
    }
}
