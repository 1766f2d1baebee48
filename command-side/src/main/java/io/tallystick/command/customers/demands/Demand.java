package io.tallystick.command.customers.demands;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.demands.DemandEvent;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandSheet;
import io.tallystick.events.customers.demands.DemandState;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A demand of an authority, and how far the answer is. */
public class Demand extends LedgerRecord {
    private final DemandSheet sheet = new DemandSheet();

    /** For Axon, which replays events into it. */
    protected Demand() {}

    Demand(DemandRegistered registered) {
        apply(registered);
    }

    void record(DemandEvent event) {
        apply(event);
    }

    DemandSheet sheet() {
        return sheet;
    }

    /** The answer is as far as that. */
    void require(List<DemandState> states, Decision decision) {
        decision.requireState(
                states.contains(sheet.state()),
                "refused.demandState",
                fact("demand", self()),
                fact("state", "choice.DemandState." + sheet.state()));
    }

    @EventSourcingHandler
    void on(DemandEvent event) {
        if (event instanceof DemandRegistered registered) {
            become(registered.demand());
        }
        sheet.take(event);
    }
}
