package io.tallystick.query.customers.routes;

import io.tallystick.events.customers.routes.PlacingEvent.AnalysisConcluded;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Analyses of composition and what followed from them (II-50). */
@ReadModel(name = "analyses", version = 1)
public final class ConcludedAnalyses {
    @EventHandler
    void on(AnalysisConcluded e, Rows rows, LogEntry entry) {
        rows.insert("analysis", e.analysis())
                .set("unit", e.unit())
                .set("mark", e.mark())
                .set("from_day", e.from())
                .set("to_day", e.to())
                .set("decision", e.decision())
                .set("no_action", e.noAction())
                .set("concluded_at", entry.recordedAt())
                .set("employee", e.by().employee());
    }
}
