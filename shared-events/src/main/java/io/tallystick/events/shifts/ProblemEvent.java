package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;

/** Problems of a unit that are carried from handover to handover until somebody solves them (V-84). */
public sealed interface ProblemEvent extends DomainEvent {

    /** A problem was noted; it stands in every handover until it is solved. */
    record ProblemNoted(RecordId problems, RecordId unit, int number, String text, Signature by)
            implements ProblemEvent {}

    /** It is solved. */
    record ProblemSolved(RecordId problems, int number, String solution, Signature by) implements ProblemEvent {}
}
