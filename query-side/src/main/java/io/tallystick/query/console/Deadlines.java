package io.tallystick.query.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be done, by the working days its rule allows. Computed when asked for and stored nowhere:
 * rule and calendar may change, and being late is a matter of the day one looks.
 */
record Deadlines(RuleBookAsKept rules, ZoneId zone, LocalDate today) {
    /** The parameter that says how many working days a rule allows. */
    private static final String WORKING_DAYS = "workingDays";

    /** The last day, or null where the rule sets none or the calendar of a year between is not promulgated. */
    @Nullable
    LocalDate due(String rule, Instant since) {
        Integer days = rules.number(rule, WORKING_DAYS, today);
        return days == null
                ? null
                : rules.businessDays()
                        .after(LocalDate.ofInstant(since, zone), days)
                        .orElse(null);
    }

    /** How many days ago that was; 0 or less while there is time. */
    long daysLate(LocalDate due) {
        return ChronoUnit.DAYS.between(due, today);
    }
}
