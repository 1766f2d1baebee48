package io.tallystick.events.retention;

/** Why a clock counts. */
public enum RetentionBasis {
    /** The period the unit was filed under, 保管期限. */
    SCHEDULE,
    /** A rule of the catalogue, under the legal profile of the house (VI-29). */
    RULE,
    /** A period said for this record, with what it rests on. */
    SAID,
    /** Lengthened by a decision of the archives room. */
    LENGTHENED,
    /** Lengthened by the appraisal committee. */
    APPRAISAL,
    /** Kept permanently on authority (III-3). */
    PERMANENT
}
