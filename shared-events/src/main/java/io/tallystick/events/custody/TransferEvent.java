package io.tallystick.events.custody;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a transfer: listed, approved, dispatched, counted, differences settled, signed by both, reconciled (I-2, I-13). */
public sealed interface TransferEvent extends DomainEvent {

    /** The two parties to a receipt. */
    enum Side {
        TRANSFEROR,
        RECEIVER;

        /** The side across from it. */
        public Side other() {
            return this == TRANSFEROR ? RECEIVER : TRANSFEROR;
        }
    }

    /** Why a line is sent back. */
    enum RejectionReason {
        INK,
        BINDING,
        PAGES,
        DAMAGE,
        MISFILED,
        OTHER
    }

    /**
     * A list was made: its head, written before its lines in the same append.
     *
     * @param from the unit that hands over
     * @param to the archives room that receives
     * @param declared whether the list describes units made outside the ledger, so that the list itself needs approval
     * @param counts lines by unit of count, never added up
     * @param listHash see {@link ListHash}
     */
    record TransferListed(
            RecordId transfer,
            RecordId fonds,
            RecordId from,
            RecordId to,
            @Nullable String project,
            boolean declared,
            int lines,
            int pages,
            Map<CountingUnit, Integer> counts,
            String listHash,
            @Nullable ListSource source,
            Signature lister)
            implements TransferEvent {}

    /** Lines of the list, in order; a long list has several of these. */
    record LinesListed(RecordId transfer, List<ListLine> lines) implements TransferEvent {}

    /** The list was examined and approved by the head of project or department (I-34, I-36). */
    record TransferApproved(RecordId transfer, String listHash, Signature approver) implements TransferEvent {}

    /** The list was withdrawn before dispatch. */
    record TransferWithdrawn(RecordId transfer, String reason) implements TransferEvent {}

    /** Handed over, signed by the transferor. */
    record TransferDispatched(RecordId transfer, String listHash, Signature transferor) implements TransferEvent {}

    /** It was handed over and its arrival is not registered: the archives room was reminded, in the end its superiors (I-13). */
    record TransferReminded(RecordId transfer, Reminder reminder) implements TransferEvent {}

    /** A side was reminded of the receipt it has not signed, or its superiors were (I-13). */
    record SignatureReminded(RecordId transfer, Side side, Reminder reminder) implements TransferEvent {}

    /**
     * The delivery arrived; registering it later than the rule allows shows as lateness (I-13).
     *
     * @param workingDaysLate beyond what the rule allows; null where a calendar between is not published, never guessed
     */
    record DeliveryReceived(
            RecordId transfer,
            LocalDate arrivedOn,
            @Nullable Integer workingDaysLate,
            Signature receiver) implements TransferEvent {}

    /** Lines were counted as there and in order. */
    record LinesCounted(RecordId transfer, LineSet lines, Signature counter) implements TransferEvent {}

    /** The pages of a line were counted and differ from the list. */
    record PagesDiffered(RecordId transfer, int line, int declared, int counted) implements TransferEvent {}

    /** The writing of lines was checked (I-3). */
    record WritingMediumChecked(RecordId transfer, LineSet lines, Ink ink, Origin origin) implements TransferEvent {}

    /** Ink that the rule does not bind, because the writing is not the house's own or is older (I-3). */
    record InkExceptionRecorded(RecordId transfer, LineSet lines, Ink ink, Origin origin) implements TransferEvent {}

    /** Lines were counted and sent back. */
    record LinesRejected(
            RecordId transfer,
            LineSet lines,
            RejectionReason reason,
            @Nullable String note,
            @Nullable RuleCitation rule,
            Signature counter)
            implements TransferEvent {}

    /** Lines were looked for and are not there. */
    record LinesMissing(RecordId transfer, LineSet lines, Signature counter) implements TransferEvent {}

    /** Something arrived that is not on the list. */
    record SurplusFound(
            RecordId transfer,
            int number,
            String title,
            int pages,
            @Nullable String note) implements TransferEvent {}

    /** Something recorded as not on the list was recorded by mistake. */
    record SurplusUndone(RecordId transfer, int number) implements TransferEvent {}

    /** Lines were taken back into the uncounted, because they had been counted by mistake. */
    record CountUndone(RecordId transfer, LineSet lines) implements TransferEvent {}

    /** Every line was counted. */
    record CountCompleted(RecordId transfer, int accepted, int rejected, int missing, int surplus, Signature counter)
            implements TransferEvent {}

    /** A difference was raised. */
    record DiscrepancyRaised(RecordId transfer, Discrepancy discrepancy) implements TransferEvent {}

    /** A difference was settled, by somebody named. */
    record DiscrepancyResolved(
            RecordId transfer, int number, Discrepancy.Resolution resolution, String note, Signature resolver)
            implements TransferEvent {}

    /** One party signed the receipt, over the hash of the list both hold. */
    record ReceiptSigned(RecordId transfer, Side side, String listHash, Signature signature) implements TransferEvent {}

    /** Both signed and nothing is open: dispatched = accepted + rejected + missing, each accounted for. */
    record TransferReconciled(RecordId transfer, LineSet accepted, LineSet rejected, LineSet missing, int surplus)
            implements TransferEvent {}

    /** Both signed and differences remain; they stay visible. */
    record TransferClosedWithExceptions(
            RecordId transfer,
            LineSet accepted,
            LineSet rejected,
            LineSet missing,
            int surplus,
            LineSet openDiscrepancies,
            String reason)
            implements TransferEvent {}
}
