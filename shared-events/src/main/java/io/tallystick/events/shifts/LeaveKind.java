package io.tallystick.events.shifts;

/** Why somebody is away from shifts by leave; each kind has its own notice (V-87 to V-104). */
public enum LeaveKind {
    /** Personal leave, asked for a day before (V-88). */
    PERSONAL_ORDINARY,
    /** Personal leave for something that could not be known, asked for an hour before the shift (V-89). */
    PERSONAL_SPECIAL,
    /** Sick leave; others may ask for it, and nothing keeps a sick person from it (V-95, V-96). */
    SICK,
    /** Away on business (V-104). */
    BUSINESS,
    /** Away to study (V-104). */
    STUDY;

    /** Whether it is for the centre's director to approve, however short (V-104). */
    public boolean outside() {
        return this == BUSINESS || this == STUDY;
    }
}
