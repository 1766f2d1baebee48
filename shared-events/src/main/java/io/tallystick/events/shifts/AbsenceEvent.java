package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 曠工: somebody missed a shift and nothing covers it (V-91). Reversed by an event of its own, never by an edit. */
public sealed interface AbsenceEvent extends DomainEvent {
    /** The absence it is about. */
    RecordId absence();

    /**
     * The shift ended, nobody came and no leave covers it; provisional until the person is told.
     *
     * @param cause the record it follows from, for example a swap
     */
    record AbsentUnexcused(
            RecordId absence,
            RecordId employee,
            RecordId roster,
            LocalDate date,
            String pattern,
            @Nullable RecordId cause,
            Signature by)
            implements AbsenceEvent {}

    /** The person was told; from that day it can be contested (VI-22). */
    record AbsenceTold(RecordId absence, LocalDate on, Signature by) implements AbsenceEvent {}

    /**
     * A leave approved afterwards covers it after all (V-91), or a sign-on recorded late shows that the person came.
     *
     * @param leave the record that says so: a leave, or the shift
     */
    record AbsenceReclassified(RecordId absence, RecordId leave, Signature by) implements AbsenceEvent {}

    /**
     * The person says it is not so, once (VI-22).
     *
     * @param grounds personal, sealed
     */
    record AbsenceContested(RecordId absence, Protected<String> grounds, Signature by) implements AbsenceEvent {}

    /**
     * The next level decided.
     *
     * @param stands whether it stays an absence without leave
     */
    record AbsenceContestDecided(RecordId absence, boolean stands, Protected<String> reason, Signature by)
            implements AbsenceEvent {}
}
