package io.tallystick.query.customers.sources;

import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.EventHandler;

/** Visits, with when they were made and when they were recorded (II-24, II-31); what was heard is not here (ADR 0035). */
@ReadModel(name = "visits", version = 1)
public final class Visits {
    @EventHandler
    void on(VisitRecorded e, Rows rows, LogEntry entry) {
        rows.insert("visit", e.visit())
                .set("customer", e.customer())
                .set("unit", e.unit())
                .set("salesperson", e.salesperson())
                .set("visited_at", e.visitedAt())
                .set("recorded_at", entry.recordedAt())
                .set("lag_hours", (int) ChronoUnit.HOURS.between(e.visitedAt(), entry.recordedAt()))
                .set("late", e.late())
                .set("purpose", e.purpose())
                .set("report", e.report());
    }
}
