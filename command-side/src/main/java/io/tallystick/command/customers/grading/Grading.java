package io.tallystick.command.customers.grading;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.rulebook.GradingStandards;
import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.MarketPositionAssessed;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TierOverrideAsked;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.MarketPosition;
import io.tallystick.events.rulebook.StandardContent.CreditRule;
import io.tallystick.events.rulebook.StandardContent.GradingStandard;
import io.tallystick.events.rulebook.StandardContent.TierRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** Grades customers by the standard in force; another tier needs a reason and somebody else's approval (II-10, II-41). */
final class Grading {
    private static final int MOST_IN_A_RUN = 1000;

    private final Trades trades;

    Grading(Trades trades) {
        this.trades = trades;
    }

    @CommandHandler
    void handle(AssessMarketPosition command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        decision.requireField("ground", !command.ground().isBlank(), "refused.positionWithoutGround");
        trades.of(command.customer(), decision)
                .execute(trade -> trade.record(new MarketPositionAssessed(
                        TradeEvent.of(command.customer()),
                        command.customer(),
                        command.position(),
                        command.ground(),
                        by)));
    }

    @CommandHandler
    void handle(GradeCustomers command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        LocalDate today = decision.today();
        Optional<Standard> found = decision.rules().standard(GradingStandards.STANDARD, today);
        decision.require(
                "II-41",
                found.isPresent(),
                "refused.noGradingStandard",
                List.of(remedy("remedy.draftGradingStandard", "rulebook.DraftGradingStandard", Post.RULE_DRAFTER)));
        decision.requireState(found.isPresent(), "refused.nothingToGradeBy");
        List<RecordId> customers =
                command.customers().stream().distinct().sorted().toList();
        decision.requireField(
                "customers",
                !customers.isEmpty() && customers.size() <= MOST_IN_A_RUN,
                "refused.gradingRunLength",
                fact("most", MOST_IN_A_RUN));
        Standard standard = found.orElseThrow();
        for (RecordId customer : customers) {
            decision.requireField(
                    "customers",
                    trades.unit(customer, decision).equals(command.unit()),
                    "refused.customerOfAnotherUnit",
                    fact("customer", customer.key()));
            Aggregate<Trade> trade = trades.of(customer, decision);
            Accounts accounts = trades.accounts(customer);
            trade.execute(one -> grade(customer, one, accounts, standard, today, by));
        }
    }

    private static void grade(
            RecordId customer, Trade trade, Accounts accounts, Standard standard, LocalDate today, Signature by) {
        GradingStandard content = (GradingStandard) standard.content();
        LocalDate after = today.minusMonths(content.months());
        BigDecimal volume = accounts.volume(after, today);
        int tenure = accounts.tenureMonths(today);
        @Nullable MarketPosition position = trade.position().orElse(null);
        TierRule tier = content.tiers().stream()
                .filter(rule -> volume.compareTo(rule.leastVolume()) >= 0)
                .filter(rule -> tenure >= rule.leastTenureMonths())
                .filter(rule ->
                        rule.leastPosition() == null || (position != null && position.atLeast(rule.leastPosition())))
                .findFirst()
                .orElseThrow();
        int late = accounts.latePercent(after, today);
        CreditRule credit = content.grades().stream()
                .filter(rule -> volume.compareTo(rule.leastVolume()) >= 0 && late <= rule.mostLatePercent())
                .findFirst()
                .orElseThrow();
        RecordId id = TradeEvent.of(customer);
        trade.record(new CustomerTierAssigned(
                id, customer, tier.tier(), standard.id(), standard.version(), volume, tenure, position, by));
        trade.record(new CustomerCreditGraded(
                id,
                customer,
                credit.grade(),
                standard.id(),
                standard.version(),
                volume,
                late,
                credit.limit(),
                credit.mostTermDays(),
                credit.overLimit(),
                by));
    }

    @CommandHandler
    void handle(AskTierOverride command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        String reason = command.reason() == null ? "" : command.reason().strip();
        decision.require("II-10", !reason.isEmpty(), "refused.overrideWithoutReason");
        trades.of(command.customer(), decision).execute(trade -> {
            decision.requireState(trade.tier().isPresent(), "refused.noTierYet");
            decision.requireState(
                    trade.tier().filter(command.tier()::equals).isEmpty(),
                    "refused.sameTier",
                    fact("tier", command.tier()));
            trade.record(new TierOverrideAsked(
                    TradeEvent.of(command.customer()), command.customer(), command.tier(), reason, by));
        });
    }

    @CommandHandler
    void handle(ApproveTierOverride command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        trades.of(command.customer(), decision).execute(trade -> {
            decision.requireState(trade.asked().isPresent(), "refused.noOverrideAsked");
            TierOverrideAsked asked = trade.asked().orElseThrow();
            decision.separate("II-10", "role.asker", asked.by());
            trade.record(new TierOverridden(
                    TradeEvent.of(command.customer()),
                    command.customer(),
                    asked.tier(),
                    asked.reason(),
                    asked.by(),
                    by));
        });
    }
}
