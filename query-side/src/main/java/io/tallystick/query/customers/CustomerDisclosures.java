package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The disclosure register: which files were given to whom outside the house, on which basis (II-61, VI-30). */
@ReadModel(name = "customer-disclosures", version = 1)
public final class CustomerDisclosures {

    @EventHandler
    void on(CustomerFileDisclosed e, Rows rows, LogEntry entry) {
        rows.insert("disclosure", entry.position())
                .set("disclosed_at", entry.recordedAt())
                .set("customer", e.customer())
                .set("recipient", e.recipient())
                .set("basis", e.basis())
                .set("document", e.document())
                .set("sections", CustomerGrants.told(e.sections()))
                .signed("discloser", e.by());
    }
}
