package io.tallystick.query.custody.store;

/** How a stock-take found a unit it expected. */
public enum CountedAs {
    /** In its place. */
    SEEN,
    /** In another place. */
    MISPLACED,
    /** Out of the room by the word of the ledger. */
    OUT,
    /** Nobody has seen it yet. */
    UNCOUNTED
}
