package io.tallystick.command.shifts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.AgentEvent;
import io.tallystick.events.shifts.AgentEvent.EvaluationScored;
import io.tallystick.events.shifts.AgentEvent.JobTypeSet;
import io.tallystick.events.shifts.AgentEvent.SkillAssessed;
import java.util.Optional;
import java.util.OptionalInt;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Somebody who works in shifts: the kind of work, and how well it is done (V-111). */
public class Agent extends LedgerRecord {
    private @Nullable String jobType;
    private @Nullable Integer level;
    private int evaluations;

    /** For Axon, which replays events into it; an agent begins with a kind of work or an assessment. */
    protected Agent() {}

    /** Somebody of whom nothing is recorded yet. */
    public static Agent unknown() {
        return new Agent();
    }

    /** The agent an employee is: it has the employee's number. */
    public static RecordId of(RecordId employee) {
        return RecordId.of("agent", employee.key());
    }

    /** The kind of work, where one is recorded. */
    public Optional<String> jobType() {
        return Optional.ofNullable(jobType);
    }

    /** The level of the latest assessment. */
    public OptionalInt skill() {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** How often the person was evaluated. */
    int evaluations() {
        return evaluations;
    }

    void tell(AgentEvent event) {
        apply(event);
    }

    @EventSourcingHandler
    void on(JobTypeSet event) {
        become(event.agent());
        jobType = event.jobType();
    }

    @EventSourcingHandler
    void on(SkillAssessed event) {
        become(event.agent());
        level = event.level();
    }

    @EventSourcingHandler
    void on(EvaluationScored event) {
        become(event.agent());
        evaluations = event.number();
    }
}
