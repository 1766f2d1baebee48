package io.tallystick.command.customers.routes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.routes.PlacingEvent;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisReused;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisSaved;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A kept way of looking at the composition of sales (II-58). */
public class SavedAnalysis extends LedgerRecord {
    private @Nullable AnalysisSaved saved;

    /** For Axon, which replays events into it. */
    protected SavedAnalysis() {}

    SavedAnalysis(AnalysisSaved saved) {
        apply(saved);
    }

    AnalysisSaved saved() {
        return Objects.requireNonNull(saved, "an analysis that was never kept");
    }

    void reuse(AnalysisReused event) {
        apply(event);
    }

    @EventSourcingHandler
    void on(PlacingEvent event) {
        if (event instanceof AnalysisSaved e) {
            become(e.analysis());
            saved = e;
        }
    }
}
