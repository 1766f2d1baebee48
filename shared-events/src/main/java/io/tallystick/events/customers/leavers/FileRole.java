package io.tallystick.events.customers.leavers;

/** What somebody is to a customer file. */
public enum FileRole {
    /** Answers for the file (II-62). */
    CUSTODIAN,
    /** Looks after the customer (II-57). */
    SALESPERSON,
    /** Is in contact with the customer, which somebody else looks after (IV-20). */
    CONTACT
}
