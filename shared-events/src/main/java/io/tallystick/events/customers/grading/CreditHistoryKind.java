package io.tallystick.events.customers.grading;

/** What stands in a customer's credit history (II-21). */
public enum CreditHistoryKind {
    PROBLEM,
    ANNOTATION,
    GRADE,
    TERMS,
    REPORT,
    ORDER_REFUSED,
    OVER_LIMIT,
    POLICY
}
