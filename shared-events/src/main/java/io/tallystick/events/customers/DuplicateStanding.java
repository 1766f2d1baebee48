package io.tallystick.events.customers;

/** What is known of two files that may be of one party (II-22). */
public enum DuplicateStanding {
    /** Somebody has to look. */
    SUSPECTED,
    /** Somebody looked: it is another party. */
    DISMISSED,
    /** Somebody proposed to bring them together. */
    PROPOSED,
    /** Somebody else declined. */
    DECLINED,
    /** They are one. */
    MERGED,
    /** They were one, and are two again. */
    PARTED
}
