package io.tallystick.events.customers.contacts;

/** From whom it came. */
public enum DealingDirection {
    FROM_CUSTOMER,
    TO_CUSTOMER
}
