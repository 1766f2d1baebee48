package io.tallystick.events.log;

import io.tallystick.events.organisation.OrganisationEvent;
import io.tallystick.events.rulebook.RuleBookEvent;
import io.tallystick.events.statistics.MovesPeriods;
import org.jspecify.annotations.Nullable;

/** The registers every command node follows in memory, and which events change them. */
public final class Registers {
    /** Fonds, units, employees, posts. */
    public static final String ORGANISATION = "organisation";

    /** Rules, parameters, standards, the business calendar. */
    public static final String RULEBOOK = "rulebook";

    /** Statistics periods: which are open, frozen, closed. */
    public static final String PERIODS = "periods";

    private Registers() {}

    /** The register an event changes, or null. */
    public static @Nullable String of(Class<?> event) {
        if (OrganisationEvent.class.isAssignableFrom(event)) {
            return ORGANISATION;
        }
        if (MovesPeriods.class.isAssignableFrom(event)) {
            return PERIODS;
        }
        return RuleBookEvent.class.isAssignableFrom(event) ? RULEBOOK : null;
    }
}
