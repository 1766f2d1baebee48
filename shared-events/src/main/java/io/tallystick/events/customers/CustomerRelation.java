package io.tallystick.events.customers;

/** Whether the house deals with the customer itself (II-1). */
public enum CustomerRelation {
    /** 直接客戶. */
    DIRECT,
    /** 間接客戶, dealt with through another. */
    INDIRECT
}
