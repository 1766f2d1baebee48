package io.tallystick.events.customers.upkeep;

/** 企業的過去、現在和未來的客戶 (II-1); follows from trade and relationship. */
public enum CustomerPhase {
    PAST,
    PRESENT,
    FUTURE
}
