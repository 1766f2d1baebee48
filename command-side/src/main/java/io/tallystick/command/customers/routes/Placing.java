package io.tallystick.command.customers.routes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.routes.PlacingEvent;
import io.tallystick.events.customers.routes.PlacingEvent.CustomerClassified;
import io.tallystick.events.customers.routes.PlacingEvent.RoutePositionAssigned;
import io.tallystick.events.customers.routes.PlacingEvent.RoutePositionLeft;
import io.tallystick.events.customers.routes.PlacingEvent.ZoneAssigned;
import io.tallystick.events.customers.routes.RoutePurpose;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Where one customer stands: one zone, and one place on a route for each purpose (II-44). */
public class Placing extends LedgerRecord {
    private final Map<RoutePurpose, RoutePositionAssigned> places = new EnumMap<>(RoutePurpose.class);
    private @Nullable String zone;

    /** For Axon, which replays events into it; it begins with what is first said of the customer. */
    protected Placing() {}

    static Placing unknown() {
        return new Placing();
    }

    void record(PlacingEvent event) {
        apply(event);
    }

    Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    Optional<RoutePositionAssigned> place(RoutePurpose purpose) {
        return Optional.ofNullable(places.get(purpose));
    }

    boolean onARoute() {
        return !places.isEmpty();
    }

    @EventSourcingHandler
    void on(CustomerClassified event) {
        become(event.placing());
    }

    @EventSourcingHandler
    void on(ZoneAssigned event) {
        become(event.placing());
        zone = event.zone();
    }

    @EventSourcingHandler
    void on(RoutePositionAssigned event) {
        become(event.placing());
        places.put(event.purpose(), event);
    }

    @EventSourcingHandler
    void on(RoutePositionLeft event) {
        places.remove(event.purpose());
    }
}
