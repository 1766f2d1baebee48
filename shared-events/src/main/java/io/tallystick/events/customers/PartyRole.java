package io.tallystick.events.customers;

/** In which role a party deals with the house (IV-2). */
public enum PartyRole {
    /** 供應商. */
    SUPPLIER,
    /** 經銷商. */
    DEALER,
    /** 直接購買的客戶. */
    BUYER,
    /** 投保人. */
    POLICYHOLDER,
    /** 特殊的一類客戶, of one of the seven kinds (IV-3). */
    SPECIAL
}
