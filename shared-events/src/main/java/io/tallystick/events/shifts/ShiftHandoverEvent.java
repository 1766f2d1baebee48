package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shift is handed over to the next: six heads, signed out by one person and in by another (V-25, V-84). */
public sealed interface ShiftHandoverEvent extends DomainEvent {

    /** A problem that is carried from shift to shift. */
    record Problem(int number, String text) {}

    /**
     * The form was opened, with what the ledger knows itself.
     *
     * @param carried the problems nobody has solved yet
     * @param changes what the roster says otherwise than when it was published, one line each
     */
    record HandoverOpened(
            RecordId handover,
            RecordId shift,
            RecordId unit,
            List<Problem> carried,
            List<RosterChange> changes,
            Signature by)
            implements ShiftHandoverEvent {}

    /**
     * A head was filled; filled again, the later text counts.
     *
     * @param text what is told; none where there is nothing to tell
     */
    record HandoverSectionFilled(
            RecordId handover, HandoverHead head, @Nullable String text, Signature by) implements ShiftHandoverEvent {}

    /** The outgoing side signed. */
    record HandoverSignedOut(RecordId handover, Signature by) implements ShiftHandoverEvent {}

    /** The incoming side signed; everything was told. */
    record HandoverSignedIn(RecordId handover, RecordId shift, Signature by) implements ShiftHandoverEvent {}
}
