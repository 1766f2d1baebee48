package io.tallystick.query.customers.routes;

import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.routes.CustomerFacet;
import io.tallystick.events.customers.routes.PlacingEvent.CustomerClassified;
import io.tallystick.events.customers.routes.PlacingEvent.RoutePositionAssigned;
import io.tallystick.events.customers.routes.PlacingEvent.RoutePositionLeft;
import io.tallystick.events.customers.routes.PlacingEvent.ZoneAssigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Locale;
import org.axonframework.eventhandling.EventHandler;

/** How each customer is classed, what is still to be classed, its zone, and on how many routes it is (II-37, II-44). */
@ReadModel(name = "customer-classes", version = 1)
public final class CustomerClasses {
    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        rows.insert("customer_class", e.customer())
                .set("unit", e.unit())
                .set("unclassed", CustomerFacet.values().length)
                .set("routes", 0);
    }

    @EventHandler
    void on(CustomerClassified e, Rows rows) {
        String column = e.facet().name().toLowerCase(Locale.ROOT);
        Row row = row(rows, e.customer());
        if (row.get(column) == null) {
            row.add("unclassed", -1);
        }
        row.set(column, e.value());
    }

    @EventHandler
    void on(ZoneAssigned e, Rows rows) {
        row(rows, e.customer()).set("zone", e.zone());
    }

    @EventHandler
    void on(RoutePositionAssigned e, Rows rows) {
        row(rows, e.customer()).add("routes", 1);
    }

    @EventHandler
    void on(RoutePositionLeft e, Rows rows) {
        row(rows, e.customer()).add("routes", -1);
    }

    private static Row row(Rows rows, RecordId customer) {
        return rows.row("customer_class", customer);
    }
}
