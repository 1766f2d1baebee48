package io.tallystick.events.custody;

import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.TransferApproved;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.kernel.Signature;
import java.util.Optional;

/**
 * What somebody did for one side of a transfer; nobody acts for both (VI-14). One reading of the events for who decides
 * and for who shows.
 *
 * @param role the message key of what was done
 */
public record TransferAct(Side side, String role, Signature by) {
    /** The message key of making the list, which keeps from approving it. */
    public static final String LISTER = "role.lister";

    /** The act an event tells of, if it is anybody's. */
    public static Optional<TransferAct> in(TransferEvent event) {
        return switch (event) {
            case TransferListed e -> act(Side.TRANSFEROR, LISTER, e.lister());
            case TransferApproved e -> act(Side.TRANSFEROR, "role.approver", e.approver());
            case TransferDispatched e -> act(Side.TRANSFEROR, "role.transferor", e.transferor());
            case DeliveryReceived e -> act(Side.RECEIVER, "role.receiver", e.receiver());
            case LinesCounted e -> act(Side.RECEIVER, "role.counter", e.counter());
            case LinesRejected e -> act(Side.RECEIVER, "role.counter", e.counter());
            case LinesMissing e -> act(Side.RECEIVER, "role.counter", e.counter());
            case CountCompleted e -> act(Side.RECEIVER, "role.counter", e.counter());
            case ReceiptSigned e ->
                act(e.side(), e.side() == Side.TRANSFEROR ? "role.transferor" : "role.receiver", e.signature());
            default -> Optional.empty();
        };
    }

    private static Optional<TransferAct> act(Side side, String role, Signature by) {
        return Optional.of(new TransferAct(side, role, by));
    }
}
