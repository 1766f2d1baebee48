package io.tallystick.events.statistics;

/** How a difference between ledger, table and shelf is explained. */
public enum Explained {
    /** The table was wrong and has been made anew. */
    TABLE_REBUILT,
    /** What explains it is recorded, in a later period. */
    RECORDED_LATER,
    /** It is being looked for, and somebody is named. */
    BEING_SOUGHT,
    /** Corrected by an event that names the wrong one. */
    CORRECTED,
    /** As explained in the period before, and not settled yet. */
    AS_BEFORE,
    OTHER
}
