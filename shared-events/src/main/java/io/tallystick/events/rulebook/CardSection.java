package io.tallystick.events.rulebook;

/** The sections of a customer card (II-15 to II-21); a grant names the sections it opens (IV-15). */
public enum CardSection {
    /** 基礎資料: name, address, telephone and the other base fields (II-15, IV-7). */
    BASE,
    /** Founding, form, trade, assets (II-17). */
    PROFILE,
    /** 客戶特徵 (II-18). */
    CHARACTERISTICS,
    /** 業務狀況 (II-19). */
    BUSINESS,
    /** 交易活動現狀: sales, problems, strengths, counter-measures (II-20). */
    TRADING,
    /** Reputation, credit standing, terms (II-21). */
    CREDIT,
    /** Owner, manager, legal representative as persons: only under a grant of its own and on a legal basis (II-16). */
    PERSONS
}
