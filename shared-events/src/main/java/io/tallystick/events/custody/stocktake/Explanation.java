package io.tallystick.events.custody.stocktake;

/** How a difference of a stock-take is explained. */
public enum Explanation {
    /** It was there after all, or has come back. */
    FOUND_LATER,
    /** It is not to be found; its holding is missing from then on. */
    DECLARED_MISSING,
    /** It was put back where the ledger says it stands. */
    PUT_BACK,
    /** The ledger was wrong: it stands where it was found. */
    PLACE_CORRECTED,
    /** It was taken to where it belongs. */
    BELONGS_ELSEWHERE,
    /** The ledger was late: what explains it was recorded afterwards. */
    LEDGER_LATE
}
