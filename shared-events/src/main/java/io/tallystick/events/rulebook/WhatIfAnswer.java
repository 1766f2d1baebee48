package io.tallystick.events.rulebook;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have been decided by another value of a parameter. Nothing of it is an event.
 *
 * @param value as asked for
 * @param effective as it would bind: the legal profile may be harder (VI-29)
 * @param now the value in force today
 * @param from the first day of recording that counts
 * @param until the last one
 * @param known up to this position of the log
 * @param decided how many decisions were taken by it
 * @param flips those that would have come out otherwise, the newest first; at most {@link #MOST}
 * @param flipped how many there are
 * @param moved how many would have come out the same with another day or number
 * @param untold how many do not come out as recorded by the values that were in force, so that nothing is said of them
 */
public record WhatIfAnswer(
        String rule,
        String parameter,
        String value,
        String effective,
        String now,
        LocalDate from,
        LocalDate until,
        long known,
        int decided,
        int flipped,
        int moved,
        int untold,
        List<Flip> flips) {
    /** Flips told one by one. */
    public static final int MOST = 500;

    /**
     * A decision that would have come out otherwise.
     *
     * @param position of the event it is recorded by
     * @param command the command that was decided
     * @param on the day it was recorded
     * @param person whom it concerns
     * @param kept whether the rule was kept, as recorded; it would have been the other way round
     * @param refuses whether the command is refused where the rule is not kept; else a breach is recorded beside it (VI-28)
     * @param limit what the parameter led to
     * @param otherLimit what the other value leads to
     * @param actual what is compared with it
     */
    public record Flip(
            long position,
            RecordId record,
            String command,
            LocalDate on,
            @Nullable RecordId person,
            boolean kept,
            boolean refuses,
            String limit,
            String otherLimit,
            String actual) {}
}
