package io.tallystick.events.customers.sources;

/** What a customer was visited for (II-24). */
public enum VisitPurpose {
    SURVEY,
    SALES,
    SERVICE,
    COLLECTION,
    COURTESY
}
