package io.tallystick.events.customers.leavers;

/** How a customer heard that the contact has left (IV-22). */
public enum TellingWay {
    LETTER,
    TELEPHONE,
    MAIL,
    VISIT
}
