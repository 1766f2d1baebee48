package io.tallystick.query.customers.sources;

import io.tallystick.events.customers.sources.SourceEvent.VisitEntered;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportChased;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Visit reports: those expected beside those handed in, and how late (II-30, II-32). */
@ReadModel(name = "visit-reports", version = 1)
public final class VisitReports {
    private static final String REPORT = "report";

    @EventHandler
    void on(VisitReportOpened e, Rows rows) {
        rows.insert(REPORT, e.report())
                .set("salesperson", e.salesperson())
                .set("unit", e.unit())
                .set("period", e.period())
                .set("first_day", e.first())
                .set("last_day", e.last())
                .set("due_on", e.dueOn())
                .set("visits", 0)
                .set("chased", 0);
    }

    @EventHandler
    void on(VisitEntered e, Rows rows) {
        rows.row(REPORT, e.report()).add("visits", 1);
    }

    @EventHandler
    void on(VisitReportChased e, Rows rows) {
        rows.row(REPORT, e.report()).set("chased", e.times());
    }

    @EventHandler
    void on(VisitReportSubmitted e, Rows rows, LogEntry entry) {
        rows.row(REPORT, e.report())
                .set("submitted_at", entry.recordedAt())
                .set("late", e.late())
                .set("reason", e.reason());
    }
}
