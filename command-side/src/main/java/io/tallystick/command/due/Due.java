package io.tallystick.command.due;

import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sort of thing that falls due: which events set its dates, and what the ledger has to do on them. The clock only asks; the
 * record itself decides, and refuses what is no longer due.
 */
public interface Due {
    /** Its name in the register and in the keys of commands: lower-case letters and hyphens. */
    String what();

    /** The events that set, move or end its dates. */
    List<Class<? extends DomainEvent>> events();

    /**
     * Keeps the dates in step with an event.
     *
     * @param on the day the event was recorded, in the house's time zone
     */
    void follow(DomainEvent event, LocalDate on, Dates dates);

    /** How many days before its date there may be something to do, at most. */
    default int lead() {
        return 0;
    }

    /** From which moment on there may be something to do, where the day alone does not say it. */
    default Instant from(DueDate date) {
        return Instant.MIN;
    }

    /** What the ledger has to do about it today, if anything. */
    Optional<Act> act(DueDate date, LocalDate today, RuleBook rules);
}
