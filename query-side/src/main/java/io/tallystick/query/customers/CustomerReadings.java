package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Who read what of which file, when and what for (II-63, VI-10). */
@ReadModel(name = "customer-readings", version = 2)
public final class CustomerReadings {

    @EventHandler
    void on(CustomerFileRead e, Rows rows, LogEntry entry) {
        rows.insert("reading", entry.position())
                .set("read_at", entry.recordedAt())
                .set("customer", e.customer())
                .set("sections", CustomerGrants.told(e.sections()))
                .set("purpose", e.purpose())
                .set("rests_on", e.grant())
                .set("principals", e.principals() == null ? null : CustomerGrants.told(e.principals()))
                .signed("reader", e.by());
    }
}
