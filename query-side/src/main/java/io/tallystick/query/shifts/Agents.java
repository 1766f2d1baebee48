package io.tallystick.query.shifts;

import io.tallystick.events.shifts.AgentEvent.EvaluationScored;
import io.tallystick.events.shifts.AgentEvent.JobTypeSet;
import io.tallystick.events.shifts.AgentEvent.SkillAssessed;
import io.tallystick.events.shifts.CriterionScore;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Who does what kind of work in shifts, and how well, with every assessment and evaluation there was (V-41, V-111). */
@ReadModel(name = "agents", version = 2)
public final class Agents {
    @EventHandler
    void on(JobTypeSet e, Rows rows) {
        rows.row("agent", e.agent()).set("employee", e.employee()).set("job_type", e.jobType());
    }

    @EventHandler
    void on(SkillAssessed e, Rows rows, LogEntry entry) {
        rows.row("agent", e.agent())
                .set("employee", e.employee())
                .set("level", e.level())
                .set("assessed_on", e.on());
        rows.insert("assessment", e.agent(), entry.position())
                .set("employee", e.employee())
                .set("level", e.level())
                .set("assessed_on", e.on())
                .set("remarks", e.remarks())
                .signed("assessor", e.by());
    }

    @EventHandler
    void on(EvaluationScored e, Rows rows) {
        for (CriterionScore score : e.scores()) {
            rows.insert("evaluation", e.agent(), e.number(), score.criterion())
                    .set("employee", e.employee())
                    .set("served_on", e.on())
                    .set("points", score.points())
                    .set("most", score.most())
                    .set("scorecard", e.scorecard())
                    .set("remarks", e.remarks())
                    .signed("evaluator", e.by());
        }
    }
}
