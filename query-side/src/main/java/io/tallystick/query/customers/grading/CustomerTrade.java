package io.tallystick.query.customers.grading;

import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.math.BigDecimal;
import org.axonframework.eventhandling.EventHandler;

/** Customer sales 客戶銷售報表: every sale and payment, and the sums by month, customer and class of goods (II-34, II-47). */
@ReadModel(name = "customer-trade", version = 1)
public final class CustomerTrade {
    @EventHandler
    void on(TransactionRecorded e, Rows rows, LogEntry entry) {
        rows.insert("dealing", e.customer(), e.transaction())
                .set("happened_on", e.on())
                .set("kind", e.kind())
                .set("document", e.document())
                .set("goods", e.goods())
                .set("amount", e.amount())
                .set("due_on", e.dueOn())
                .set("order_no", e.order())
                .set("recorded_at", entry.recordedAt())
                .set("employee", e.by().employee());
        if (e.kind() == TransactionKind.SALE) {
            Row sum = rows.row("sales", e.on().withDayOfMonth(1), e.customer(), e.goods());
            BigDecimal before = sum.get("amount") instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
            sum.set("amount", before.add(e.amount())).add("times", 1);
        }
    }
}
