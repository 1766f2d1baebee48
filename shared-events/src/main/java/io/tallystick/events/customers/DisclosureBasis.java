package io.tallystick.events.customers;

/** On what a customer file may leave the house; there is no other (II-61, VI-30). */
public enum DisclosureBasis {
    /** A regulator's or court's demand. */
    LEGAL_DUTY,
    /** The customer's own consent. */
    CONSENT,
    /** A processor entrusted under contract. */
    PROCESSOR
}
