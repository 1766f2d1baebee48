package io.tallystick.events.filing;

/** Units of count (VI-25). Figures in different units are never mixed. */
public enum CountingUnit {
    /** 卷. */
    VOLUME,
    /** 卷: one box of unbound items. */
    BOX,
    /** 件. */
    PIECE,
    /** 張. */
    PHOTOGRAPH,
    /** 盤. */
    CARRIER,
    /** 件 (objects). */
    OBJECT
}
