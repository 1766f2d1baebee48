package io.tallystick.events.shifts;

/** What follows for somebody from a breach of discipline, an absence without leave, or a fault (V-103, V-113). */
public enum PenaltyMeasure {
    /** A talk, on record. */
    TALK,
    /** A written warning. */
    WARNING,
    /** Points off the assessment. */
    ASSESSMENT,
    /** Trained and examined again. */
    RETRAINING
}
