package io.tallystick.events.rulebook;

/** How much a customer weighs (II-10), heaviest first. */
public enum CustomerTier {
    /** 主力客戶. */
    KEY,
    /** 一般客戶. */
    GENERAL,
    /** 零散客戶. */
    SCATTERED
}
