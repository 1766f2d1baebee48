package io.tallystick.command.customers.grading;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.grading.OrderGround;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TradeEvent.TermsApproved;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.OverLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** From credit grades follow terms, limits, and the answer to an order (II-21, II-29, II-49). */
final class Credit {
    private final Trades trades;

    Credit(Trades trades) {
        this.trades = trades;
    }

    @CommandHandler
    void handle(ApproveTerms command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        decision.requireField("termDays", command.termDays() >= 0, "refused.termDays");
        trades.of(command.customer(), decision).execute(trade -> {
            decision.require(
                    "II-7",
                    trade.onboarded(),
                    "refused.notOnboarded",
                    List.of(remedy(
                            "remedy.completeOnboarding",
                            "customers.CompleteOnboarding",
                            Post.FILE_CUSTODIAN,
                            Post.INFORMATION_OFFICER)));
            Optional<CustomerCreditGraded> credit = trade.credit();
            decision.require(
                    "II-21",
                    credit.isPresent(),
                    "refused.notGraded",
                    List.of(remedy("remedy.gradeCustomer", "customers.GradeCustomers", Post.INFORMATION_OFFICER)));
            decision.requireState(credit.isPresent(), "refused.noGradeToCite");
            CustomerCreditGraded graded = credit.orElseThrow();
            decision.require(
                    "II-49",
                    command.termDays() <= graded.mostTermDays(),
                    "refused.termsBeyondGrade",
                    fact("grade", graded.grade()),
                    fact("most", graded.mostTermDays()));
            trade.record(new TermsApproved(
                    TradeEvent.of(command.customer()),
                    command.customer(),
                    graded.grade(),
                    command.termDays(),
                    reportMissing(trade, graded.grade(), decision),
                    by));
        });
    }

    /** A third party's report on a risky customer is advised; the house may make it a condition (II-29). */
    private static boolean reportMissing(Trade trade, String grade, Decision decision) {
        if (!decision.applies("II-29")) {
            return false;
        }
        String risky = decision.rules().parameter("II-29", "riskyGrade", decision.occurredOn());
        int months = decision.number("II-29", "reportMonths");
        LocalDate oldest = decision.today().minusMonths(months);
        boolean missing = grade.compareTo(risky) >= 0
                && trade.reportedOn().filter(day -> !day.isBefore(oldest)).isEmpty();
        boolean required =
                Boolean.parseBoolean(decision.rules().parameter("II-29", "reportRequired", decision.occurredOn()));
        decision.require(
                "II-29",
                !missing || !required,
                "refused.noCurrentReport",
                fact("grade", grade),
                fact("months", months));
        return missing;
    }

    @CommandHandler
    void handle(DecideOrder command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        Dealings.requireAmount("amount", command.amount(), decision);
        Dealings.requireOrderForm(command.order(), decision);
        decision.requireField("termDays", command.termDays() >= 0, "refused.termDays");
        Aggregate<Trade> party = trades.of(command.customer(), decision);
        BigDecimal exposure = trades.exposure(command.customer());
        decision.requireState(
                !trades.allowed(command.customer(), command.order()),
                "refused.orderAllowedAlready",
                fact("order", command.order()));
        party.execute(trade -> {
            OrderGround ground = decision.applies("II-49") ? ground(command, trade, exposure) : OrderGround.NO_RULE;
            Optional<CustomerCreditGraded> credit = trade.credit();
            trade.record(new OrderDecided(
                    TradeEvent.of(command.customer()),
                    command.customer(),
                    command.order(),
                    command.amount(),
                    command.termDays(),
                    outcome(ground, credit),
                    ground,
                    exposure,
                    credit.map(CustomerCreditGraded::limit).orElse(null),
                    credit.map(CustomerCreditGraded::version).orElse(null),
                    by));
        });
    }

    private static OrderGround ground(DecideOrder command, Trade trade, BigDecimal exposure) {
        if (trade.credit().isEmpty()) {
            return OrderGround.NOT_GRADED;
        }
        if (command.termDays()
                > Math.min(trade.termDays(), trade.credit().orElseThrow().mostTermDays())) {
            return OrderGround.BEYOND_TERMS;
        }
        BigDecimal limit = trade.credit().orElseThrow().limit();
        return exposure.add(command.amount()).compareTo(limit) <= 0 ? OrderGround.WITHIN_LIMIT : OrderGround.OVER_LIMIT;
    }

    private static OrderOutcome outcome(OrderGround ground, Optional<CustomerCreditGraded> credit) {
        return switch (ground) {
            case WITHIN_LIMIT, NO_RULE -> OrderOutcome.ALLOWED;
            case NOT_GRADED, BEYOND_TERMS -> OrderOutcome.REFUSED;
            case OVER_LIMIT ->
                credit.orElseThrow().overLimit() == OverLimit.APPROVE ? OrderOutcome.TO_APPROVE : OrderOutcome.REFUSED;
        };
    }

    @CommandHandler
    void handle(ApproveOrder command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        decision.requireField("reason", !command.reason().isBlank(), "refused.approvalWithoutReason");
        Aggregate<Trade> asked = trades.waiting(command.customer(), command.order(), decision);
        OrderDecided order =
                asked.invoke(trade -> trade.waiting(command.order())).orElseThrow();
        decision.separate("II-49", "role.asker", order.by());
        asked.execute(trade -> trade.record(new OverLimitApproved(
                order.trade(),
                order.customer(),
                order.order(),
                order.amount(),
                command.reason().strip(),
                order.by(),
                by)));
    }
}
