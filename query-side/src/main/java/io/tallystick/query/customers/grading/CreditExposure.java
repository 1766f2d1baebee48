package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.GradePolicyApplied;
import io.tallystick.events.customers.grading.TradeEvent.MarketPositionAssessed;
import io.tallystick.events.customers.grading.TradeEvent.OnboardingCompleted;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OrderMetByParty;
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
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * What each party owes and has ordered, against its limit; its tier, grade and terms (II-10, II-21, II-49). Of files that
 * are one there is one line: what is owed and ordered under any of them counts there, and comes apart with them (II-22).
 */
@ReadModel(name = "credit-exposure", version = 3)
public final class CreditExposure {
    private static final String LINE = "exposure";
    private static final String MERGED = "merged";

    /** What a line keeps while its file goes on in another. */
    private static final List<String> KEPT = List.of(
            "unit",
            "tier",
            "overridden",
            "asked_tier",
            "position",
            "grade",
            "credit_limit",
            "owed",
            "ordered",
            "term_days",
            "most_term_days",
            "volume",
            "late_percent",
            "standard_version",
            "graded_at",
            "onboarded",
            "waiver",
            "report_on",
            "report_cost",
            "report_missing",
            "own_last_sale");

    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        rows.insert("home", e.customer()).set("unit", e.unit());
    }

    @EventHandler
    void on(CustomerFilesMerged e, Rows rows) {
        Row absorbed = row(rows, e.absorbed());
        if (!absorbed.exists()) {
            return;
        }
        Row kept = rows.insert(MERGED, e.absorbed()).set("survivor", e.customer());
        KEPT.forEach(column -> kept.set(column, absorbed.get(column)));
        absorbed.delete();
        Row party = line(rows, e.customer());
        plus(party, "owed", amount(kept, "owed"));
        plus(party, "ordered", amount(kept, "ordered"));
        sold(party, kept.date("own_last_sale"));
        total(party);
    }

    @EventHandler
    void on(CustomerFilesParted e, Rows rows) {
        Row kept = rows.row(MERGED, e.absorbed());
        if (!kept.exists()) {
            return;
        }
        Row own = rows.insert(LINE, e.absorbed()).set("begun", true).set("exposure", BigDecimal.ZERO);
        KEPT.forEach(column -> own.set(column, kept.get(column)));
        own.set("last_sale", kept.date("own_last_sale"));
        total(own);
        Row party = line(rows, e.customer());
        plus(party, "owed", amount(kept, "owed").negate());
        plus(party, "ordered", amount(kept, "ordered").negate());
        kept.delete();
        List<Row> others = rows.where(MERGED, "survivor", e.customer());
        if (others.isEmpty() && !party.yes("begun")) {
            party.delete();
            return;
        }
        party.set("last_sale", party.date("own_last_sale"));
        others.forEach(other -> sold(party, other.date("own_last_sale")));
        total(party);
    }

    /** The line of a party, there for what stands under a file that goes on in it, if for nothing of its own. */
    private static Row line(Rows rows, RecordId customer) {
        Row line = row(rows, customer);
        return line.exists()
                ? line
                : line.set("unit", rows.row("home", customer).text("unit"))
                        .set("owed", BigDecimal.ZERO)
                        .set("ordered", BigDecimal.ZERO)
                        .set("exposure", BigDecimal.ZERO);
    }

    private static void sold(Row party, @Nullable LocalDate on) {
        LocalDate last = party.date("last_sale");
        if (on != null && (last == null || last.isBefore(on))) {
            party.set("last_sale", on);
        }
    }

    @EventHandler
    void on(TradeEvent event, Rows rows, LogEntry entry) {
        switch (event) {
            case TradeOpened e -> line(rows, e.customer()).set("unit", e.unit()).set("begun", true);
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
            case OrderMetByParty e -> met(e, rows);
            case OverLimitApproved e -> ordered(e.customer(), e.order(), e.amount(), rows);
        }
    }

    private static Row row(Rows rows, RecordId customer) {
        return rows.row(LINE, customer);
    }

    private static void traded(TransactionRecorded e, Rows rows) {
        Row customer = row(rows, e.customer());
        boolean sale = e.kind() == TransactionKind.SALE;
        plus(customer, "owed", sale ? e.amount() : e.amount().negate());
        if (sale) {
            LocalDate own = customer.date("own_last_sale");
            customer.set("own_last_sale", own == null || own.isBefore(e.on()) ? e.on() : own);
            sold(customer, e.on());
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

    private static void met(OrderMetByParty e, Rows rows) {
        rows.row("allowed", e.customer(), e.order()).delete();
        plus(rows.row(MERGED, e.customer()), "ordered", e.amount().negate());
        Row party = row(rows, e.soldTo());
        plus(party, "ordered", e.amount().negate());
        total(party);
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
        Row kept = rows.row(MERGED, customer);
        String survivor = kept.text("survivor");
        if (survivor != null) {
            plus(kept, "ordered", amount);
        }
        Row row = row(rows, survivor == null ? customer : new RecordId(survivor));
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
