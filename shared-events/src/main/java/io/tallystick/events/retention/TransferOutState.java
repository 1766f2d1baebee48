package io.tallystick.events.retention;

import io.tallystick.events.retention.TransferOutEvent.TransferOutCalledOff;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.events.retention.TransferOutEvent.TransferOutLinesListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutSigned;

/** Where a transfer to another house stands. */
public enum TransferOutState {
    /** On the list, still in the room. */
    LISTED_OUT,
    /** On its way; the house answers for it. */
    ON_ITS_WAY,
    /** Signed for by the receiver; gone for ever. */
    SIGNED_FOR,
    /** Given up before anything left. */
    CALLED_OFF;

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return this == SIGNED_FOR || this == CALLED_OFF;
    }

    /** The state after the event. */
    public static TransferOutState after(TransferOutEvent event) {
        return switch (event) {
            case TransferOutListed e -> LISTED_OUT;
            case TransferOutLinesListed e -> LISTED_OUT;
            case TransferOutDispatched e -> ON_ITS_WAY;
            case TransferOutSigned e -> SIGNED_FOR;
            case TransferOutCalledOff e -> CALLED_OFF;
        };
    }
}
