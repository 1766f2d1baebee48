package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import java.time.LocalDate;

/** Within how many days a breach, an absence or a penalty is contested (VI-22). */
public final class Contesting {
    private static final String RULE = "VI-22";

    private Contesting() {}

    /** The days there are for it. */
    static int days(Decision decision) {
        return decision.number(RULE, "contestDays");
    }

    /** The last day for it. */
    public static LocalDate until(LocalDate told, Decision decision) {
        return told.plusDays(days(decision));
    }

    /** Requires that the last day is not over. */
    public static void requireInTime(LocalDate told, Decision decision) {
        LocalDate until = until(told, decision);
        decision.require(RULE, !decision.today().isAfter(until), "refused.contestOver", fact("by", until));
    }
}
