package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.Decision;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/**
 * Swaps of the same shift that would be allowed: looked for within bounds, first with the person asked, then with others of the roster.
 * The bounds keep an answer short and quick, whatever the size of the roster; they are no rule, and what lies beyond them is allowed
 * all the same.
 */
final class Alternatives {
    /** So many people of the roster are looked at. */
    private static final int PEOPLE = 40;
    /** So many days before and after the shift. */
    private static final int DAYS = 10;
    /** So many swaps are named: enough to choose from. */
    private static final int NAMED = 3;

    private Alternatives() {}

    /** For example {@code E0005 2026-04-09; E0006 2026-04-10}; empty where none was found. */
    static String text(
            SwapCheck check, Rosters rosters, RecordId asker, LocalDate date, RecordId asked, Decision decision) {
        if (rosters.on(asker, date, decision).isEmpty()) {
            return "";
        }
        Optional<Aggregate<RosterMonth>> roster = rosters.of(asker, YearMonth.from(date), decision);
        List<RecordId> people = roster.map(r -> Objects.requireNonNull(r.invoke(RosterMonth::people)))
                .orElse(List.of());
        LocalDate today = decision.today();
        LocalDate from = date.minusDays(DAYS).isBefore(today) ? today : date.minusDays(DAYS);
        return Stream.concat(Stream.of(asked), people.stream())
                .distinct()
                .filter(person -> !person.equals(asker))
                .limit(PEOPLE)
                .flatMap(person -> rosters.of(person, from, date.plusDays(DAYS), decision).stream())
                .filter(theirs -> check.pair(asker, date, theirs.employee(), theirs.date())
                        .filter(check::allowed)
                        .isPresent())
                .limit(NAMED)
                .map(theirs -> theirs.employee().key() + " " + theirs.date())
                .collect(Collectors.joining("; "));
    }
}
