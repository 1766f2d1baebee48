package io.tallystick.events.customers.contacts;

/** How an important dealing was settled (IV-11). */
public enum DealingEnd {
    REPORTED,
    EXEMPTED
}
