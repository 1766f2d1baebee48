package io.tallystick.events.customers.upkeep;

/** 老客戶、新客戶和未來客戶 (II-3); new and future ones are the focus. */
public enum Maturity {
    OLD,
    NEW,
    FUTURE
}
