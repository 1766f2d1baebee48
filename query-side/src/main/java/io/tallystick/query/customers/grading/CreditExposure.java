package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.GradePolicyApplied;
import io.tallystick.events.customers.grading.TradeEvent.MarketPositionAssessed;
import io.tallystick.events.customers.grading.TradeEvent.OnboardingCompleted;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TradeEvent.TermsApproved;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TierOverrideAsked;
import io.tallystick.events.customers.grading.TradeEvent.TradeOpened;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** What each customer owes and has ordered, against its limit; its tier, grade and terms (II-10, II-21, II-49). */
@ReadModel(name = "credit-exposure", version = 1)
public final class CreditExposure {
    @EventHandler
    void on(TradeEvent event, Rows rows, LogEntry entry) {
        switch (event) {
            case TradeOpened e ->
                rows.insert("exposure", e.customer())
                        .set("unit", e.unit())
                        .set("owed", BigDecimal.ZERO)
                        .set("ordered", BigDecimal.ZERO)
                        .set("exposure", BigDecimal.ZERO)
                        .set("term_days", 0);
            case TransactionRecorded e -> traded(e, rows);
            case OnboardingCompleted e ->
                row(rows, e.customer()).set("onboarded", true).set("waiver", e.waiver());
            case MarketPositionAssessed e -> row(rows, e.customer()).set("position", e.position());
            case CustomerTierAssigned e ->
                row(rows, e.customer())
                        .set("tier", e.tier())
                        .set("overridden", false)
                        .set("asked_tier", null);
            case CustomerCreditGraded e -> graded(e, rows, entry);
            case TierOverrideAsked e -> row(rows, e.customer()).set("asked_tier", e.tier());
            case TierOverridden e ->
                row(rows, e.customer())
                        .set("tier", e.tier())
                        .set("overridden", true)
                        .set("asked_tier", null);
            case TermsApproved e ->
                row(rows, e.customer()).set("term_days", e.termDays()).set("report_missing", e.reportMissing());
            case CreditReportRecorded e -> reported(e, rows);
            case OrderDecided e -> {
                if (e.outcome() == OrderOutcome.ALLOWED) {
                    ordered(e.customer(), e.order(), e.amount(), rows);
                }
            }
            case GradePolicyApplied e -> {
                // Stands in the credit history.
            }
            case OverLimitApproved e -> ordered(e.customer(), e.order(), e.amount(), rows);
        }
    }

    private static Row row(Rows rows, RecordId customer) {
        return rows.row("exposure", customer);
    }

    private static void traded(TransactionRecorded e, Rows rows) {
        Row customer = row(rows, e.customer());
        boolean sale = e.kind() == TransactionKind.SALE;
        plus(customer, "owed", sale ? e.amount() : e.amount().negate());
        LocalDate last = customer.date("last_sale");
        if (sale && (last == null || last.isBefore(e.on()))) {
            customer.set("last_sale", e.on());
        }
        if (e.order() != null) {
            Row order = rows.row("allowed", e.customer(), e.order());
            if (order.exists()) {
                plus(customer, "ordered", amount(order, "amount").negate());
                order.delete();
            }
        }
        total(customer);
    }

    private static void graded(CustomerCreditGraded e, Rows rows, LogEntry entry) {
        Row customer = row(rows, e.customer())
                .set("grade", e.grade())
                .set("credit_limit", e.limit())
                .set("most_term_days", e.mostTermDays())
                .set("late_percent", e.latePercent())
                .set("volume", e.volume())
                .set("standard_version", e.version())
                .set("graded_at", entry.recordedAt());
        total(customer);
    }

    private static void reported(CreditReportRecorded e, Rows rows) {
        Row customer = row(rows, e.customer());
        LocalDate before = customer.date("report_on");
        if (before == null || before.isBefore(e.reportedOn())) {
            customer.set("report_on", e.reportedOn());
        }
        plus(customer, "report_cost", e.cost());
    }

    private static void ordered(RecordId customer, String order, BigDecimal amount, Rows rows) {
        rows.insert("allowed", customer, order).set("amount", amount);
        Row row = row(rows, customer);
        plus(row, "ordered", amount);
        total(row);
    }

    private static void total(Row customer) {
        BigDecimal exposure = amount(customer, "owed").add(amount(customer, "ordered"));
        customer.set("exposure", exposure);
        if (customer.get("credit_limit") != null) {
            customer.set("free", amount(customer, "credit_limit").subtract(exposure));
        }
    }

    private static void plus(Row row, String column, BigDecimal amount) {
        row.set(column, amount(row, column).add(amount));
    }

    private static BigDecimal amount(Row row, String column) {
        return row.get(column) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }
}
