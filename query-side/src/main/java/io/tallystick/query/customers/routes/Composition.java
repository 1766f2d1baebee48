package io.tallystick.query.customers.routes;

import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.customers.routes.PlacingEvent.CustomerClassified;
import io.tallystick.events.customers.routes.PlacingEvent.ZoneAssigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * What sales are made of, by tier, goods, zone, credit grade and class (II-45 to II-48). A customer's sales stand where the customer
 * stands now; what is not marked yet stands under a dash.
 */
@ReadModel(name = "composition", version = 2)
public final class Composition {
    private static final String NONE = "–";

    @EventHandler
    void on(TransactionRecorded e, Rows rows) {
        if (e.kind() != TransactionKind.SALE) {
            return;
        }
        LocalDate month = e.on().withDayOfMonth(1);
        for (CompositionMark mark : CompositionMark.values()) {
            String value = mark == CompositionMark.GOODS
                    ? e.goods()
                    : rows.row("marked", e.customer(), mark).text("value");
            add(rows, mark, value, e.amount());
            addOfMonth(rows, mark, value, month, e.amount());
        }
        Row ofMonth = rows.row("bought_month", e.customer(), month);
        ofMonth.set("amount", amount(ofMonth).add(e.amount()));
        Row total = rows.row("bought", e.customer());
        total.set("amount", amount(total).add(e.amount()));
    }

    @EventHandler
    void on(CustomerTierAssigned e, Rows rows) {
        mark(rows, e.customer(), CompositionMark.TIER, e.tier().name());
    }

    @EventHandler
    void on(TierOverridden e, Rows rows) {
        mark(rows, e.customer(), CompositionMark.TIER, e.tier().name());
    }

    @EventHandler
    void on(CustomerCreditGraded e, Rows rows) {
        mark(rows, e.customer(), CompositionMark.CREDIT, e.grade());
    }

    @EventHandler
    void on(ZoneAssigned e, Rows rows) {
        mark(rows, e.customer(), CompositionMark.ZONE, e.zone());
    }

    @EventHandler
    void on(CustomerClassified e, Rows rows) {
        mark(
                rows,
                e.customer(),
                CompositionMark.valueOf(e.facet().name()),
                e.value().name());
    }

    /** What the customer bought moves with it. */
    private static void mark(Rows rows, RecordId customer, CompositionMark mark, String value) {
        Row marked = rows.row("marked", customer, mark);
        String before = marked.text("value");
        BigDecimal bought = amount(rows.row("bought", customer));
        if (bought.signum() != 0) {
            add(rows, mark, before, bought.negate());
            add(rows, mark, value, bought);
            for (Row ofMonth : rows.where("bought_month", "customer", customer)) {
                LocalDate month = Objects.requireNonNull(ofMonth.date("month"));
                addOfMonth(rows, mark, before, month, amount(ofMonth).negate());
                addOfMonth(rows, mark, value, month, amount(ofMonth));
            }
        }
        marked.set("value", value);
    }

    private static void add(Rows rows, CompositionMark mark, @Nullable String value, BigDecimal amount) {
        Row part = rows.row("part", mark, value == null ? NONE : value);
        BigDecimal sum = amount(part).add(amount);
        if (sum.signum() == 0) {
            part.delete();
        } else {
            part.set("amount", sum);
        }
    }

    private static void addOfMonth(
            Rows rows, CompositionMark mark, @Nullable String value, LocalDate month, BigDecimal amount) {
        Row part = rows.row("part_month", mark, value == null ? NONE : value, month);
        BigDecimal sum = amount(part).add(amount);
        if (sum.signum() == 0) {
            part.delete();
        } else {
            part.set("amount", sum);
        }
    }

    private static BigDecimal amount(Row row) {
        return row.get("amount") instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }
}
