package io.tallystick.command.customers.upkeep;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerWatch;
import io.tallystick.command.customers.CustomerWatch.Watched;
import io.tallystick.command.customers.grading.TradeStandings;
import io.tallystick.command.customers.grading.TradeStandings.Standing;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.due.Answerable;
import io.tallystick.events.customers.upkeep.CustomerPhase;
import io.tallystick.events.customers.upkeep.Maturity;
import io.tallystick.events.customers.upkeep.TradeStage;
import io.tallystick.events.customers.upkeep.UpkeepEvent;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.customers.upkeep.UpkeepEvent.ReviewPutOff;
import io.tallystick.events.customers.upkeep.UpkeepEvent.SoleHolderFlagged;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** Derives where customers stand, and sees that no file is made and forgotten (II-1, II-3, II-4, II-11, II-51, II-52). */
final class Keeper {
    private final LedgerRecords<Upkeep> upkeeps;
    private final CustomerWatch watch;
    private final TradeStandings trades;

    Keeper(LedgerRecords<Upkeep> upkeeps, CustomerWatch watch, TradeStandings trades) {
        this.upkeeps = upkeeps;
        this.watch = watch;
        this.trades = trades;
    }

    @CommandHandler
    void handle(DeriveStanding command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        decision.within(Places.scope(file.unit(), decision));
        Standing trade = trades.of(command.customer());
        Aggregate<Upkeep> upkeep = upkeep(command.customer());
        LocalDate touched = touched(file, upkeep, decision);
        upkeep.execute(u -> u.record(derived(command.customer(), file, trade, touched, decision)));
    }

    private static CustomerStandingDerived derived(
            RecordId customer, Watched file, Standing trade, LocalDate touched, Decision decision) {
        LocalDate today = decision.today();
        decision.applies("II-1");
        decision.applies("II-4");
        int dormantDays = decision.number("II-4", "dormantDays");
        int newMonths = decision.number("II-3", "newMonths");
        LocalDate last = trade.lastSale();
        LocalDate first = trade.firstSale();
        boolean trading = last != null && !today.isAfter(last.plusDays(dormantDays));
        TradeStage stage =
                last == null ? TradeStage.ABOUT_TO_TRADE : trading ? TradeStage.TRADING : TradeStage.TRADED_BEFORE;
        CustomerPhase phase = file.ended() != null || stage == TradeStage.TRADED_BEFORE
                ? CustomerPhase.PAST
                : stage == TradeStage.TRADING ? CustomerPhase.PRESENT : CustomerPhase.FUTURE;
        Maturity maturity = first == null
                ? Maturity.FUTURE
                : today.isBefore(first.plusMonths(newMonths)) ? Maturity.NEW : Maturity.OLD;
        boolean focus = maturity != Maturity.OLD && file.ended() == null && decision.applies("II-3");
        if (stage == TradeStage.TRADING) {
            decision.applies("II-6");
        }
        CustomerTier tier = trade.tier();
        boolean promising = focus
                && tier != null
                && decision.list("IV-20", "importantTiers").contains(tier.name());
        int cadence = cadence(tier, focus, decision);
        return new CustomerStandingDerived(
                UpkeepEvent.of(customer),
                customer,
                phase,
                stage,
                maturity,
                focus,
                promising,
                tier,
                file.complete(),
                cadence,
                later(touched.plusDays(cadence), today),
                again(first, last, today, newMonths, dormantDays));
    }

    /** A key customer's file is looked at more often than another's, and a new customer's more often than both (II-3, II-11). */
    private static int cadence(@Nullable CustomerTier tier, boolean focus, Decision decision) {
        int days = tier == CustomerTier.KEY && decision.applies("II-11")
                ? decision.number("II-11", "keyReviewDays")
                : tier == CustomerTier.GENERAL && decision.applies("II-11")
                        ? decision.number("II-11", "generalReviewDays")
                        : decision.number("II-51", "staleDays");
        return focus ? Math.min(days, decision.number("II-3", "focusReviewDays")) : days;
    }

    private static @Nullable LocalDate again(
            @Nullable LocalDate first, @Nullable LocalDate last, LocalDate today, int newMonths, int dormantDays) {
        return Stream.of(
                        Optional.ofNullable(first).map(day -> day.plusMonths(newMonths)),
                        Optional.ofNullable(last).map(day -> day.plusDays(dormantDays + 1L)))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @CommandHandler
    void handle(LookAtFile command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        decision.within(Places.scope(file.unit(), decision));
        Aggregate<Upkeep> upkeep = upkeep(command.customer());
        LocalDate touched = touched(file, upkeep, decision);
        LocalDate today = decision.today();
        decision.requireState(
                upkeep.invoke(u ->
                                u.reviewBy().filter(day -> !day.isAfter(today)).isPresent())
                        && decision.applies("II-52"),
                "refused.reviewNotDue");
        int again = decision.number("II-52", "againDays");
        flagSoleHolder(command.customer(), file, upkeep, decision);
        upkeep.execute(u -> {
            CustomerStandingDerived standing = u.standing().orElseThrow();
            int cadence = cadence(standing.tier(), standing.focus(), decision);
            LocalDate due = touched.plusDays(cadence);
            if (due.isAfter(today)) {
                u.record(new ReviewPutOff(UpkeepEvent.of(command.customer()), command.customer(), touched, due));
                return;
            }
            List<RecordId> people = watch.answerable(command.customer());
            u.record(new StaleFileFlagged(
                    UpkeepEvent.of(command.customer()),
                    command.customer(),
                    touched,
                    cadence,
                    standing.tier(),
                    u.flagged() + 1,
                    today.plusDays(again),
                    u.flagged() == 0 ? people : Answerable.superiors(people, decision.organisation())));
        });
    }

    /** Private notes are written where nobody sees them; what can be found is a file that only one person ever wrote in (IV-12). */
    private static void flagSoleHolder(RecordId customer, Watched file, Aggregate<Upkeep> upkeep, Decision decision) {
        if (file.writers().size() != 1 || upkeep.invoke(Upkeep::soleHolder) || !decision.applies("IV-12")) {
            return;
        }
        RecordId holder = file.writers().iterator().next();
        upkeep.execute(u -> u.record(new SoleHolderFlagged(
                UpkeepEvent.of(customer),
                customer,
                holder,
                file.custodian().equals(holder)
                        ? Answerable.superiors(List.of(holder), decision.organisation())
                        : List.of(file.custodian()))));
    }

    @CommandHandler
    void handle(ReviewCustomerFile command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = decision.within(Places.scope(file.unit(), decision));
        decision.applies("II-51");
        String note = command.note() == null ? "" : command.note().strip();
        Aggregate<Upkeep> upkeep = upkeep(command.customer());
        boolean stale = upkeep.invoke(Upkeep::flagged) > 0;
        decision.require(
                "II-52",
                command.outcome() != null && !note.isEmpty(),
                "refused.reviewWithoutOutcome",
                fact("customer", command.customer().key()));
        decision.requireField("outcome", command.outcome() != null, "refused.reviewWithoutOutcome");
        int cadence = upkeep.invoke(u -> u.standing()
                .map(s -> cadence(s.tier(), s.focus(), decision))
                .orElseGet(() -> decision.number("II-51", "staleDays")));
        upkeep.execute(u -> u.record(new CustomerFileReviewed(
                UpkeepEvent.of(command.customer()),
                command.customer(),
                Objects.requireNonNull(command.outcome()),
                decision.protect(command.customer(), note),
                stale,
                decision.today().plusDays(cadence),
                by)));
    }

    private Aggregate<Upkeep> upkeep(RecordId customer) throws Exception {
        return upkeeps.loadOrCreate(UpkeepEvent.of(customer).value(), Upkeep::unknown);
    }

    private static LocalDate touched(Watched file, Aggregate<Upkeep> upkeep, Decision decision) {
        Instant reviewed = upkeep.<Optional<Instant>>invoke(Upkeep::reviewedAt).orElse(Instant.MIN);
        return decision.dayOf(file.changedAt().isAfter(reviewed) ? file.changedAt() : reviewed);
    }
}
