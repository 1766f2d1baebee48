package io.tallystick.events.custody.store;

/** What happened to a room. */
public enum IncidentKind {
    WATER_INGRESS,
    BLAZE,
    BREAK_IN,
    PESTS_FOUND,
    MOULD,
    POWER_FAILURE,
    OTHER
}
