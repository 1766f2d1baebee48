package io.tallystick.events.customers;

/** Where a fact of a customer file comes from (II-13, II-24 to II-26). */
public enum FactSource {
    /** A salesperson's visit (II-24). */
    VISIT,
    /** The customer's own word, on a form or otherwise; to be verified (II-25, II-28). */
    SELF_REPORT,
    /** A commissioned investigation (II-26). */
    INVESTIGATION,
    /** A public register or publication. */
    PUBLIC_REGISTER,
    /** A paper seen, for example a licence or a contract. */
    DOCUMENT,
    /** What the house knows from its own dealings. */
    DEALINGS,
    /** A list taken over from before the ledger. */
    OLD_LIST
}
