package io.tallystick.events.custody;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;

/**
 * The life of a file's key {@code list-key/…}: a file a unit brought is taken into the ledger once, so that a repeated
 * import changes nothing.
 */
public sealed interface SourceListEvent extends DomainEvent {

    /** The file was taken in. */
    record SourceListClaimed(RecordId listKey, RecordId claimant, ListSource source) implements SourceListEvent {}

    /**
     * A list made before the ledger began was taken over.
     *
     * @param list the identifier of what came of it
     * @param fonds the fonds it belongs to
     * @param room the unit of the house that keeps what is on it
     * @param rows how many rows were admitted
     * @param quarantined how many rows were left out, to be mended and brought again
     */
    record OldListTakenOver(
            RecordId listKey,
            RecordId list,
            OldList kind,
            RecordId fonds,
            RecordId room,
            int rows,
            int quarantined,
            ListSource source,
            Signature by)
            implements SourceListEvent {}

    /** What came of the file was withdrawn; it may be taken in again. */
    record SourceListReleased(RecordId listKey, RecordId claimant) implements SourceListEvent {}
}
