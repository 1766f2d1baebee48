package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;

/** Problems of a unit that are carried from handover to handover until somebody solves them, and what is done better (V-42, V-84). */
public sealed interface ProblemEvent extends DomainEvent {

    /** A problem was noted; it stands in every handover until it is solved. */
    record ProblemNoted(RecordId problems, RecordId unit, int number, String text, Signature by)
            implements ProblemEvent {}

    /** It is solved. */
    record ProblemSolved(RecordId problems, int number, String solution, Signature by) implements ProblemEvent {}

    /**
     * It was not solved on the day, and somebody said why (V-42).
     *
     * @param shift the shift at whose end it was open
     * @param date the shift date it is carried over from
     */
    record ProblemCarriedOver(
            RecordId problems, int number, RecordId shift, LocalDate date, String reason, Signature by)
            implements ProblemEvent {}

    /**
     * Something is done better from now on 日高 (V-42).
     *
     * @param number counted from 1 with the unit
     * @param on the day it is noted for
     */
    record ImprovementNoted(RecordId problems, RecordId unit, int number, LocalDate on, String text, Signature by)
            implements ProblemEvent {}
}
