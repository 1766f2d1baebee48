package io.tallystick.events.shifts;

/** What a breach of discipline rests on (V-103). */
public enum BreachBasis {
    /** Came late without having asked for leave before the shift. */
    LATE,
    /** Was off the post without approval. */
    OFF_POST
}
