package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/**
 * What customers owe, sale by sale, with the grade they have (II-42). A payment settles the oldest open sale, as it does
 * where grades are given; of files that are one, whichever the sale is under (II-22).
 */
@ReadModel(name = "receivables", version = 2)
public final class Receivables {
    private static final String SOLD = "sold";
    private static final String OPEN = "receivable";
    private static final String ACCOUNT = "account";

    @EventHandler
    void on(TransactionRecorded e, Rows rows) {
        if (e.kind() == TransactionKind.SALE) {
            rows.insert(SOLD, e.customer(), e.transaction())
                    .set("document", e.document())
                    .set("sold_on", e.on())
                    .set("due_on", Objects.requireNonNullElse(e.dueOn(), e.on()))
                    .set("amount", e.amount());
        } else {
            Row account = rows.row(ACCOUNT, e.customer());
            account.set("paid", amount(account, "paid").add(e.amount()));
        }
        settle(e.customer(), rows);
    }

    @EventHandler
    void on(CustomerCreditGraded e, Rows rows) {
        rows.row(ACCOUNT, e.customer()).set("grade", e.grade());
        files(e.customer(), rows)
                .forEach(file -> rows.where(OPEN, "customer", file).forEach(row -> row.set("grade", e.grade())));
    }

    @EventHandler
    void on(CustomerFilesMerged e, Rows rows) {
        rows.row(ACCOUNT, e.absorbed()).set("goes_on_in", e.customer());
        settle(e.customer(), rows);
    }

    @EventHandler
    void on(CustomerFilesParted e, Rows rows) {
        rows.row(ACCOUNT, e.absorbed()).set("goes_on_in", null);
        settle(e.customer(), rows);
        settle(e.absorbed(), rows);
    }

    /** The files of a party: its own, and those that go on in it (II-22). */
    private static List<RecordId> files(RecordId party, Rows rows) {
        List<RecordId> files = new ArrayList<>(List.of(party));
        rows.where(ACCOUNT, "goes_on_in", party).stream()
                .map(row -> new RecordId(String.valueOf(row.text("customer"))))
                .sorted()
                .forEach(files::add);
        return files;
    }

    private static void settle(RecordId party, Rows rows) {
        List<RecordId> files = files(party, rows);
        BigDecimal left = files.stream()
                .map(file -> amount(rows.row(ACCOUNT, file), "paid"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String grade = rows.row(ACCOUNT, party).text("grade");
        List<Row> sales = files.stream()
                .flatMap(file -> rows.where(SOLD, "customer", file).stream())
                .sorted(Comparator.comparing((Row row) -> Objects.requireNonNull(row.date("sold_on")))
                        .thenComparingLong(row -> row.number("transaction")))
                .toList();
        for (Row sale : sales) {
            BigDecimal whole = amount(sale, "amount");
            BigDecimal part = whole.min(left);
            left = left.subtract(part);
            Row open = rows.row(OPEN, sale.text("customer"), sale.number("transaction"));
            if (part.compareTo(whole) < 0) {
                LocalDate due = sale.date("due_on");
                open.set("document", sale.text("document"))
                        .set("sold_on", sale.date("sold_on"))
                        .set("due_on", due)
                        .set("amount", whole)
                        .set("owed", whole.subtract(part))
                        .set("grade", grade);
            } else if (open.exists()) {
                open.delete();
            }
        }
    }

    private static BigDecimal amount(Row row, String column) {
        return row.get(column) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }
}
