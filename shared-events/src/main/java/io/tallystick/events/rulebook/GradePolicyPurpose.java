package io.tallystick.events.rulebook;

/** What follows from a customer's credit grade (II-42). */
public enum GradePolicyPurpose {
    /** How much of what is short the customer is allotted, in per cent of its order 商品管理. */
    ALLOCATION,
    /** How much is taken off the price, in per cent 銷售管理. */
    DISCOUNT,
    /** After how many days beyond its due day a sale is dunned 貨款回收管理. */
    DUNNING
}
