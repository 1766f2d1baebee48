package io.tallystick.events.rulebook;

/** What a customer file is read for (II-63). */
public enum AccessPurpose {
    /** Selling to the customer. */
    SALES,
    /** Serving the customer. */
    SERVICE,
    /** Deciding credit and terms. */
    CREDIT,
    /** Making sure of facts and putting the file right. */
    UPKEEP,
    /** Answering the person the file speaks of. */
    SUBJECT_REQUEST,
    /** Audit and compliance. */
    AUDIT,
    /** A disclosure that is owed. */
    DISCLOSURE
}
