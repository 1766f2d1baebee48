package io.tallystick.events.rulebook;

/** The body of law a ledger is kept under (VI-29). */
public enum LegalProfile {
    /** The source regulations as printed: five years. */
    SOURCE,
    /** Anti-money-laundering law in force from 2025 and the measures of 2026: ten years. */
    PRC_FINANCE_2026,
    /** Accounting archives, decree 79. */
    ACCOUNTING,
    /** Insurance Law art. 87. */
    INSURANCE,
    /** Taiwan practice. */
    TAIWAN
}
