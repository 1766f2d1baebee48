package io.tallystick.events.custody;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a custody unit is and who has it. One holding for each unit, with the unit's key. */
public sealed interface HoldingEvent extends DomainEvent {

    /** How a transfer ended for a unit that was not received. */
    enum NotReceived {
        REJECTED,
        MISSING,
        WITHDRAWN
    }

    /** Prepared in its department. */
    record HoldingPrepared(RecordId holding, RecordId unit, RecordId heldBy) implements HoldingEvent {}

    /**
     * Taken over from an existing inventory, as it stood there; counted as migrated until the first stock-take.
     *
     * @param code as in the inventory
     * @param place box, folder or shelf, as in the inventory
     * @param source the file and its SHA-256
     */
    record HoldingMigrated(
            RecordId holding,
            RecordId unit,
            UnitDescription description,
            int pieces,
            @Nullable String extent,
            @Nullable String date,
            @Nullable String code,
            @Nullable String place,
            RecordId heldBy,
            ListSource source,
            int row)
            implements HoldingEvent {}

    /** Put on a transfer list; it can be on one open transfer only. */
    record HoldingListed(RecordId holding, RecordId transfer, int line) implements HoldingEvent {}

    /** Received into the custody of the archives room (I-2). */
    record HoldingReceived(RecordId holding, RecordId transfer, RecordId heldBy) implements HoldingEvent {}

    /** Why a unit is out of the archives room without being lent; the exceptions allowed are a parameter of I-2. */
    enum Leave {
        REPAIR,
        COPYING,
        EXHIBITION,
        EVACUATION,
        /** To another house, which signs for it (VI-26). */
        TRANSFER_OUT
    }

    /** Put where it stands now; a move is another of these (I-2). */
    record HoldingPlaced(RecordId holding, Place place) implements HoldingEvent {}

    /** Let out of the archives room by an exception, with the day it is due back (I-2). */
    record HoldingLeftRoom(RecordId holding, Leave reason, String to, LocalDate due, Signature approver)
            implements HoldingEvent {}

    /** It is due back in the archives room: the archives were reminded, in the end their superiors (I-2). */
    record LeaveReminded(RecordId holding, Reminder reminder) implements HoldingEvent {}

    /** Back in the archives room, looked over. */
    record HoldingCameBack(
            RecordId holding, boolean intact, @Nullable String note, Signature receiver) implements HoldingEvent {}

    /** A stock-take did not find it, and somebody named said it is missing. */
    record HoldingNotFound(RecordId holding, RecordId stocktake) implements HoldingEvent {}

    /** What was missing turned up in a stock-take. */
    record HoldingTurnedUp(RecordId holding, RecordId stocktake) implements HoldingEvent {}

    /** The transfer ended without it. */
    record HoldingNotReceived(RecordId holding, RecordId transfer, NotReceived outcome) implements HoldingEvent {}

    /** Handed out to a reader, to be read in the archives room (I-5). */
    record HoldingTakenForReading(RecordId holding, RecordId loan, RecordId reader) implements HoldingEvent {}

    /** Handed out to a reader who takes it away, by exception (I-4). */
    record HoldingLent(RecordId holding, RecordId loan, RecordId reader) implements HoldingEvent {}

    /** Back from its reader. */
    record HoldingBroughtBack(RecordId holding, RecordId loan) implements HoldingEvent {}

    /** Given up as lost while a reader had it. */
    record HoldingLost(RecordId holding, RecordId loan) implements HoldingEvent {}

    /** Destroyed under a register (VI-26); it stays in the books as a stub for ever. */
    record HoldingDestroyed(RecordId holding, RecordId batch) implements HoldingEvent {}

    /** Handed over to another house; it stays in the books as a stub for ever. */
    record HoldingTransferredOut(RecordId holding, RecordId batch, String recipient) implements HoldingEvent {}
}
