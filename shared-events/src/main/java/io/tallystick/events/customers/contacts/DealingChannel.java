package io.tallystick.events.customers.contacts;

/** By what a customer was dealt with 信函、傳真、長話 (IV-19). */
public enum DealingChannel {
    LETTER,
    FAX,
    PHONE,
    EMAIL,
    MEETING,
    OTHER
}
