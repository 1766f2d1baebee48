package io.tallystick.events.customers.grading;

/** What passed between the house and a customer. */
public enum TransactionKind {
    SALE,
    PAYMENT
}
