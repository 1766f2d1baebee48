package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.command.retention.KnownMinimum;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The years a customer file is kept: from the end of the relationship, and from each transaction; the longest win (III-2, VI-11). */
record FileYears(TradeDays trade) {
    static final String RULE = "III-2";

    /** A clock of the file. */
    record Clock(Trigger trigger, String parameter, LocalDate from, LocalDate until) {}

    /**
     * The clock that runs longest.
     *
     * @param files the file of the party, with those that go on in it
     */
    Clock longest(Collection<RecordId> files, LocalDate ended, Decision decision) {
        return clocks(files, ended, decision).stream()
                .max(Comparator.comparing(Clock::until))
                .orElseThrow();
    }

    /** Whether another body of law that is known would keep it longer (III-2). */
    boolean belowKnownMinimum(Collection<RecordId> files, LocalDate ended, Decision decision) {
        return clocks(files, ended, decision).stream()
                .anyMatch(clock ->
                        KnownMinimum.runs(RULE, clock.parameter(), clock.trigger(), clock.from(), decision.today()));
    }

    private List<Clock> clocks(Collection<RecordId> files, LocalDate ended, Decision decision) {
        boolean rule = decision.applies(RULE);
        return Stream.concat(
                        Stream.of(clock(Trigger.RELATIONSHIP_ENDED, "identityYears", ended, rule, decision)),
                        files.stream()
                                .flatMap(file -> trade.last(file).stream())
                                .map(on -> clock(Trigger.TRANSACTION, "transactionYears", on, rule, decision)))
                .toList();
    }

    private static Clock clock(Trigger trigger, String parameter, LocalDate from, boolean rule, Decision decision) {
        LocalDate until = rule ? RetentionClock.end(trigger, from, decision.number(RULE, parameter)) : from;
        return new Clock(trigger, parameter, from, until);
    }
}
