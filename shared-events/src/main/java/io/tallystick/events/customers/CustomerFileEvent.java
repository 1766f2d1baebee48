package io.tallystick.events.customers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of one customer. Every value in it is sealed under the key of the file, or of the person it speaks of; nothing is
 * overwritten, a value is superseded by the next (II-53, VI-9).
 */
public sealed interface CustomerFileEvent extends DomainEvent {

    /**
     * A file was opened for a party, with its first facts following (II-22, IV-6).
     *
     * @param cardNo the number people know the card by
     * @param unit the unit of the house that looks after the customer
     * @param special of which kind, where the role is special (IV-3)
     * @param custodian who answers for the file (II-62)
     * @param salesperson who looks after the customer, and so may read the file (II-57)
     */
    record CustomerFileOpened(
            RecordId customer,
            String cardNo,
            RecordId unit,
            CustomerNature nature,
            PartyRole role,
            @Nullable SpecialKind special,
            CustomerRelation relation,
            RecordId custodian,
            @Nullable RecordId salesperson,
            Signature by)
            implements CustomerFileEvent {}

    /**
     * Something was recorded about the customer; unverified until somebody else than who collected and who recorded it
     * verifies it (II-13, II-28).
     *
     * @param fact its number in the file, counted from 1
     * @param year the year it speaks of, where it is one of a series (II-19)
     * @param value what it says, sealed
     * @param sourceRecord the visit, form or investigation it came with, where there is one
     * @param observedOn the day it was seen or told
     */
    record FactRecorded(
            RecordId customer,
            int fact,
            CardField field,
            @Nullable Integer year,
            Protected<String> value,
            FactSource source,
            @Nullable RecordId sourceRecord,
            RecordId collector,
            LocalDate observedOn,
            Signature recorder)
            implements CustomerFileEvent {}

    /**
     * Other files are alike, and whoever opened this one said why it is another party (II-22).
     *
     * @param likeness what is alike
     */
    record DuplicateDismissed(
            RecordId customer, List<RecordId> others, List<Likeness> likeness, String reason, Signature by)
            implements CustomerFileEvent {}

    /** Another file may be of the same party; somebody has to look (II-22). */
    record DuplicateSuspected(RecordId customer, List<RecordId> others, List<Likeness> likeness)
            implements CustomerFileEvent {}

    /** Sources say different things of the same field; one of them has to be chosen (II-27). */
    record SourceConflictFound(
            RecordId customer, CardField field, @Nullable Integer year, List<Integer> facts)
            implements CustomerFileEvent {}

    /**
     * One of several sources was chosen (II-27).
     *
     * @param rejected the facts that are not on the card; they stay in the history
     */
    record SourceConflictResolved(
            RecordId customer,
            CardField field,
            @Nullable Integer year,
            int chosen,
            List<Integer> rejected,
            String reason,
            Signature by)
            implements CustomerFileEvent {}

    /**
     * What is left on the card in a field says the same again; nothing has to be chosen any more (II-27).
     *
     * @param facts those left
     */
    record SourcesAgree(
            RecordId customer, CardField field, @Nullable Integer year, List<Integer> facts)
            implements CustomerFileEvent {}

    /**
     * Somebody else than the collector made sure of it (II-28).
     *
     * @param method how
     */
    record FactVerified(RecordId customer, int fact, String method, Signature verifier) implements CustomerFileEvent {}

    /** Somebody doubts it (II-28). */
    record FactDisputed(RecordId customer, int fact, String reason, Signature by) implements CustomerFileEvent {}

    /**
     * A newer fact took its place on the card; it stays in the history until its key is lawfully destroyed (II-53, VI-9).
     *
     * @param successor the number of the newer fact
     */
    record FactSuperseded(RecordId customer, int fact, int successor, String reason, Signature by)
            implements CustomerFileEvent {}

    /**
     * The fields a file of this nature must have, from now on (II-9, II-15, IV-7).
     *
     * @param missing those of them it does not have; with any, the file is provisional
     */
    record FileTemplateApplied(
            RecordId customer, CustomerNature nature, List<CardField> required, List<CardField> missing)
            implements CustomerFileEvent {}

    /** The customer is of another nature than was thought (II-8). */
    record CustomerNatureSet(RecordId customer, CustomerNature nature, String reason, Signature by)
            implements CustomerFileEvent {}

    /** The party deals with the house in another role (IV-2, IV-3). */
    record PartyRoleSet(
            RecordId customer, PartyRole role, @Nullable SpecialKind special, String reason, Signature by)
            implements CustomerFileEvent {}

    /**
     * A problem of trading with the customer (II-20).
     *
     * @param problem its number in the file, counted from 1
     * @param text what it is, sealed
     */
    record TradingProblemRecorded(RecordId customer, int problem, Protected<String> text, Signature by)
            implements CustomerFileEvent {}

    /**
     * What is done about a problem, by whom, by when (II-20).
     *
     * @param measure sealed
     */
    record CounterMeasureSet(
            RecordId customer, int problem, Protected<String> measure, RecordId owner, LocalDate dueOn, Signature by)
            implements CustomerFileEvent {}

    /**
     * What became of a problem.
     *
     * @param outcome sealed
     */
    record TradingProblemClosed(RecordId customer, int problem, Protected<String> outcome, Signature by)
            implements CustomerFileEvent {}

    /**
     * A problem of credit there was with the customer (II-21). It is never taken away, only annotated, until the file is lawfully
     * erased (VI-9).
     *
     * @param problem its number in the file, counted from 1
     * @param text what happened, sealed
     */
    record CreditProblemRecorded(
            RecordId customer, int problem, LocalDate occurredOn, Protected<String> text, Signature by)
            implements CustomerFileEvent {}

    /**
     * Something is to be known beside a problem of credit, which itself stays as it is (II-21).
     *
     * @param note sealed
     */
    record CreditProblemAnnotated(RecordId customer, int problem, Protected<String> note, Signature by)
            implements CustomerFileEvent {}

    /** The file is of one party with another; somebody else has to agree (II-22). */
    record MergeProposed(RecordId customer, RecordId absorbed, String reason, Signature by)
            implements CustomerFileEvent {}

    /** The proposal was declined. */
    record MergeDeclined(RecordId customer, RecordId absorbed, String reason, Signature by)
            implements CustomerFileEvent {}

    /**
     * The file takes in another of the same party. Nothing is moved or lost: the other keeps all its facts, and can be parted
     * again (II-22).
     */
    record CustomerFilesMerged(RecordId customer, RecordId absorbed, Signature proposer, Signature by)
            implements CustomerFileEvent {}

    /** The file goes on in the other from now on. */
    record CustomerFileAbsorbed(RecordId customer, RecordId survivor) implements CustomerFileEvent {}

    /** The files are two again, each with what was recorded in it. */
    record CustomerFilesParted(RecordId customer, RecordId absorbed, String reason, Signature by)
            implements CustomerFileEvent {}

    /** The file is on its own again. */
    record CustomerFileRevived(RecordId customer, RecordId survivor) implements CustomerFileEvent {}

    /** Somebody else looks after the customer (II-57). */
    record SalespersonAssigned(RecordId customer, @Nullable RecordId salesperson, Signature by)
            implements CustomerFileEvent {}

    /** Somebody else was asked to answer for the file; until that is accepted who did still does (II-62). */
    record CustodyOffered(RecordId customer, RecordId successor, Signature by) implements CustomerFileEvent {}

    /** Who was asked accepted, and only now the one before is relieved (II-62). */
    record CustodianAppointed(RecordId customer, RecordId custodian, RecordId relieved, Signature by)
            implements CustomerFileEvent {}

    /** The business relationship ended; the years the file is kept count from here (III-1, III-2). */
    record BusinessRelationshipEnded(
            RecordId customer, LocalDate endedOn, RelationshipEnd basis, String document, Signature by)
            implements CustomerFileEvent {}

    /**
     * The years count that the file is kept (III-1, III-2); the longest clock wins (VI-11).
     *
     * @param trigger what the longest clock counts from
     * @param until the last day it is kept at least
     */
    record CustomerRetentionStarted(
            RecordId customer,
            Trigger trigger,
            LocalDate from,
            LocalDate until,
            @Nullable RuleCitation rule) implements CustomerFileEvent {}

    /**
     * Nothing of the file is erased while it lies there, whatever the years say (VI-12).
     *
     * @param demand the authority's demand it lies there for, until that is closed
     */
    record CustomerHoldPlaced(
            RecordId customer, Hold hold, @Nullable RecordId demand, Signature by) implements CustomerFileEvent {}

    /** The hold does not lie there any more (VI-12). */
    record CustomerHoldReleased(RecordId customer, int hold, String reason, Signature by)
            implements CustomerFileEvent {}

    /** The hold was looked at again and stays (VI-12). */
    record CustomerHoldReviewed(RecordId customer, int hold, String opinion, LocalDate reviewOn, Signature by)
            implements CustomerFileEvent {}

    /** The reviewer was reminded of the hold, in the end the reviewer's superior (VI-12). */
    record CustomerHoldReviewReminded(RecordId customer, int hold, Reminder reminder) implements CustomerFileEvent {}

    /** The hold is looked at by somebody else from now on, by a countersigned handover (VI-20). */
    record CustomerHoldReviewerChanged(RecordId customer, int hold, RecordId reviewer, RecordId handover)
            implements CustomerFileEvent {}

    /**
     * By the rules in force now the running years are longer; they never become shorter (VI-11).
     *
     * @param before the last day until now
     */
    record CustomerRetentionLengthened(
            RecordId customer,
            Trigger trigger,
            LocalDate from,
            LocalDate before,
            LocalDate until,
            @Nullable RuleCitation rule)
            implements CustomerFileEvent {}

    /** The base data are kept for ever, by an authority and on a basis (III-3); it is never taken back silently. */
    record BaseDataKeptPermanently(RecordId customer, String authority, String basis, Signature by)
            implements CustomerFileEvent {}

    /** It goes on after all, and no years count (III-1). */
    record BusinessRelationshipResumed(RecordId customer, LocalDate resumedOn, String reason, Signature by)
            implements CustomerFileEvent {}

    /**
     * The house may keep and read what it knows of a person, on this basis (II-16). Everything said of the person is sealed
     * under a key of that person's own.
     *
     * @param principal the person, by the file, the role and how many were in it before
     * @param document what shows it: the number of the consent, contract or law
     */
    record PersonalBasisRecorded(
            RecordId customer,
            RecordId principal,
            PrincipalRole role,
            PersonalBasis basis,
            String document,
            Signature by)
            implements CustomerFileEvent {}

    /** There is no basis any more; what was said of the person leaves the card and can be erased (II-16). */
    record PersonalBasisWithdrawn(
            RecordId customer,
            RecordId principal,
            PrincipalRole role,
            LocalDate withdrawnOn,
            String reason,
            Signature by)
            implements CustomerFileEvent {}

    /** What the file says is going to be erased; nothing is recorded in it any more (VI-9). */
    record CustomerStruckOff(RecordId customer, RecordId erasure) implements CustomerFileEvent {}
}
