package io.tallystick.query.projections;

import org.jspecify.annotations.Nullable;

/**
 * One line of the projections page. Progress is by position: a replay's distance in time says nothing.
 *
 * @param version the program's own
 * @param shown the version readers see; another one while the own is built, or when a person went back
 * @param schema where the own version's rows are
 * @param here whether this process projects it; the others stand by
 * @param target the head of the log
 * @param lagSeconds age of the oldest event not yet shown, 0 when there is none
 * @param ratePerSecond events taken in a second, over the last few seconds, by this process
 * @param replayed how far the build has come that is made beside the one shown; null when none is
 * @param indexed whether the build made beside has its indexes, which are made when it has all rows; else true
 * @param etaSeconds until the head at that rate, of the build made beside where there is one; null when there is no rate
 * @param deadLetters events parked
 * @param error what stopped it, or what it waits for
 */
public record ProjectionStatus(
        String model,
        int version,
        int shown,
        String schema,
        ProjectionState state,
        boolean here,
        long position,
        long target,
        long lagEvents,
        double lagSeconds,
        double ratePerSecond,
        @Nullable Long replayed,
        boolean indexed,
        @Nullable Long etaSeconds,
        long deadLetters,
        @Nullable String error) {}
