package io.tallystick.events.customers.sources;

/** The kinds of reports on customers (II-35). */
public enum ReportKind {
    /** 日常報告. */
    ROUTINE,
    /** 緊急報告; told at once. */
    URGENT,
    /** 定期報告. */
    PERIODIC
}
