package io.tallystick.events.customers;

/** What a customer is by nature (II-8); each nature has a file template of its own (II-9). */
public enum CustomerNature {
    /** 政府機構, buying for the state. */
    GOVERNMENT,
    /** 特殊公司, in special business with the house. */
    SPECIAL_COMPANY,
    /** 普通公司. */
    COMPANY,
    /** 顧客(個人): everything in the file is personal. */
    INDIVIDUAL,
    /** 交易夥伴. */
    TRADING_PARTNER
}
