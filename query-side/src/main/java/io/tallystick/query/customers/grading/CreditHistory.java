package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.CustomerFileEvent.CreditProblemAnnotated;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemRecorded;
import io.tallystick.events.customers.grading.CreditHistoryKind;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.GradePolicyApplied;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TradeEvent.TermsApproved;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/**
 * The credit history of each customer, newest last: problems there were and what was added to them, grades, terms, reports, orders
 * refused (II-21). What a problem was stands on the card only.
 */
@ReadModel(name = "credit-history", version = 1)
public final class CreditHistory {
    @EventHandler
    void on(CreditProblemRecorded e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), CreditHistoryKind.PROBLEM, e.by())
                .set("problem", e.problem())
                .set("happened_on", e.occurredOn());
    }

    @EventHandler
    void on(CreditProblemAnnotated e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), CreditHistoryKind.ANNOTATION, e.by()).set("problem", e.problem());
    }

    @EventHandler
    void on(CustomerCreditGraded e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), CreditHistoryKind.GRADE, e.by())
                .set("grade", e.grade())
                .set("credit_limit", e.limit())
                .set("days", e.mostTermDays());
    }

    @EventHandler
    void on(TermsApproved e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), CreditHistoryKind.TERMS, e.by())
                .set("grade", e.grade())
                .set("days", e.termDays());
    }

    @EventHandler
    void on(CreditReportRecorded e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), CreditHistoryKind.REPORT, e.by()).set("happened_on", e.reportedOn());
    }

    @EventHandler
    void on(OrderDecided e, Rows rows, LogEntry entry) {
        if (e.outcome() == OrderOutcome.REFUSED) {
            row(rows, entry, e.customer(), CreditHistoryKind.ORDER_REFUSED, e.by())
                    .set("document", e.order())
                    .set("amount", e.amount());
        }
    }

    @EventHandler
    void on(OverLimitApproved e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), CreditHistoryKind.OVER_LIMIT, e.by())
                .set("document", e.order())
                .set("amount", e.amount());
    }

    @EventHandler
    void on(GradePolicyApplied e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), CreditHistoryKind.POLICY, e.by())
                .set("grade", e.grade())
                .set("purpose", e.purpose())
                .set("applied", e.value())
                .set("version", e.version())
                .set("document", e.document());
    }

    private static Row row(Rows rows, LogEntry entry, RecordId customer, CreditHistoryKind kind, Signature by) {
        return rows.insert("credit_event", entry.position())
                .set("recorded_at", entry.recordedAt())
                .set("customer", customer)
                .set("kind", kind)
                .set("employee", by.employee());
    }
}
