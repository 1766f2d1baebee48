package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;

/** Who could read what of which file, until when and why (IV-15); as of a date by looking back. */
@ReadModel(name = "customer-grants", version = 2)
public final class CustomerGrants {
    private static final String GRANTED = "granted";

    @EventHandler
    void on(AccessGranted e, Rows rows, LogEntry entry) {
        rows.insert(GRANTED, e.customer(), e.grant())
                .set("grantee", e.grantee())
                .set("sections", told(e.sections()))
                .set("purposes", told(e.purposes()))
                .set("granted_on", entry.recordedAt())
                .set("until", e.until())
                .set("reason", e.reason())
                .set("request", e.request())
                .set("scheme", e.scheme())
                .signed("grantor", e.grantor());
    }

    @EventHandler
    void on(AccessGrantRevoked e, Rows rows, LogEntry entry) {
        rows.row(GRANTED, e.customer(), e.grant()).set("revoked_at", entry.recordedAt());
    }

    static String told(List<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
