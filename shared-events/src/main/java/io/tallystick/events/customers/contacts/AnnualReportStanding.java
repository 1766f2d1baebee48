package io.tallystick.events.customers.contacts;

/** How it stands with a customer's results of a year (IV-10). */
public enum AnnualReportStanding {
    /** The customer traded, and they are not there. */
    OWED,
    FILED,
    /** Why there are none was said. */
    WAIVED,
    /** The customer did not trade in that year: nothing is asked for. */
    NOT_ACTIVE
}
