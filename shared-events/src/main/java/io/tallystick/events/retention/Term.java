package io.tallystick.events.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Until when a unit is kept, and which clock says so.
 *
 * @param until the last day it is kept, where there is one
 * @param clock the number of the clock that runs longest
 */
public record Term(Standing standing, @Nullable LocalDate until, int clock) {
    private static final Comparator<Term> BY_LENGTH = Comparator.comparing(Term::standing)
            .thenComparing(Term::until, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Whether there is a day, from the shortest to the longest. */
    public enum Standing {
        /** Kept up to and including a day. */
        DATED,
        /** Kept as long as its trigger has not happened: nobody knows the day yet. */
        AWAITING,
        /** Kept for ever. */
        PERMANENT
    }

    /** The longest of the clocks (VI-11); of equal ones the first started. */
    public static Term longest(Collection<RetentionClock> clocks) {
        return clocks.stream()
                .map(RetentionClock::term)
                .max(BY_LENGTH.thenComparing(
                        Comparator.comparingInt(Term::clock).reversed()))
                .orElseThrow(() -> new IllegalArgumentException("a unit without any clock"));
    }

    /** Whether it keeps the unit longer than the other. */
    public boolean longerThan(Term other) {
        return BY_LENGTH.compare(this, other) > 0;
    }

    /** Whether the last day is over. */
    public boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** The day, or the word for there being none. */
    public String told() {
        return until == null ? standing.name() : until.toString();
    }
}
