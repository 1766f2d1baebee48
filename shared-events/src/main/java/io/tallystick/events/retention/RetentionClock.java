package io.tallystick.events.retention;

import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RuleCitation;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * One reason to keep a unit for a time; the longest of them wins (VI-11).
 *
 * @param number its number on the case, counted from 1
 * @param source what it rests on, in words or as a code, for example {@code D30}
 * @param rule the rule in force that gave the years, if one did
 * @param parameter the parameter of that rule
 * @param item the item of the volume it speaks of, if it speaks of one (VI-13)
 * @param startedOn when its trigger happened; absent while it waits for that
 * @param years how long it runs; absent where it runs for ever
 * @param until the last day it keeps the unit; absent where it runs for ever or waits
 */
public record RetentionClock(
        int number,
        RetentionBasis basis,
        Trigger trigger,
        String source,
        @Nullable RuleCitation rule,
        @Nullable String parameter,
        @Nullable Integer item,
        @Nullable LocalDate startedOn,
        @Nullable Integer years,
        @Nullable LocalDate until) {

    /** The last day of the years after the trigger, by the way the trigger is counted. */
    public static LocalDate end(Trigger trigger, LocalDate startedOn, int years) {
        return trigger == Trigger.FISCAL_YEAR
                ? startedOn.plusYears(years)
                : LocalDate.of(startedOn.getYear() + years, Month.DECEMBER, 31);
    }

    /** The years of a period; absent for a permanent one. */
    public static @Nullable Integer years(RetentionPeriod period) {
        return period.permanent() ? null : Integer.valueOf(period.code().substring(1));
    }

    /** The same clock, waiting for its trigger again (III-1). */
    public RetentionClock waiting() {
        return new RetentionClock(number, basis, trigger, source, rule, parameter, item, null, years, null);
    }

    /** What it says on its own. */
    public Term term() {
        if (years == null && until == null && startedOn != null) {
            return new Term(Term.Standing.PERMANENT, null, number);
        }
        return until == null
                ? new Term(Term.Standing.AWAITING, null, number)
                : new Term(Term.Standing.DATED, until, number);
    }
}
