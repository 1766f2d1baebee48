package io.tallystick.events.statistics;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a statistics period: opened, frozen, reconciled, every difference explained, closed (I-14, I-17, I-19). */
public sealed interface StatisticsPeriodEvent extends DomainEvent {

    /**
     * Opened: the first by the statistician, every other by the close of the one before it.
     *
     * @param month for example {@code 2026-11}
     * @param from its first moment, in the house's time zone
     * @param until the first moment after it
     */
    record PeriodOpened(RecordId period, String month, Instant from, Instant until, Signature opener)
            implements StatisticsPeriodEvent, MovesPeriods {}

    /** Over and frozen: what is told of it from now on comes late and is told to the period too. */
    record PeriodFrozen(RecordId period, Signature freezer) implements StatisticsPeriodEvent, MovesPeriods {}

    /**
     * Something that happened in the period was recorded after it was frozen (VI-15, VI-17).
     *
     * @param number counted from 1 within the period
     * @param command the command that recorded it
     * @param about the record it is about, where the command names one
     * @param closed whether the period was closed already; its figures then stand, and the fact needs an approver
     */
    record FactCameLate(
            RecordId period,
            int number,
            String command,
            @Nullable RecordId about,
            LocalDate occurredOn,
            boolean closed,
            Signature recorder)
            implements StatisticsPeriodEvent {}

    /** Somebody wants ledger, tables and shelf compared again. */
    record ReconciliationAsked(RecordId period, Signature by) implements StatisticsPeriodEvent {}

    /**
     * Ledger, tables and shelf were compared by the ledger itself: the head, written before its lines and differences in the
     * same append.
     *
     * @param run counted from 1 within the period
     * @param position everything up to this position of the log was taken in
     * @param lateFacts how many late facts of the period were among it
     * @param lines how many lines the balance has
     * @param agree how many of them agree
     * @param differences how many differences were found
     * @param digest see {@link ReconciliationDigest}
     */
    record ReconciliationRecorded(
            RecordId period,
            int run,
            long position,
            int lateFacts,
            int lines,
            int agree,
            int differences,
            String digest)
            implements StatisticsPeriodEvent {}

    /** Lines of the balance; a long one has several of these. */
    record BalanceListed(RecordId period, int run, List<BalanceLine> lines) implements StatisticsPeriodEvent {}

    /** Differences; a long list has several of these. */
    record DifferencesListed(RecordId period, int run, List<ReconciliationDifference> differences)
            implements StatisticsPeriodEvent {}

    /** Differences were explained, by somebody named; told again where a later run finds the same difference. */
    record DifferencesAccountedFor(
            RecordId period, int run, LineSet differences, Explained explanation, String note, Signature explainer)
            implements StatisticsPeriodEvent {}

    /**
     * Closed by the statistician over a reconciliation that nothing came after (I-14, I-17).
     *
     * @param until the first moment after the period
     * @param run the reconciliation it was closed over
     * @param position that reconciliation's position
     * @param vacantDays days of the period on which nobody held the post of statistician
     */
    record PeriodClosed(
            RecordId period,
            String month,
            Instant until,
            int run,
            long position,
            String digest,
            int vacantDays,
            Signature statistician)
            implements StatisticsPeriodEvent, MovesPeriods {}

    /** Facts that came after the close were approved; the period's figures stand, theirs are in a later one (VI-17). */
    record LateFactsApproved(RecordId period, LineSet facts, String reason, Signature approver)
            implements StatisticsPeriodEvent {}

    /**
     * The correction of an event of the closed period was allowed (VI-17).
     *
     * @param corrects the position of the event
     */
    record CorrectionAllowed(RecordId period, long corrects, String reason, Signature approver)
            implements StatisticsPeriodEvent {}

    /** An event of the closed period was corrected, with the approver's leave (VI-17). */
    record ClosedPeriodCorrected(RecordId period, long corrects, Signature corrector, Signature approver)
            implements StatisticsPeriodEvent {}
}
