package io.tallystick.command.customers.grading;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.customers.grading.TradeEvent.OnboardingCompleted;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.Signature;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Records what was sold and paid, and what was prepared for it. */
final class Dealings {
    private static final int MOST_DECIMALS = 2;
    private static final int MOST_DIGITS = 15;

    private final Trades trades;

    Dealings(Trades trades) {
        this.trades = trades;
    }

    @CommandHandler
    void handle(RecordTransaction command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        requireAmount("amount", command.amount(), decision);
        decision.applies("II-34");
        decision.requireField("document", !command.document().isBlank(), "refused.noDocumentNumber");
        decision.requireField("on", !command.on().isAfter(decision.today()), "refused.tradeInFuture");
        boolean sale = command.kind() == TransactionKind.SALE;
        String goods = command.goods();
        decision.requireField("goods", !sale || (goods != null && !goods.isBlank()), "refused.saleWithoutGoods");
        decision.requireField(
                "dueOn",
                command.dueOn() == null || (sale && !command.dueOn().isBefore(command.on())),
                "refused.dueBeforeSale");
        requireOrderForm(command.order(), decision);
        int next = trades.of(command.customer(), decision).invoke(Trade::next);
        decision.requireField(
                "document",
                !trades.knows(
                        command.customer(), command.kind(), command.document().strip()),
                "refused.documentTwice",
                fact("document", command.document().strip()));
        if (sale) {
            trades.requirePrepared(command.customer(), decision);
        }
        trades.record(new TransactionRecorded(
                TradeEvent.of(command.customer()),
                command.customer(),
                next,
                command.kind(),
                command.document().strip(),
                sale ? goods : null,
                command.amount(),
                command.on(),
                command.dueOn(),
                command.order(),
                by));
    }

    @CommandHandler
    void handle(CompleteOnboarding command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        Set<String> missing = new LinkedHashSet<>(decision.list("II-7", "checklist"));
        command.items().forEach(item -> missing.remove(item.name()));
        String waiver = command.waiver();
        decision.require(
                "II-7",
                missing.isEmpty() || (waiver != null && !waiver.isBlank()),
                "refused.onboardingIncomplete",
                fact("missing", String.join(",", missing)));
        trades.of(command.customer(), decision).execute(trade -> {
            decision.requireState(!trade.onboarded(), "refused.onboardedAlready");
            trade.record(new OnboardingCompleted(
                    TradeEvent.of(command.customer()),
                    command.customer(),
                    List.copyOf(command.items()),
                    missing.isEmpty() ? null : waiver,
                    by));
        });
    }

    @CommandHandler
    void handle(RecordCreditReport command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        decision.requireField("agency", !command.agency().isBlank(), "refused.noAgency");
        decision.requireField("reportedOn", !command.reportedOn().isAfter(decision.today()), "refused.tradeInFuture");
        decision.requireField("cost", command.cost().signum() == 0 || wellFormed(command.cost()), "refused.amountForm");
        trades.of(command.customer(), decision)
                .execute(trade -> trade.record(new CreditReportRecorded(
                        TradeEvent.of(command.customer()),
                        command.customer(),
                        command.agency().strip(),
                        command.reportedOn(),
                        command.cost(),
                        by)));
    }

    static void requireAmount(String field, BigDecimal amount, Decision decision) {
        decision.requireField(field, wellFormed(amount), "refused.amountForm");
    }

    /** An order is named by its system and its number in it, so that two systems may count alike. */
    static void requireOrderForm(@Nullable String order, Decision decision) {
        decision.requireField(
                "order",
                order == null || order.matches("[\\p{Alnum}._-]{1,40}/[\\p{Alnum}._-]{1,60}"),
                "refused.orderForm");
    }

    static boolean wellFormed(BigDecimal amount) {
        return amount.signum() > 0
                && amount.stripTrailingZeros().scale() <= MOST_DECIMALS
                && amount.precision() - amount.scale() <= MOST_DIGITS;
    }
}
