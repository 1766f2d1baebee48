package io.tallystick.events.shifts;

/** What was observed of somebody's conduct on duty. */
public enum ConductKind {
    /** Sat badly, not alert, not concentrated (V-39). */
    POSTURE,
    /** Loud in the room (V-43). */
    NOISE,
    /** Did not follow a norm of business, service or operating (V-40). */
    NORMS
}
