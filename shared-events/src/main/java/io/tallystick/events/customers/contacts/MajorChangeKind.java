package io.tallystick.events.customers.contacts;

/** What changed with a customer 重大變動 (IV-8). */
public enum MajorChangeKind {
    NAME,
    OWNER,
    MANAGEMENT,
    ADDRESS,
    SCOPE,
    CAPITAL,
    MERGER,
    INSOLVENCY,
    OTHER
}
