package io.tallystick.query.documents;

import io.tallystick.events.documents.FixitySweepEvent.FixityChecked;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepCompleted;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepStarted;
import io.tallystick.events.documents.SweepState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Sweeps through the stored documents, and how far each has come. */
@ReadModel(name = "fixity-sweeps", version = 1)
public final class FixitySweeps {
    private static final String SWEEP = "sweep";

    @EventHandler
    void on(FixitySweepStarted e, Rows rows, LogEntry entry) {
        rows.insert(SWEEP, e.sweep())
                .set("state", SweepState.RUNNING)
                .set("fonds", e.fonds())
                .set("documents", e.documents())
                .set("started_at", entry.occurredAt())
                .signed("starter", e.starter());
    }

    @EventHandler
    void on(FixityChecked e, Rows rows) {
        rows.row(SWEEP, e.sweep())
                .add("checked", e.documents().size())
                .add("unsound", e.failed())
                .add("bytes", e.bytes());
    }

    @EventHandler
    void on(FixitySweepCompleted e, Rows rows, LogEntry entry) {
        rows.row(SWEEP, e.sweep()).set("state", SweepState.COMPLETED).set("completed_at", entry.occurredAt());
    }
}
