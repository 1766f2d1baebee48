package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All leaves of one person, so that what is decided over several of them is decided once (V-85, V-94). */
public sealed interface LeaveBookEvent extends DomainEvent {
    /** A leave was asked for. */
    record LeaveEntered(
            RecordId book,
            RecordId employee,
            RecordId leave,
            LocalDate from,
            LocalDate until,
            int hundredths,
            @Nullable RecordId sameCauseAs)
            implements LeaveBookEvent {}

    /** It was declined or withdrawn. */
    record LeaveStruck(RecordId book, RecordId leave) implements LeaveBookEvent {}

    /** It was closed on return. */
    record LeaveSettled(RecordId book, RecordId leave, LocalDate until) implements LeaveBookEvent {}

    /**
     * Somebody told by telephone that a person cannot come (V-97).
     *
     * @param caller who called, the person or another; personal, sealed
     * @param leader the leader of the shift that is missed, who is told
     * @param by who took the call
     */
    record EmergencyNotified(
            RecordId book,
            RecordId employee,
            LocalDate date,
            Protected<String> caller,
            Instant at,
            @Nullable RecordId leader,
            Signature by)
            implements LeaveBookEvent {}

    /** Somebody who fell ill has an older leave that was never closed; the superior is told, the sick are not kept from leave (V-85). */
    record UnclosedLeaveEscalated(
            RecordId book, RecordId leave, @Nullable RecordId superior) implements LeaveBookEvent {}
}
