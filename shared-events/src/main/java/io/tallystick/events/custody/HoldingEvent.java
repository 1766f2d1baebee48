package io.tallystick.events.custody;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
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

    /** The transfer ended without it. */
    record HoldingNotReceived(RecordId holding, RecordId transfer, NotReceived outcome) implements HoldingEvent {}
}
