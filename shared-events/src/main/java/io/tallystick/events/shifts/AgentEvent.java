package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody who works in shifts does there, and how well (V-41, V-111). */
public sealed interface AgentEvent extends DomainEvent {

    /** The kind of work somebody does. */
    record JobTypeSet(RecordId agent, RecordId employee, String jobType, Signature by) implements AgentEvent {}

    /**
     * The level of skill in the work, by an assessment; the latest counts.
     *
     * @param level 1 to 9, the higher the better
     * @param remarks personal, sealed
     */
    record SkillAssessed(
            RecordId agent,
            RecordId employee,
            int level,
            LocalDate on,
            @Nullable Protected<String> remarks,
            Signature by)
            implements AgentEvent {}

    /**
     * How somebody served was evaluated by the scorecard in force (V-41).
     *
     * @param number counted from 1 with the person
     * @param scorecard the version of the scorecard it was made by
     * @param on the day of the service that was listened to
     * @param scores one for each criterion of the scorecard
     * @param remarks personal, sealed
     */
    record EvaluationScored(
            RecordId agent,
            RecordId employee,
            int number,
            int scorecard,
            LocalDate on,
            List<CriterionScore> scores,
            @Nullable Protected<String> remarks,
            Signature by)
            implements AgentEvent {}
}
