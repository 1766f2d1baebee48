package io.tallystick.events.customers;

/** On what a request to read is refused; a reason in words comes with it (II-60). */
public enum RefusalGround {
    /** The work does not need it. */
    NO_NEED,
    /** The scheme does not let the post have it (IV-15). */
    OUTSIDE_SCHEME,
    /** There is no basis to let anybody read of the person (II-16). */
    NO_LEGAL_BASIS,
    /** Who asks has an interest of their own in it. */
    OWN_INTEREST,
    /** That the file is secret, which is no ground by itself (II-60). */
    SECRET
}
