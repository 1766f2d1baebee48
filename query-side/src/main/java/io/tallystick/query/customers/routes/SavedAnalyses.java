package io.tallystick.query.customers.routes;

import io.tallystick.events.customers.routes.PlacingEvent.AnalysisReused;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisSaved;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Analyses that were kept, and how often and what for they were made again (II-58). */
@ReadModel(name = "saved-analyses", version = 1)
public final class SavedAnalyses {
    @EventHandler
    void on(AnalysisSaved e, Rows rows, LogEntry entry) {
        rows.insert("saved", e.analysis())
                .set("unit", e.unit())
                .set("name", e.name())
                .set("mark", e.mark())
                .set("months", e.months())
                .set("question", e.question())
                .set("saved_at", entry.recordedAt())
                .set("employee", e.by().employee())
                .set("uses", 0);
    }

    @EventHandler
    void on(AnalysisReused e, Rows rows, LogEntry entry) {
        rows.row("saved", e.analysis())
                .add("uses", 1)
                .set("used_at", entry.recordedAt())
                .set("purpose", e.purpose());
        rows.insert("analysis_use", entry.position())
                .set("analysis", e.analysis())
                .set("used_at", entry.recordedAt())
                .set("from_day", e.from())
                .set("to_day", e.to())
                .set("purpose", e.purpose())
                .set("employee", e.by().employee());
    }
}
