package io.tallystick.events.retention;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a custody unit is kept, and why. One case for each unit, with the unit's key (III, VI-11 to VI-13). */
public sealed interface RetentionCaseEvent extends DomainEvent {

    /**
     * Opened with the first clocks.
     *
     * @param heldBy the archives room that answers for it
     */
    record RetentionOpened(
            RecordId retention,
            RecordId unit,
            RecordId heldBy,
            UnitDescription description,
            List<RetentionClock> clocks,
            Term term)
            implements RetentionCaseEvent {}

    /**
     * What an old destruction register says of a unit that left the house before the ledger began; this is its stub.
     *
     * @param on the day it was destroyed
     * @param approval the number of the approval, where the register has one
     * @param approver who approved it, as the register says: personal, sealed
     * @param supervisors who watched, as the register says: personal, sealed
     * @param row the row of the file, counted from 1
     */
    record OldDestructionRecorded(
            RecordId retention,
            RecordId unit,
            RecordId heldBy,
            UnitDescription description,
            RecordId batch,
            DisposalLine stub,
            LocalDate on,
            @Nullable String approval,
            @Nullable Protected<String> approver,
            @Nullable Protected<String> supervisors,
            int row,
            Signature taker)
            implements RetentionCaseEvent {
        /** The case as if it had been opened here, with the day its register says. */
        public RetentionOpened asOpened() {
            RetentionClock clock = new RetentionClock(
                    1,
                    RetentionBasis.SCHEDULE,
                    Trigger.FILING,
                    description.period().code(),
                    null,
                    null,
                    null,
                    LocalDate.of(description.year(), Month.DECEMBER, 31),
                    RetentionClock.years(description.period()),
                    stub.until());
            return new RetentionOpened(retention, unit, heldBy, description, List.of(clock), clock.term());
        }
    }

    /**
     * A further clock was started, or one that waited; it need not be the longest.
     *
     * @param term until when the unit is kept now, by all its clocks
     */
    record ClockStarted(RecordId retention, RetentionClock clock, Term term) implements RetentionCaseEvent {}

    /** A clock waits for its trigger again, because what had ended goes on (III-1). */
    record ClockSuspended(RecordId retention, RetentionClock clock, Term term, String reason)
            implements RetentionCaseEvent {}

    /** Kept permanently, on authority and with its basis (III-3). */
    record PermanentRetentionSet(RecordId retention, RetentionClock clock, Term term, String authority, String basis)
            implements RetentionCaseEvent {}

    /** The unit is kept longer than before; nothing records that it would be kept for less (VI-11). */
    record RetentionLengthened(RecordId retention, Term before, Term after, String reason)
            implements RetentionCaseEvent {}

    /** Disposal is frozen (VI-12). */
    record HoldPlaced(RecordId retention, Hold hold, Signature by) implements RetentionCaseEvent {}

    /** The hold was looked at again and stays. */
    record HoldReviewed(RecordId retention, int hold, String opinion, LocalDate reviewOn, Signature by)
            implements RetentionCaseEvent {}

    /** The reviewer was reminded of a hold, in the end the reviewer's superior (VI-12). */
    record HoldReviewReminded(RecordId retention, int hold, Reminder reminder) implements RetentionCaseEvent {}
    /** The hold is looked at by somebody else from now on, by a countersigned handover (VI-20). */
    record HoldReviewerChanged(RecordId retention, int hold, RecordId reviewer, RecordId handover)
            implements RetentionCaseEvent {}

    /** The hold was released; others may lie on the unit still. */
    record HoldReleased(RecordId retention, int hold, String reason, Signature by) implements RetentionCaseEvent {}

    /** Put on a list of what is due; it can be on one open list only. */
    record ListedForDisposal(RecordId retention, RecordId batch, int line) implements RetentionCaseEvent {}

    /** Taken off a list without leaving the house. */
    record TakenOffDisposal(RecordId retention, RecordId batch, String reason) implements RetentionCaseEvent {}

    /**
     * Decided on by the committee, as an item of its own (VI-26).
     *
     * @param batch the list it is on; absent where it is retained without one
     * @param period the new period, where it is extended
     */
    record UnitAppraised(
            RecordId retention,
            @Nullable RecordId batch,
            Disposal decision,
            String reason,
            @Nullable RetentionPeriod period,
            Signature appraiser)
            implements RetentionCaseEvent {}

    /** Destroyed; this is its stub. */
    record UnitDestroyed(RecordId retention, RecordId batch, DisposalLine stub, Signature operator)
            implements RetentionCaseEvent {}

    /** On its way to another house, which has not signed for it yet. */
    record UnitDispatchedOut(RecordId retention, RecordId transferOut, Signature transferor)
            implements RetentionCaseEvent {}

    /** Handed over to another house; this is its stub. */
    record UnitTransferredOut(
            RecordId retention, RecordId batch, DisposalLine stub, String recipient, String deed, Signature by)
            implements RetentionCaseEvent {}
}
