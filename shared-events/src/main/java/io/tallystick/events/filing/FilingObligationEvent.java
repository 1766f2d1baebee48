package io.tallystick.events.filing;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The life of an obligation to file: opened, met unit by unit, in time or late with a reason (I-33, I-35). */
public sealed interface FilingObligationEvent extends DomainEvent {

    /**
     * Opened by the completion of a project or the year's turn.
     *
     * @param unit the department that files
     * @param project the project; nothing where the year's turn opened it
     * @param stage the stage that ended, where the project goes on
     * @param year the year the papers are of
     * @param endedOn the last day of the work the papers came out of
     * @param statedDue the last day as the rule says it
     * @param dueOn that day, or the next working day where the calendar of the year is published
     */
    record FilingObligationOpened(
            RecordId obligation,
            FilingBasis basis,
            RecordId fonds,
            RecordId unit,
            @Nullable String project,
            @Nullable String stage,
            int year,
            LocalDate endedOn,
            LocalDate statedDue,
            LocalDate dueOn,
            Signature opener)
            implements FilingObligationEvent {}

    /** Those who file were reminded of it, in the end their superiors. */
    record FilingReminded(RecordId obligation, Reminder reminder) implements FilingObligationEvent {}

    /** A custody unit was filed in time. */
    record UnitFiled(RecordId obligation, RecordId unit, LocalDate filedOn, Signature by)
            implements FilingObligationEvent {}

    /**
     * A custody unit was filed after the last day.
     *
     * @param daysLate calendar days after the last day, at least 1
     * @param reason as told; without one the breach is recorded beside it
     */
    record FiledLate(
            RecordId obligation,
            RecordId unit,
            LocalDate filedOn,
            int daysLate,
            @Nullable String reason,
            Signature by) implements FilingObligationEvent {}

    /**
     * The head says that everything is filed.
     *
     * @param metOn the day of the last filing, or today where there was nothing to file
     * @param daysLate calendar days after the last day, 0 in time
     * @param statement why there was nothing to file, or anything else the head says
     */
    record FilingObligationMet(
            RecordId obligation,
            LocalDate metOn,
            int daysLate,
            @Nullable String statement,
            Signature head) implements FilingObligationEvent {}
}
