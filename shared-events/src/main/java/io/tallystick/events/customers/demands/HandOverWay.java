package io.tallystick.events.customers.demands;

/** How a production reached the authority. */
public enum HandOverWay {
    IN_PERSON,
    COURIER,
    ELECTRONIC
}
