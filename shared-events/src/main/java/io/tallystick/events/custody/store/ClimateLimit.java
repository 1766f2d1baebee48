package io.tallystick.events.custody.store;

/** The limits a climate reading can break (I-8). */
public enum ClimateLimit {
    TOO_COLD,
    TOO_WARM,
    TOO_DRY,
    TOO_DAMP,
    /** The temperature changed more within the day than the rule allows. */
    TEMPERATURE_SWING,
    /** The relative humidity changed more within the day than the rule allows. */
    HUMIDITY_SWING
}
