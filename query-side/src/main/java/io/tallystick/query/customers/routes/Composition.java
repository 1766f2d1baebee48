package io.tallystick.query.customers.routes;

import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
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
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * What sales are made of, by tier, goods, zone, credit grade and class (II-45 to II-48). A customer's sales stand where the customer
 * stands now; what is not marked yet stands under a dash. Those of a file that goes on in another stand where that one does (II-22).
 */
@ReadModel(name = "composition", version = 4)
public final class Composition {
    private static final String NONE = "–";

    @EventHandler
    void on(TransactionRecorded e, Rows rows) {
        if (e.kind() != TransactionKind.SALE) {
            return;
        }
        LocalDate month = e.on().withDayOfMonth(1);
        RecordId party = party(rows, e.customer());
        for (CompositionMark mark : CompositionMark.values()) {
            String value = mark == CompositionMark.GOODS ? e.goods() : marked(rows, party, mark);
            add(rows, mark, value, e.amount());
            addOfMonth(rows, mark, value, month, e.amount());
        }
        Row ofMonth = rows.row("bought_month", e.customer(), e.goods(), month).set("party", party);
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

    @EventHandler
    void on(CustomerFilesMerged e, Rows rows) {
        moveAll(rows, e.absorbed(), party(rows, e.absorbed()), party(rows, e.customer()));
        rows.insert("merged", e.absorbed()).set("survivor", e.customer());
    }

    @EventHandler
    void on(CustomerFilesParted e, Rows rows) {
        RecordId together = party(rows, e.absorbed());
        rows.row("merged", e.absorbed()).delete();
        moveAll(rows, e.absorbed(), together, e.absorbed());
    }

    /** What was bought under the file, and under those that go on in it, stands where another of its files does. */
    private static void moveAll(Rows rows, RecordId file, RecordId from, RecordId to) {
        for (CompositionMark mark : CompositionMark.values()) {
            if (mark != CompositionMark.GOODS) {
                move(rows, file, mark, marked(rows, from, mark), marked(rows, to, mark));
            }
        }
        goOn(rows, file, to);
    }

    private static void goOn(Rows rows, RecordId file, RecordId party) {
        rows.where("bought_month", "customer", file).forEach(ofMonth -> ofMonth.set("party", party));
        within(rows, file).forEach(one -> goOn(rows, one, party));
    }

    /** What the customer bought moves with it; while its file goes on in another, that one says where to. */
    private static void mark(Rows rows, RecordId customer, CompositionMark mark, String value) {
        Row marked = rows.row("marked", customer, mark);
        if (party(rows, customer).equals(customer)) {
            move(rows, customer, mark, marked.text("value"), value);
        }
        marked.set("value", value);
    }

    private static void move(
            Rows rows, RecordId file, CompositionMark mark, @Nullable String before, @Nullable String value) {
        BigDecimal bought = amount(rows.row("bought", file));
        if (bought.signum() != 0) {
            add(rows, mark, before, bought.negate());
            add(rows, mark, value, bought);
        }
        for (Row ofMonth : rows.where("bought_month", "customer", file)) {
            LocalDate month = Objects.requireNonNull(ofMonth.date("month"));
            addOfMonth(rows, mark, before, month, amount(ofMonth).negate());
            addOfMonth(rows, mark, value, month, amount(ofMonth));
        }
        within(rows, file).forEach(one -> move(rows, one, mark, before, value));
    }

    /** The files that go on in this one. */
    private static List<RecordId> within(Rows rows, RecordId file) {
        return rows.where("merged", "survivor", file).stream()
                .map(merged -> new RecordId(Objects.requireNonNull(merged.text("customer"))))
                .toList();
    }

    private static @Nullable String marked(Rows rows, RecordId customer, CompositionMark mark) {
        return rows.row("marked", customer, mark).text("value");
    }

    /** The file in which the customer's goes on, else its own. */
    private static RecordId party(Rows rows, RecordId customer) {
        RecordId file = customer;
        for (String next = survivor(rows, file); next != null; next = survivor(rows, file)) {
            file = new RecordId(next);
        }
        return file;
    }

    private static @Nullable String survivor(Rows rows, RecordId file) {
        return rows.row("merged", file).text("survivor");
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
