package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Every tier and credit grade a customer was given, with the evidence and the version of the standard (II-41). */
@ReadModel(name = "gradings", version = 1)
public final class Gradings {
    private static final String GRADING = "grading";

    @EventHandler
    void on(CustomerTierAssigned e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), e.by())
                .set("tier", e.tier())
                .set("standard_version", e.version())
                .set("volume", e.volume())
                .set("tenure_months", e.tenureMonths())
                .set("market", e.position());
    }

    @EventHandler
    void on(CustomerCreditGraded e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), e.by())
                .set("grade", e.grade())
                .set("standard_version", e.version())
                .set("volume", e.volume())
                .set("late_percent", e.latePercent())
                .set("credit_limit", e.limit())
                .set("most_term_days", e.mostTermDays());
    }

    @EventHandler
    void on(TierOverridden e, Rows rows, LogEntry entry) {
        row(rows, entry, e.customer(), e.by())
                .set("tier", e.tier())
                .set("reason", e.reason())
                .set("asked_by", e.asked().employee());
    }

    private static Row row(Rows rows, LogEntry entry, RecordId customer, Signature by) {
        return rows.insert(GRADING, entry.position())
                .set("graded_at", entry.recordedAt())
                .set("customer", customer)
                .set("employee", by.employee());
    }
}
