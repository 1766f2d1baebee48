package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/**
 * What customers owe, sale by sale, with the grade they have (II-42). A payment settles the oldest open sale, as it does where grades are
 * given.
 */
@ReadModel(name = "receivables", version = 1)
public final class Receivables {
    private static final String SOLD = "sold";
    private static final String OPEN = "receivable";

    @EventHandler
    void on(TransactionRecorded e, Rows rows) {
        if (e.kind() == TransactionKind.SALE) {
            rows.insert(SOLD, e.customer(), e.transaction())
                    .set("document", e.document())
                    .set("sold_on", e.on())
                    .set("due_on", Objects.requireNonNullElse(e.dueOn(), e.on()))
                    .set("amount", e.amount());
        } else {
            Row account = rows.row("account", e.customer());
            account.set("paid", amount(account, "paid").add(e.amount()));
        }
        settle(e.customer(), rows);
    }

    @EventHandler
    void on(CustomerCreditGraded e, Rows rows) {
        rows.row("account", e.customer()).set("grade", e.grade());
        rows.where(OPEN, "customer", e.customer()).forEach(row -> row.set("grade", e.grade()));
    }

    private static void settle(RecordId customer, Rows rows) {
        Row account = rows.row("account", customer);
        BigDecimal left = amount(account, "paid");
        List<Row> sales = rows.where(SOLD, "customer", customer).stream()
                .sorted(Comparator.comparing((Row row) -> Objects.requireNonNull(row.date("sold_on")))
                        .thenComparingLong(row -> row.number("transaction")))
                .toList();
        for (Row sale : sales) {
            BigDecimal whole = amount(sale, "amount");
            BigDecimal part = whole.min(left);
            left = left.subtract(part);
            Row open = rows.row(OPEN, customer, sale.number("transaction"));
            if (part.compareTo(whole) < 0) {
                LocalDate due = sale.date("due_on");
                open.set("document", sale.text("document"))
                        .set("sold_on", sale.date("sold_on"))
                        .set("due_on", due)
                        .set("amount", whole)
                        .set("owed", whole.subtract(part))
                        .set("grade", account.text("grade"));
            } else if (open.exists()) {
                open.delete();
            }
        }
    }

    private static BigDecimal amount(Row row, String column) {
        return row.get(column) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }
}
