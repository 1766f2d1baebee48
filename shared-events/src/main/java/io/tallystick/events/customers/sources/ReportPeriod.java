package io.tallystick.events.customers.sources;

/** What a visit report covers 客戶訪問日報(或月報) (II-30). */
public enum ReportPeriod {
    DAILY,
    MONTHLY
}
