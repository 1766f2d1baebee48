package io.tallystick.events.customers;

/** Why a business relationship ended (III-1). */
public enum RelationshipEnd {
    /** The contract ended and is not renewed. */
    CONTRACT_ENDED,
    /** The customer ended it. */
    BY_CUSTOMER,
    /** The house ended it. */
    BY_HOUSE,
    /** The customer is no more. */
    CUSTOMER_CEASED,
    /** Nothing was traded for a time, which ends nothing (II-5). */
    NO_TRADE
}
