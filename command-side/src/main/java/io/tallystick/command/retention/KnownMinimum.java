package io.tallystick.command.retention;

import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import io.tallystick.events.rulebook.LegalClause;
import io.tallystick.events.rulebook.LegalClauses;
import java.time.LocalDate;

/** The longest minimum of any body of law that is known, whichever profile the house chose (III-2). */
public final class KnownMinimum {
    private KnownMinimum() {}

    /** Whether one of them would keep it still. */
    public static boolean runs(String rule, String parameter, Trigger trigger, LocalDate startedOn, LocalDate today) {
        return LegalClauses.get().all().stream()
                .filter(c -> c.stricter() == LegalClause.Stricter.MORE)
                .filter(c -> c.rule().equals(rule) && c.parameter().equals(parameter))
                .mapToInt(LegalClause::value)
                .mapToObj(years -> RetentionClock.end(trigger, startedOn, years))
                .anyMatch(until -> !until.isBefore(today));
    }
}
