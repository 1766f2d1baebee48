package io.tallystick.events.rulebook;

/** What becomes of an order above the credit limit (II-49). */
public enum OverLimit {
    REFUSE,
    APPROVE
}
