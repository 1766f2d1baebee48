package io.tallystick.events.customers;

/** By what two files may be of one party (II-22). */
public enum Likeness {
    /** The same registration or identity number: certain. */
    REGISTRATION_NUMBER(true),
    /** The same name, however written: in either script or romanised. */
    NAME(false),
    /** The same telephone number. */
    PHONE(false);

    private final boolean certain;

    Likeness(boolean certain) {
        this.certain = certain;
    }

    /** Whether it leaves no doubt. */
    public boolean certain() {
        return certain;
    }
}
