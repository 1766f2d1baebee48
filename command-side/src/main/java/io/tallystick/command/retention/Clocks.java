package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.retention.RetentionBasis;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import io.tallystick.events.rulebook.LegalClauses;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes retention clocks, with the years the rules in force give (III-2, I-28, VI-29). */
final class Clocks {
    private static final String ACCOUNTING = "I-28";

    private Clocks() {}

    /** A parameter that says for how many years at least. */
    private record Least(String rule, String parameter) {}

    private static @Nullable Least least(Trigger trigger) {
        return switch (trigger) {
            case FILING, EVENT -> null;
            case TRANSACTION -> new Least("III-2", "transactionYears");
            case RELATIONSHIP_ENDED -> new Least("III-2", "identityYears");
            case SHORT_CONTRACT_ENDED -> new Least("III-2", "shortCoverYears");
            case LONG_CONTRACT_ENDED -> new Least("III-2", "longCoverYears");
            case FISCAL_YEAR -> new Least(ACCOUNTING, "leastYears");
        };
    }

    /** The clocks a unit begins with: its period, and for accounting files the least period of the law (I-28). */
    static List<RetentionClock> first(UnitDescription unit, Decision decision) {
        LocalDate endOfYear = LocalDate.of(unit.year(), Month.DECEMBER, 31);
        String category = unit.category().split("·", 2)[0];
        boolean accounting = decision.list(ACCOUNTING, "categories").contains(category) && decision.applies(ACCOUNTING);
        Trigger trigger = accounting ? Trigger.FISCAL_YEAR : Trigger.FILING;
        List<RetentionClock> clocks = new ArrayList<>();
        clocks.add(dated(
                1,
                RetentionBasis.SCHEDULE,
                trigger,
                unit.period().code(),
                endOfYear,
                RetentionClock.years(unit.period()),
                null));
        if (accounting) {
            clocks.add(byRule(2, trigger, Objects.requireNonNull(least(trigger)), endOfYear, null, decision));
        }
        return clocks;
    }

    /** The clocks of a unit that is taken over; its period can run from another day than the end of its year. */
    static List<RetentionClock> ofOld(UnitDescription unit, @Nullable LocalDate keptFrom, Decision decision) {
        List<RetentionClock> clocks = new ArrayList<>(first(unit, decision));
        if (keptFrom != null) {
            clocks.add(dated(
                    clocks.size() + 1,
                    RetentionBasis.SAID,
                    Trigger.EVENT,
                    unit.period().code(),
                    keptFrom,
                    RetentionClock.years(unit.period()),
                    null));
        }
        return clocks;
    }

    /** The clock a command asks for. */
    static RetentionClock of(int number, StartClock command, Decision decision) {
        Trigger trigger = command.trigger();
        RetentionPeriod period = command.period();
        Least least = least(trigger);
        boolean ruled = least != null && decision.applies(least.rule());
        if (ruled && least != null && period == null) {
            return byRule(number, trigger, least, command.on(), command.item(), decision);
        }
        String basis = Objects.requireNonNullElse(command.basis(), "");
        decision.requireState(period != null, "refused.periodNeeded", fact("trigger", trigger));
        Integer years = RetentionClock.years(Objects.requireNonNull(period));
        if (ruled && least != null) {
            int minimum = decision.number(least.rule(), least.parameter());
            decision.require(
                    least.rule(),
                    years == null || years >= minimum,
                    "refused.belowMinimum",
                    fact("period", period),
                    fact("years", minimum));
        }
        return dated(number, RetentionBasis.SAID, trigger, basis, command.on(), years, command.item());
    }

    /** A clock that keeps for a period from the end of this year. */
    static RetentionClock fromNow(
            int number, RetentionBasis basis, String source, RetentionPeriod period, LocalDate now) {
        return dated(number, basis, Trigger.EVENT, source, now, RetentionClock.years(period), null);
    }

    private static RetentionClock dated(
            int number,
            RetentionBasis basis,
            Trigger trigger,
            String source,
            @Nullable LocalDate on,
            @Nullable Integer years,
            @Nullable Integer item) {
        LocalDate until = on == null || years == null ? null : RetentionClock.end(trigger, on, years);
        return new RetentionClock(number, basis, trigger, source, null, null, item, on, years, until);
    }

    private static RetentionClock byRule(
            int number,
            Trigger trigger,
            Least least,
            @Nullable LocalDate on,
            @Nullable Integer item,
            Decision decision) {
        int years = decision.number(least.rule(), least.parameter());
        RuleCitation rule =
                decision.rules().inForce(least.rule(), decision.today()).orElse(null);
        return new RetentionClock(
                number,
                RetentionBasis.RULE,
                trigger,
                source(least, decision),
                rule,
                least.parameter(),
                item,
                on,
                years,
                on == null ? null : RetentionClock.end(trigger, on, years));
    }

    private static String source(Least least, Decision decision) {
        return LegalClauses.get()
                .find(decision.rules().profile().orElse(null), least.rule(), least.parameter())
                .map(clause -> clause.source().english())
                .orElse(least.rule());
    }

    /** The clock by the rules in force now, where they make it longer (VI-11). */
    static Optional<RetentionClock> longerNow(RetentionClock clock, Decision decision) {
        RuleCitation rule = clock.rule();
        String parameter = clock.parameter();
        Integer years = clock.years();
        if (rule == null || parameter == null || years == null || !decision.applies(rule.rule())) {
            return Optional.empty();
        }
        Least least = new Least(rule.rule(), parameter);
        return decision.number(rule.rule(), parameter) > years
                ? Optional.of(byRule(clock.number(), clock.trigger(), least, clock.startedOn(), clock.item(), decision))
                : Optional.empty();
    }

    /** Whether another body of law that is known would keep the unit still (III-2). */
    static boolean belowKnownMinimum(RetentionClock clock, LocalDate today) {
        RuleCitation rule = clock.rule();
        String parameter = clock.parameter();
        LocalDate startedOn = clock.startedOn();
        return rule != null
                && parameter != null
                && startedOn != null
                && KnownMinimum.runs(rule.rule(), parameter, clock.trigger(), startedOn, today);
    }
}
