package io.tallystick.events.organisation;

/** As staff statistics count it (I-12). */
public enum Sex {
    FEMALE,
    MALE
}
