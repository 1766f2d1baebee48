package io.tallystick.command.customers.routes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisConcluded;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A closed analysis of composition (II-50). */
public class Analysis extends LedgerRecord {
    /** For Axon, which replays events into it. */
    protected Analysis() {}

    Analysis(AnalysisConcluded concluded) {
        apply(concluded);
    }

    @EventSourcingHandler
    void on(AnalysisConcluded event) {
        become(event.analysis());
    }
}
