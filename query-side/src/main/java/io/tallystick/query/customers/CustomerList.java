package io.tallystick.query.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateDismissed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The customer overview 客戶一覽表 (IV-5). The name stays sealed in it. */
@ReadModel(name = "customers", version = 1)
public final class CustomerList {
    private static final String CUSTOMER = "customer";

    @EventHandler
    void on(CustomerFileEvent event, Rows rows, LogEntry entry) {
        switch (event) {
            case CustomerFileOpened e -> opened(e, rows, entry);
            case FactRecorded e -> fact(e, rows, entry);
            case DuplicateDismissed e -> changed(rows.row(CUSTOMER, e.customer()), entry);
        }
    }

    private static void opened(CustomerFileOpened e, Rows rows, LogEntry entry) {
        changed(
                rows.insert(CUSTOMER, e.customer())
                        .set("card_no", e.cardNo())
                        .set("nature", e.nature())
                        .set("role", e.role())
                        .set("special", e.special())
                        .set("relation", e.relation())
                        .set("unit", e.unit())
                        .set("custodian", e.custodian())
                        .set("salesperson", e.salesperson())
                        .set("opened_at", entry.occurredAt()),
                entry);
    }

    private static void fact(FactRecorded e, Rows rows, LogEntry entry) {
        Row customer = rows.row(CUSTOMER, e.customer()).add("facts", 1);
        if (e.field() == CardField.NAME) {
            customer.set("name", e.value());
        }
        changed(customer, entry);
    }

    private static void changed(Row customer, LogEntry entry) {
        customer.set("changed_at", entry.recordedAt());
    }
}
