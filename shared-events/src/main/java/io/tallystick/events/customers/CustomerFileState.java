package io.tallystick.events.customers;

/** How complete a customer file is (IV-7). */
public enum CustomerFileState {
    /** Opened, and lacking fields its template asks for. */
    PROVISIONAL,
    /** Has every field its template asks for. */
    COMPLETE,
    /** Goes on in the file of the same party (II-22). */
    ABSORBED
}
