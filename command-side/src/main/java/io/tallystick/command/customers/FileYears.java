package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.command.retention.KnownMinimum;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The years a customer file is kept: from the end of the relationship, and from each transaction; the longest win (III-2, VI-11). */
record FileYears(TradeDays trade) {
    static final String RULE = "III-2";

    /** A clock of the file. */
    record Clock(Trigger trigger, String parameter, LocalDate from, LocalDate until) {}

    /** The clock that runs longest. */
    Clock longest(RecordId customer, LocalDate ended, Decision decision) {
        return clocks(customer, ended, decision).stream()
                .max(Comparator.comparing(Clock::until))
                .orElseThrow();
    }

    /** Whether another body of law that is known would keep it longer (III-2). */
    boolean belowKnownMinimum(RecordId customer, LocalDate ended, Decision decision) {
        return clocks(customer, ended, decision).stream()
                .anyMatch(clock ->
                        KnownMinimum.runs(RULE, clock.parameter(), clock.trigger(), clock.from(), decision.today()));
    }

    private List<Clock> clocks(RecordId customer, LocalDate ended, Decision decision) {
        boolean rule = decision.applies(RULE);
        return Stream.concat(
                        Stream.of(clock(Trigger.RELATIONSHIP_ENDED, "identityYears", ended, rule, decision)),
                        trade.last(customer).stream()
                                .map(on -> clock(Trigger.TRANSACTION, "transactionYears", on, rule, decision)))
                .toList();
    }

    private static Clock clock(Trigger trigger, String parameter, LocalDate from, boolean rule, Decision decision) {
        LocalDate until = rule ? RetentionClock.end(trigger, from, decision.number(RULE, parameter)) : from;
        return new Clock(trigger, parameter, from, until);
    }
}
