package io.tallystick.query.console.kit;

import io.tallystick.events.rulebook.Dunning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be done, by the working days its rule allows. Computed when asked for and stored nowhere:
 * rule and calendar may change, and being late is a matter of the day one looks.
 */
public record Deadlines(RuleBookAsKept rules, ZoneId zone, LocalDate today) {
    /** The parameter that says how many working days a rule allows. */
    private static final String WORKING_DAYS = "workingDays";

    /** The last day, or null where the rule sets none or the calendar of a year between is not promulgated. */
    @Nullable
    public LocalDate due(String rule, Instant since) {
        Integer days = rules.number(rule, WORKING_DAYS, today);
        return days == null
                ? null
                : rules.businessDays()
                        .after(LocalDate.ofInstant(since, zone), days)
                        .orElse(null);
    }

    /** The reminders of loans, by the rule's parameters of today (I-4). */
    public Dunning dunning() {
        Integer superior = rules.number("I-4", "supervisorDays", today);
        return new Dunning(
                rules.list("I-4", "reminderDays", today).stream()
                        .map(Integer::valueOf)
                        .toList(),
                superior == null ? 0 : superior,
                rules.businessDays());
    }

    /** How many days ago that was; 0 or less while there is time. */
    public long daysLate(LocalDate due) {
        return ChronoUnit.DAYS.between(due, today);
    }
}
