package io.tallystick.events.documents;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;

/** A sweep through all stored documents of a fonds: each is read whole and compared with its digest. */
public sealed interface FixitySweepEvent extends DomainEvent {

    /**
     * A sweep was begun.
     *
     * @param documents how many there are to be read
     * @param upTo the position of the log up to which documents count
     */
    record FixitySweepStarted(RecordId sweep, RecordId fonds, int documents, long upTo, Signature starter)
            implements FixitySweepEvent {}

    /**
     * Documents were read. Those among them that were not found as stored have an event of their own,
     * {@link DocumentEvent.FixityFailed}, in the same append.
     *
     * @param documents which, in the order of their numbers
     * @param bytes of those that are sound
     * @param failed how many are not
     */
    record FixityChecked(RecordId sweep, List<RecordId> documents, long bytes, int failed)
            implements FixitySweepEvent {}

    /** Every document was read. */
    record FixitySweepCompleted(RecordId sweep, int documents, long bytes, int failed) implements FixitySweepEvent {}
}
