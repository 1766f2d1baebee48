package io.tallystick.events.custody.store;

/** What the readings inside and outside say about airing (VI-27). */
public enum VentilationAdvice {
    /** The air outside is drier by as much as the rule asks. */
    VENTILATE,
    /** It would change little. */
    INDIFFERENT,
    /** The air outside is moister: airing brings damp in (I-7). */
    KEEP_SHUT
}
