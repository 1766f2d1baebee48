package io.tallystick.query.customers;

import io.tallystick.events.customers.DenialEvent.AccessDenied;
import io.tallystick.events.customers.DenialEvent.DenialsAlerted;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Whom the ledger did not let read which customer file, and where that came too often (IV-16). */
@ReadModel(name = "access-denials", version = 1)
public final class AccessDenials {

    @EventHandler
    void on(AccessDenied e, Rows rows, LogEntry entry) {
        rows.insert("denial", e.refusal())
                .set("denied_at", entry.recordedAt())
                .set("employee", e.employee())
                .set("customer", e.customer())
                .set("rule", e.rule())
                .set("on_day", e.on())
                .set("alert", false);
    }

    /** The alert stands at the denial that raised it, and at those of the day before it. */
    @EventHandler
    void on(DenialsAlerted e, Rows rows) {
        rows.where("denial", "employee", e.employee()).stream()
                .filter(row -> String.valueOf(row.get("on_day")).equals(e.on().toString()))
                .forEach(row -> row.set("alert", true));
    }
}
