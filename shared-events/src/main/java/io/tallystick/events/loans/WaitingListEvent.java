package io.tallystick.events.loans;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;

/** Who waits for a custody unit, in the order of approval. One waiting list for each unit, with the unit's key. */
public sealed interface WaitingListEvent extends DomainEvent {
    /** A request that has to be approved before it takes a place; the file is waited for from here on. */
    record PlaceRequested(RecordId waitingList, RecordId unit, RecordId loan, RecordId reader)
            implements WaitingListEvent {}

    /** An approved request took its place at the end. */
    record PlaceTaken(RecordId waitingList, RecordId unit, RecordId loan) implements WaitingListEvent {}

    /** A request left its place: handed out, declined or withdrawn. */
    record PlaceLeft(RecordId waitingList, RecordId loan) implements WaitingListEvent {}

    /** Nobody waited when the loan was renewed; recorded here, so that nobody can take a place in the same moment. */
    record NobodyWaited(RecordId waitingList, RecordId loan) implements WaitingListEvent {}
}
