package io.tallystick.command.customers.routes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.routes.PlacingEvent;
import io.tallystick.events.customers.routes.PlacingEvent.RouteDefined;
import io.tallystick.events.customers.routes.PlacingEvent.StopFreed;
import io.tallystick.events.customers.routes.PlacingEvent.StopTaken;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A route within one zone, with its places (II-44). */
public class Route extends LedgerRecord {
    private final Set<Integer> taken = new HashSet<>();
    private @Nullable RouteDefined defined;

    /** For Axon, which replays events into it. */
    protected Route() {}

    Route(RouteDefined defined) {
        apply(defined);
    }

    RouteDefined defined() {
        return Objects.requireNonNull(defined, "a route that was never defined");
    }

    boolean taken(int place) {
        return taken.contains(place);
    }

    void record(PlacingEvent event) {
        apply(event);
    }

    @EventSourcingHandler
    void on(RouteDefined event) {
        become(event.route());
        defined = event;
    }

    @EventSourcingHandler
    void on(StopTaken event) {
        taken.add(event.place());
    }

    @EventSourcingHandler
    void on(StopFreed event) {
        taken.remove(event.place());
    }
}
