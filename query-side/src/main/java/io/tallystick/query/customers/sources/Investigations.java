package io.tallystick.query.customers.sources;

import io.tallystick.events.customers.sources.SourceEvent.AgencyEntered;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationApproved;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationCommissioned;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationReported;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Investigations with their cost and age, and the agencies that may be commissioned (II-26, II-29). */
@ReadModel(name = "investigations", version = 1)
public final class Investigations {
    private static final String INVESTIGATION = "investigation";

    @EventHandler
    void on(InvestigationCommissioned e, Rows rows, LogEntry entry) {
        rows.insert(INVESTIGATION, e.investigation())
                .set("customer", e.customer())
                .set("unit", e.unit())
                .set("agency", e.agency())
                .set("purpose", e.purpose())
                .set("budget", e.budget())
                .set("commissioned_at", entry.recordedAt())
                .set("commissioner", e.by().employee());
    }

    @EventHandler
    void on(InvestigationApproved e, Rows rows) {
        rows.row(INVESTIGATION, e.investigation()).set("approver", e.by().employee());
    }

    @EventHandler
    void on(InvestigationReported e, Rows rows) {
        rows.row(INVESTIGATION, e.investigation())
                .set("reported_on", e.reportedOn())
                .set("cost", e.cost())
                .set("over_budget", e.overBudget());
    }

    @EventHandler
    void on(AgencyEntered e, Rows rows, LogEntry entry) {
        rows.insert("agency", e.agency())
                .set("name", e.name())
                .set("ground", e.ground())
                .set("entered_at", entry.recordedAt());
    }
}
