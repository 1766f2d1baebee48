package io.tallystick.events.customers.sources;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three ways by which a house comes to know its customers (II-24 to II-26), and the reports on them (II-30 to II-36). What is
 * said of a customer is sealed under the key of its file.
 */
public sealed interface SourceEvent extends DomainEvent {

    /**
     * A salesperson's report on the visits of a day or month was opened (II-30); one for each salesperson and period.
     *
     * @param dueBy when it is to be handed in at the latest (II-32)
     */
    record VisitReportOpened(
            RecordId report,
            RecordId unit,
            RecordId salesperson,
            ReportPeriod period,
            LocalDate first,
            LocalDate last,
            Instant dueBy,
            LocalDate dueOn,
            Signature by)
            implements SourceEvent {}

    /** A visit belongs into the report; also one recorded after it was handed in, so that nothing is lost. */
    record VisitEntered(RecordId report, RecordId visit, boolean afterwards) implements SourceEvent {}

    /**
     * The report was handed in (II-32).
     *
     * @param late whether after its time
     * @param reason why so late
     */
    record VisitReportSubmitted(
            RecordId report,
            int visits,
            boolean late,
            @Nullable String reason,
            Signature by) implements SourceEvent {}

    /**
     * The report was not handed in by its day, and who owes it was told.
     *
     * @param times how often by now
     */
    record VisitReportChased(RecordId report, int times, LocalDate dueOn, List<RecordId> to) implements SourceEvent {}

    /**
     * A customer was visited (II-24). When it was recorded stands with the event.
     *
     * @param visitedAt when the visit was
     * @param report the report it belongs into
     * @param findings what was seen and heard, sealed
     * @param late whether recorded later than the rules allow (II-31)
     */
    record VisitRecorded(
            RecordId visit,
            RecordId customer,
            RecordId unit,
            RecordId salesperson,
            Instant visitedAt,
            VisitPurpose purpose,
            RecordId report,
            Protected<String> findings,
            boolean late,
            Signature by)
            implements SourceEvent {}

    /**
     * A form was sent to a customer to fill in (II-25).
     *
     * @param returnBy the day it is asked for again
     */
    record ProfileFormSent(
            RecordId form, RecordId customer, RecordId unit, LocalDate sentOn, LocalDate returnBy, Signature by)
            implements SourceEvent {}

    /** The form did not come back, and who looks after the customer was told to ask. */
    record ProfileFormChased(RecordId form, RecordId customer, int times, LocalDate askAgainOn, List<RecordId> to)
            implements SourceEvent {}

    /** The form came back (II-25); what it says is recorded fact by fact, and unverified (II-28). */
    record ProfileFormReturned(RecordId form, RecordId customer, LocalDate returnedOn, Signature by)
            implements SourceEvent {}

    /** A professional agency stands on the register and may be commissioned (II-26). */
    record AgencyEntered(RecordId agency, RecordId unit, String name, String ground, Signature by)
            implements SourceEvent {}

    /**
     * Somebody wants an agency to look into a customer (II-26); it begins when somebody else approved it.
     *
     * @param purpose what is to be found out
     */
    record InvestigationCommissioned(
            RecordId investigation,
            RecordId customer,
            RecordId unit,
            RecordId agency,
            String purpose,
            BigDecimal budget,
            Signature by)
            implements SourceEvent {}

    /** The investigation and its budget were approved (II-26). */
    record InvestigationApproved(RecordId investigation, RecordId customer, Signature commissioner, Signature by)
            implements SourceEvent {}

    /**
     * The agency reported (II-26, II-29).
     *
     * @param cost what it cost
     * @param overBudget whether more than was approved
     */
    record InvestigationReported(
            RecordId investigation,
            RecordId customer,
            LocalDate reportedOn,
            BigDecimal cost,
            boolean overBudget,
            Signature by)
            implements SourceEvent {}

    /**
     * Something was reported on a customer (II-35).
     *
     * @param happenedAt when it happened
     * @param late whether later than its kind allows
     * @param to who is told
     * @param text sealed
     */
    record CustomerReportFiled(
            RecordId report,
            RecordId customer,
            RecordId unit,
            ReportKind kind,
            Instant happenedAt,
            boolean late,
            List<RecordId> to,
            Protected<String> text,
            Signature by)
            implements SourceEvent {}
}
