package io.tallystick.events.custody.store;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;

/** A key of a room or a cabinet, and who has it (I-7, VI-20). */
public sealed interface KeyEvent extends DomainEvent {

    /**
     * Handed to somebody.
     *
     * @param label what stands on the key
     */
    record KeyIssued(RecordId key, RecordId store, String label, RecordId holder, Signature by) implements KeyEvent {}

    /** Given back. */
    record KeyReturned(RecordId key, Signature by) implements KeyEvent {}

    /** Lost by who had it; the lock is then a matter of the room. */
    record KeyLost(RecordId key, RecordId holder, String account, Signature by) implements KeyEvent {}

    /** Passed to somebody else by a countersigned handover (VI-20). */
    record KeyHandedOver(RecordId key, RecordId holder, RecordId handover) implements KeyEvent {}
}
