package io.tallystick.events.customers;

/** The seven kinds of special customers (IV-3). */
public enum SpecialKind {
    /** 律師. */
    LAWYER,
    /** 財務顧問. */
    FINANCIAL_ADVISER,
    /** 廣告. */
    ADVERTISING,
    /** 公關. */
    PUBLIC_RELATIONS,
    /** 銀行. */
    BANK,
    /** 保險. */
    INSURER,
    /** 融資協助機構. */
    FINANCE_AGENCY
}
