package io.tallystick.events.custody;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;

/**
 * The life of a file's key {@code list-key/…}: a file a unit brought is taken into the ledger once, so that a repeated
 * import changes nothing.
 */
public sealed interface SourceListEvent extends DomainEvent {

    /** The file was taken in. */
    record SourceListClaimed(RecordId listKey, RecordId claimant, ListSource source) implements SourceListEvent {}

    /** What came of the file was withdrawn; it may be taken in again. */
    record SourceListReleased(RecordId listKey, RecordId claimant) implements SourceListEvent {}
}
