package io.tallystick.events.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where a post holds: the whole house (both absent), one fonds, or one unit and the units below it. A department head
 * approves only for that department.
 */
public record Scope(@Nullable RecordId fonds, @Nullable RecordId unit) {
    /** Every fonds and every unit. */
    public static final Scope HOUSE = new Scope(null, null);

    /** All units of one fonds. */
    public static Scope ofFonds(RecordId fonds) {
        return new Scope(fonds, null);
    }

    /** One unit of a fonds, with the units below it. */
    public static Scope ofUnit(RecordId fonds, RecordId unit) {
        return new Scope(fonds, unit);
    }
}
