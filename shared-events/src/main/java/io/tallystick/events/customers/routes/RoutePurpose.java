package io.tallystick.events.customers.routes;

/** What a route is travelled for (II-43, II-44). */
public enum RoutePurpose {
    VISITS,
    SALES,
    DELIVERIES
}
