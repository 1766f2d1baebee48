package io.tallystick.query.customers.routes;

import io.tallystick.events.customers.routes.PlacingEvent.RouteDefined;
import io.tallystick.events.customers.routes.PlacingEvent.StopFreed;
import io.tallystick.events.customers.routes.PlacingEvent.StopTaken;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Route sheets 路序表: the customers of each route in the order in which they are called on (II-43, II-44). */
@ReadModel(name = "route-sheets", version = 1)
public final class RouteSheets {
    private static final String ROUTE = "route_head";

    @EventHandler
    void on(RouteDefined e, Rows rows) {
        rows.insert(ROUTE, e.route())
                .set("unit", e.unit())
                .set("name", e.name())
                .set("purpose", e.purpose())
                .set("zone", e.zone())
                .set("stops", 0);
    }

    @EventHandler
    void on(StopTaken e, Rows rows) {
        Row route = rows.row(ROUTE, e.route());
        route.add("stops", 1);
        rows.insert("stop", e.route(), e.place())
                .set("name", route.get("name"))
                .set("purpose", route.get("purpose"))
                .set("zone", route.get("zone"))
                .set("customer", e.customer());
    }

    @EventHandler
    void on(StopFreed e, Rows rows) {
        rows.row(ROUTE, e.route()).add("stops", -1);
        rows.row("stop", e.route(), e.place()).delete();
    }
}
