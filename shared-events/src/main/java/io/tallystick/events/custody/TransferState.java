package io.tallystick.events.custody;

import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.TransferApproved;
import io.tallystick.events.custody.TransferEvent.TransferClosedWithExceptions;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import org.jspecify.annotations.Nullable;

/** Where a transfer stands. One table of transitions for who decides and for who shows. */
public enum TransferState {
    /** A list made outside the ledger waits for the head's approval (I-34, I-36). */
    LISTED,
    /** May be dispatched: the list was approved, or it lists units that were each approved. */
    APPROVED,
    /** Handed over by the transferor, not yet arrived. */
    DISPATCHED,
    /** Arrived and being counted. */
    COUNTING,
    /** Every line was counted; nobody has signed. */
    COUNTED,
    SIGNED_BY_TRANSFEROR,
    SIGNED_BY_RECEIVER,
    /** Both signed, differences are still open. */
    SIGNED,
    /** Both signed, every difference settled. */
    RECONCILED,
    /** Both signed and closed although differences are open; they stay visible. */
    CLOSED_WITH_EXCEPTIONS,
    /** Withdrawn before it was dispatched. */
    WITHDRAWN;

    /** Whether the transfer is over. */
    public boolean ended() {
        return this == RECONCILED || this == CLOSED_WITH_EXCEPTIONS || this == WITHDRAWN;
    }

    /** The state after the event; null stands for a transfer that has no event yet. */
    public static TransferState after(@Nullable TransferState before, TransferEvent event) {
        if (event instanceof TransferListed listed) {
            return listed.declared() ? LISTED : APPROVED;
        }
        if (before == null) {
            throw new IllegalArgumentException("a transfer does not begin with " + event);
        }
        return switch (event) {
            case TransferApproved e -> APPROVED;
            case TransferWithdrawn e -> WITHDRAWN;
            case TransferDispatched e -> DISPATCHED;
            case DeliveryReceived e -> COUNTING;
            case CountCompleted e -> COUNTED;
            case ReceiptSigned signed -> signed(before, signed.side());
            case TransferReconciled e -> RECONCILED;
            case TransferClosedWithExceptions e -> CLOSED_WITH_EXCEPTIONS;
            default -> before;
        };
    }

    private static TransferState signed(TransferState before, Side side) {
        if (before == COUNTED) {
            return side == Side.TRANSFEROR ? SIGNED_BY_TRANSFEROR : SIGNED_BY_RECEIVER;
        }
        return SIGNED;
    }
}
