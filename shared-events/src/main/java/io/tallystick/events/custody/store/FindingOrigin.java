package io.tallystick.events.custody.store;

/** What brought a finding up. */
public enum FindingOrigin {
    /** An inspection: a protection failed (I-7). */
    PROTECTION,
    /** Readings outside the limits (I-8). */
    CLIMATE,
    /** A check of equipment. */
    EQUIPMENT,
    /** A violation that left something behind, such as stored goods (I-10). */
    VIOLATION,
    /** An incident. */
    INCIDENT,
    /** Somebody saw it. */
    OBSERVED
}
