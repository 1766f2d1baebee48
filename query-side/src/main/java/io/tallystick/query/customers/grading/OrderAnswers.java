package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** How the orders of other systems were answered, and which were approved above the limit (II-49). */
@ReadModel(name = "order-answers", version = 1)
public final class OrderAnswers {
    private static final String ANSWER = "answer";

    @EventHandler
    void on(OrderDecided e, Rows rows, LogEntry entry) {
        rows.insert(ANSWER, entry.position())
                .set("answered_at", entry.recordedAt())
                .set("customer", e.customer())
                .set("order_no", e.order())
                .set("amount", e.amount())
                .set("term_days", e.termDays())
                .set("outcome", e.outcome())
                .set("ground", e.ground())
                .set("exposure", e.exposure())
                .set("credit_limit", e.limit())
                .set("standard_version", e.version())
                .set("employee", e.by().employee());
    }

    @EventHandler
    void on(OverLimitApproved e, Rows rows, LogEntry entry) {
        rows.insert(ANSWER, entry.position())
                .set("answered_at", entry.recordedAt())
                .set("customer", e.customer())
                .set("order_no", e.order())
                .set("amount", e.amount())
                .set("outcome", OrderOutcome.ALLOWED)
                .set("reason", e.reason())
                .set("asked_by", e.asked().employee())
                .set("employee", e.by().employee());
    }
}
