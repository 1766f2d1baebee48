package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody who works in shifts does there, and how well (V-111). */
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
}
