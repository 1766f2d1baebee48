package io.tallystick.events.retention;

/** What starts a retention clock. */
public enum Trigger {
    /** The year the papers were filed for; years count from its end. */
    FILING,
    /** Something that happened, for example a project's completion; years count from the end of its year. */
    EVENT,
    /** A transaction was booked; years count from the end of the year (III-2). */
    TRANSACTION,
    /** A fiscal year closed; years count from the day after (I-28, decree 79). */
    FISCAL_YEAR,
    /** A business relationship ended; years count from the end of the year (III-1, III-2). */
    RELATIONSHIP_ENDED,
    /** An insurance contract of up to one year ended (Insurance Law, art. 87). */
    SHORT_CONTRACT_ENDED,
    /** An insurance contract of more than one year ended (Insurance Law, art. 87). */
    LONG_CONTRACT_ENDED
}
