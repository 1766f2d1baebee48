package io.tallystick.query.customers.sources;

import io.tallystick.events.customers.sources.SourceEvent.CustomerReportFiled;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Reports on customers by kind, and how timely they were (II-35); what they say is not here (ADR 0035). */
@ReadModel(name = "customer-reports", version = 1)
public final class CustomerReports {
    @EventHandler
    void on(CustomerReportFiled e, Rows rows, LogEntry entry) {
        rows.insert("filed", e.report())
                .set("customer", e.customer())
                .set("unit", e.unit())
                .set("kind", e.kind())
                .set("happened_at", e.happenedAt())
                .set("filed_at", entry.recordedAt())
                .set("late", e.late())
                .set("told", e.to().size())
                .set("employee", e.by().employee());
    }
}
