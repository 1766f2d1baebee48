package io.tallystick.events.log;

import io.tallystick.events.organisation.OrganisationEvent;
import io.tallystick.events.rulebook.RuleBookEvent;
import org.jspecify.annotations.Nullable;

/** The registers every command node follows in memory, and which events change them. */
public final class Registers {
    /** Fonds, units, employees, posts. */
    public static final String ORGANISATION = "organisation";

    /** Rules, parameters, standards, the business calendar. */
    public static final String RULEBOOK = "rulebook";

    private Registers() {}

    /** The register an event changes, or null. */
    public static @Nullable String of(Class<?> event) {
        if (OrganisationEvent.class.isAssignableFrom(event)) {
            return ORGANISATION;
        }
        return RuleBookEvent.class.isAssignableFrom(event) ? RULEBOOK : null;
    }
}
