package io.tallystick.events.retention;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records on their way to another house: listed, dispatched, signed for over the same list (VI-26). */
public sealed interface TransferOutEvent extends DomainEvent {

    /**
     * What goes to another house was listed.
     *
     * @param batch the register on which the committee decided so
     * @param archives the archives room that gives it away
     * @param recipient the house that takes it, for example state archives
     * @param deed the number of the deed 交接文據
     * @param lines how many
     * @param listHash over recipient, deed and lines
     */
    record TransferOutListed(
            RecordId transferOut,
            RecordId batch,
            RecordId archives,
            String recipient,
            String deed,
            int lines,
            String listHash,
            Signature lister)
            implements TransferOutEvent {}

    /** Lines of the list, with their numbers on the register; a long list has several of these. */
    record TransferOutLinesListed(RecordId transferOut, List<DisposalLine> lines) implements TransferOutEvent {}

    /**
     * Left the room; the house answers for it still, until the receiver has signed.
     *
     * @param due by when the receiver's signature is back
     */
    record TransferOutDispatched(RecordId transferOut, String listHash, LocalDate due, Signature transferor)
            implements TransferOutEvent {}

    /**
     * The receiver signed the deed, over the list that was dispatched.
     *
     * @param taken lines it took; they are gone from now on
     * @param returned lines that came back
     * @param reason why they did, where any did
     * @param signatory who signed for the receiver: personal, sealed
     * @param office what the signatory is there
     * @param on the day on the deed
     * @param recorder who compared the signed deed with the list
     */
    record TransferOutSigned(
            RecordId transferOut,
            String listHash,
            LineSet taken,
            LineSet returned,
            @Nullable String reason,
            Protected<String> signatory,
            String office,
            LocalDate on,
            Signature recorder)
            implements TransferOutEvent {}

    /** Given up before anything left. */
    record TransferOutCalledOff(RecordId transferOut, String reason, Signature by) implements TransferOutEvent {}
}
