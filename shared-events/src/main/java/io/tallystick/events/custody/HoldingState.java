package io.tallystick.events.custody;

import io.tallystick.events.custody.HoldingEvent.HoldingBroughtBack;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingLent;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingLost;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingNotReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTakenForReading;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.HoldingTurnedUp;
import io.tallystick.events.custody.HoldingEvent.LeaveReminded;
import io.tallystick.events.custody.HoldingEvent.NotReceived;

/** Where a custody unit is. */
public enum HoldingState {
    /** With its department. */
    PREPARED,
    /** On an open transfer. */
    IN_TRANSFER,
    /** In the custody of the archives room (I-2). */
    IN_CUSTODY,
    /** Out of the archives room by an exception, for repair or copying, and due back (I-2). */
    OUT_OF_ROOM,
    /** With a reader in the reading room (I-5). */
    IN_READING,
    /** With a reader outside the archives room (I-4). */
    ON_LOAN,
    /** Was dispatched and did not arrive, was lost by a reader, or was not found in a stock-take. */
    MISSING,
    /** Destroyed; a stub for ever (VI-26). */
    DESTROYED,
    /** With another house; a stub for ever. */
    TRANSFERRED_OUT;

    /** Whether it has left the house for good. */
    public boolean gone() {
        return this == DESTROYED || this == TRANSFERRED_OUT;
    }

    /** Whether the archives room keeps it: it is there, or out of it for a while and due back. */
    public boolean kept() {
        return switch (this) {
            case IN_CUSTODY, OUT_OF_ROOM, IN_READING, ON_LOAN -> true;
            case PREPARED, IN_TRANSFER, MISSING, DESTROYED, TRANSFERRED_OUT -> false;
        };
    }

    /** The state after the event. */
    public static HoldingState after(HoldingEvent event) {
        return switch (event) {
            case HoldingPrepared e -> PREPARED;
            case HoldingMigrated e -> IN_CUSTODY;
            case HoldingListed e -> IN_TRANSFER;
            case HoldingReceived e -> IN_CUSTODY;
            case HoldingPlaced e -> IN_CUSTODY;
            case HoldingLeftRoom e -> OUT_OF_ROOM;
            case LeaveReminded e -> OUT_OF_ROOM;
            case HoldingCameBack e -> IN_CUSTODY;
            case HoldingNotFound e -> MISSING;
            case HoldingTurnedUp e -> IN_CUSTODY;
            case HoldingNotReceived e -> e.outcome() == NotReceived.MISSING ? MISSING : PREPARED;
            case HoldingTakenForReading e -> IN_READING;
            case HoldingLent e -> ON_LOAN;
            case HoldingBroughtBack e -> IN_CUSTODY;
            case HoldingLost e -> MISSING;
            case HoldingDestroyed e -> DESTROYED;
            case HoldingTransferredOut e -> TRANSFERRED_OUT;
        };
    }
}
