package io.tallystick.events.customers.contacts;

/** At which level a customer is received, from the lowest (IV-17, IV-18). */
public enum ReceptionLevel {
    ORDINARY,
    SENIOR,
    /** 貴賓級別. */
    VIP
}
