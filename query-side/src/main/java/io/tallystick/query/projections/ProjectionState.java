package io.tallystick.query.projections;

/** How a read model is doing. */
public enum ProjectionState {
    /** At the head of the log, or within a breath of it. */
    LIVE,
    /** Replaying: beside what is shown, or not yet at the head since it began. */
    REBUILDING,
    /** Was at the head and has fallen behind. */
    LAGGING,
    /** Live, but some records' events are parked. */
    PARKED,
    /** The database or the log is away; resumes by itself. */
    WAITING,
    /** Cannot go on; the error says why. Tried again every few seconds. */
    STOPPED
}
