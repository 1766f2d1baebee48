package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The clocks of a unit, of which the longest wins (VI-11). */
final class RunningClocks {
    private final Map<Integer, RetentionClock> clocks = new TreeMap<>();
    private final Map<Integer, LocalDate> latest = new HashMap<>();

    int next() {
        return clocks.size() + 1;
    }

    Term term() {
        return Term.longest(clocks.values());
    }

    /** The term with the clock, in place of the one of its number. */
    Term termWith(RetentionClock clock) {
        Map<Integer, RetentionClock> with = new TreeMap<>(clocks);
        with.put(clock.number(), clock);
        return Term.longest(with.values());
    }

    /** The clock of the number, which is there. */
    RetentionClock get(int number) {
        return Objects.requireNonNull(clocks.get(number));
    }

    /** The clock that wins. */
    RetentionClock longest() {
        return get(term().clock());
    }

    boolean dated(int number) {
        RetentionClock clock = clocks.get(number);
        return clock != null && clock.term().standing() == Term.Standing.DATED;
    }

    /** The clock that waits for the trigger, if one does. */
    Optional<RetentionClock> awaiting(Trigger trigger, @Nullable Integer item) {
        return clocks.values().stream()
                .filter(c -> c.trigger() == trigger
                        && c.term().standing() == Term.Standing.AWAITING
                        && Objects.equals(c.item(), item))
                .findFirst();
    }

    /** The latest day the clock ever said; it may wait, but never say an earlier one. */
    @Nullable
    LocalDate latest(int number) {
        return latest.get(number);
    }

    /** The clocks that are longer by the rules in force now. */
    List<RetentionClock> longerNow(Decision decision) {
        return clocks.values().stream()
                .flatMap(clock -> Clocks.longerNow(clock, decision).stream())
                .toList();
    }

    /** Whether another body of law that is known would keep the unit still (III-2). */
    boolean belowKnownMinimum(LocalDate today) {
        return clocks.values().stream().anyMatch(clock -> Clocks.belowKnownMinimum(clock, today));
    }

    /** Whether it is kept for ever, by whichever house has it. */
    boolean permanent() {
        return term().standing() == Term.Standing.PERMANENT;
    }

    /** Requires that the longest clock is over, by the rule that made it so long (III-1, III-2, VI-11, VI-13). */
    void requireOver(String unit, Decision decision) {
        Term term = term();
        RetentionClock longest = longest();
        boolean over = term.over(decision.today());
        if (longest.trigger() == Trigger.RELATIONSHIP_ENDED) {
            decision.require(
                    "III-1",
                    term.standing() != Term.Standing.AWAITING,
                    "refused.relationshipGoesOn",
                    fact("unit", unit));
        }
        if (longest.rule() != null) {
            decision.require(
                    longest.rule().rule(), over, "refused.notDue", fact("unit", unit), fact("until", term.told()));
        }
        decision.require(
                longest.item() == null ? "VI-11" : "VI-13",
                over,
                "refused.notDue",
                fact("unit", unit),
                fact("until", term.told()));
    }

    void run(RetentionClock clock) {
        clocks.put(clock.number(), clock);
        LocalDate until = clock.until();
        if (until != null) {
            latest.merge(clock.number(), until, (a, b) -> a.isAfter(b) ? a : b);
        }
    }
}
