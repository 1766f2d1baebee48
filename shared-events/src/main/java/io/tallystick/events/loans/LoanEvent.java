package io.tallystick.events.loans;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a loan: requested, approved, handed out, taken back and checked, its effect told (I-4, I-5, I-16). */
public sealed interface LoanEvent extends DomainEvent {

    /**
     * A reader asks for a file, with a work reason (I-5).
     *
     * @param employee the reader, where it is an employee of the house
     * @param exceptionReason why it has to leave the room, for a loan off site (I-4)
     * @param persons how many read it together
     * @param contact personal, sealed
     * @param room the archives room that has the file
     * @param approvals the posts that have to approve, in this order, as the ladder of the day says
     * @param requester who asked: the reader, or somebody of the archives room in the reader's name
     */
    record LoanRequested(
            RecordId loan,
            LentFile file,
            RecordId fonds,
            RecordId room,
            RecordId reader,
            @Nullable RecordId employee,
            @Nullable Protected<String> contact,
            LoanMode mode,
            UsePurpose purpose,
            String workReason,
            @Nullable String exceptionReason,
            int persons,
            List<Post> approvals,
            Signature requester)
            implements LoanEvent {}

    /**
     * A loan off site that was running when the ledger began, as its loan book says; approval and hand-out lie before the
     * ledger.
     *
     * @param note what the loan book says of the use
     * @param list the list it came with
     * @param fileName the name of the file
     * @param sha256 of the file's bytes
     * @param row the row of the file, counted from 1
     * @param taker who took the loan book over
     */
    record LoanMigrated(
            RecordId loan,
            LentFile file,
            RecordId fonds,
            RecordId room,
            RecordId reader,
            @Nullable RecordId employee,
            UsePurpose purpose,
            String note,
            RecordId list,
            String fileName,
            String sha256,
            int row,
            Signature taker)
            implements LoanEvent {
        /** The loan as if it had been asked for here, with no approval left to give. */
        public LoanRequested asRequested() {
            return new LoanRequested(
                    loan,
                    file,
                    fonds,
                    room,
                    reader,
                    employee,
                    null,
                    LoanMode.OFF_SITE,
                    purpose,
                    note,
                    null,
                    1,
                    List.of(),
                    taker);
        }
    }

    /**
     * One post of the ladder approved.
     *
     * @param rung the place in the ladder, counted from 1
     */
    record LoanApproved(RecordId loan, int rung, @Nullable String opinion, Signature approver) implements LoanEvent {}

    /** All approvals an exception needs are given: the file may leave the room (I-4). */
    record OffsiteExceptionGranted(RecordId loan, String reason, List<Signature> approvers) implements LoanEvent {}

    /** Somebody who could have approved did not. */
    record LoanDeclined(RecordId loan, String reason, Signature decliner) implements LoanEvent {}

    /** The request was withdrawn before anything was handed out. */
    record RequestWithdrawn(RecordId loan, String reason) implements LoanEvent {}

    /**
     * Handed out at a registered reading place (I-5).
     *
     * @param day the day of the visit, in the house's time zone
     * @param backBy when it is back, at the latest
     */
    record ReadingStarted(RecordId loan, String place, LocalDate day, LocalTime backBy, Signature handedOutBy)
            implements LoanEvent {}

    /**
     * Taken back from the reading place and checked (I-5).
     *
     * @param inTime whether it was back before closing
     */
    record ReadingEnded(RecordId loan, ReturnCheck check, boolean inTime, Signature checkedBy) implements LoanEvent {}

    /**
     * Handed out to be taken away.
     *
     * @param day when it was handed out, in the house's time zone
     * @param days the term in days, by the file's security class
     * @param dueOn the last day, a working day where the calendar is known
     */
    record LentOffSite(RecordId loan, LocalDate day, int days, LocalDate dueOn, Signature handedOutBy)
            implements LoanEvent {}

    /**
     * The term was lengthened, nobody else waiting.
     *
     * @param renewal counted from 1
     */
    record LoanRenewed(RecordId loan, int renewal, LocalDate dueOn, Signature renewer) implements LoanEvent {}

    /** The file is wanted back earlier. */
    record LoanRecalled(RecordId loan, LocalDate dueOn, String reason, Signature recaller) implements LoanEvent {}

    /**
     * A reminder was sent.
     *
     * @param step counted from 1, anew for every term
     * @param workingDays from the due date; negative before it
     * @param supervisor whether it went to the reader's superior
     * @param to whom it was sent: an employee or a reader
     * @param channel how, for example by telephone
     */
    record ReminderSent(
            RecordId loan,
            int step,
            int workingDays,
            boolean supervisor,
            RecordId to,
            @Nullable String channel,
            @Nullable String note)
            implements LoanEvent {}

    /**
     * Brought back from off site and checked.
     *
     * @param daysLate days after the due date, 0 where it was in time
     */
    record LoanReturned(RecordId loan, ReturnCheck check, int daysLate, Signature checkedBy) implements LoanEvent {}

    /** The reader has lost it, or it cannot be got back. */
    record LossReported(RecordId loan, String note, Signature reporter) implements LoanEvent {}

    /** The reader says it is back; the archives room does not find it. */
    record ReturnClaimed(RecordId loan, String note, Signature reporter) implements LoanEvent {}

    /** What was damaged, lost or claimed returned was settled, by somebody named. */
    record LoanSettled(RecordId loan, Settlement settlement, String note, Signature settler) implements LoanEvent {}

    /**
     * Copies were made.
     *
     * @param day when, in the house's time zone
     * @param pages pages of the original
     * @param certificate the number of the certificate, for certified copies
     */
    record CopiesProvided(
            RecordId loan,
            LocalDate day,
            int pages,
            @Nullable String certificate,
            Signature copier) implements LoanEvent {}

    /**
     * A use that is over, as it is counted (I-16).
     *
     * @param from the day it was handed out
     * @param until the day it came back
     * @param items pieces in the file
     * @param copiedPages pages copied until then
     */
    record UseProvided(
            RecordId loan, UsePurpose purpose, LocalDate from, LocalDate until, int persons, int items, int copiedPages)
            implements LoanEvent {}

    /**
     * The effect of the use is not told yet and was asked for (I-16).
     *
     * @param times counted from 1
     * @param answerBy when it is asked for again
     */
    record UseEffectAsked(RecordId loan, int times, LocalDate answerBy) implements LoanEvent {}

    /**
     * What the use led to, perhaps months later (I-16).
     *
     * @param value in money, time or otherwise, as told
     * @param evidence what shows it
     */
    record UseEffectRecorded(
            RecordId loan,
            String effect,
            @Nullable String value,
            @Nullable String evidence) implements LoanEvent {}
}
