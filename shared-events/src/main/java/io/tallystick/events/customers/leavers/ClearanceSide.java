package io.tallystick.events.customers.leavers;

/** Who takes a leaver's customer files over: the two together (IV-14). */
public enum ClearanceSide {
    /** 業務部門. */
    BUSINESS,
    /** 信息部. */
    INFORMATION
}
