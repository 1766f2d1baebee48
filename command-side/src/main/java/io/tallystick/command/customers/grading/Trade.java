package io.tallystick.command.customers.grading;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.GradePolicyApplied;
import io.tallystick.events.customers.grading.TradeEvent.MarketPositionAssessed;
import io.tallystick.events.customers.grading.TradeEvent.OnboardingCompleted;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OrderMetByParty;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TradeEvent.TermsApproved;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TierOverrideAsked;
import io.tallystick.events.customers.grading.TradeEvent.TradeOpened;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.MarketPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The trade of one customer with the house: what was sold and paid, how it is graded, what was ordered. */
public class Trade extends LedgerRecord {
    private final Accounts accounts = new Accounts();
    private final Set<String> documents = new HashSet<>();
    private final Map<String, OrderDecided> orders = new HashMap<>();
    private final Map<String, BigDecimal> allowed = new HashMap<>();
    private boolean begun;
    private boolean onboarded;
    private int transactions;
    private @Nullable MarketPosition position;
    private @Nullable CustomerTier tier;
    private @Nullable CustomerCreditGraded credit;
    private @Nullable TierOverrideAsked asked;
    private @Nullable TermsApproved terms;
    private @Nullable LocalDate reportedOn;

    /** For Axon, which replays events into it; a trade begins with what is first recorded of it. */
    protected Trade() {}

    static Trade unknown() {
        return new Trade();
    }

    void begin(RecordId customer, RecordId unit) {
        if (!begun) {
            apply(new TradeOpened(TradeEvent.of(customer), customer, unit));
        }
    }

    void record(TradeEvent event) {
        apply(event);
    }

    /** Takes a sale or payment of the party: its own, or one under another file that meets an order allowed here. */
    void take(TransactionRecorded transaction) {
        String order = transaction.order();
        if (transaction.trade().equals(self())) {
            apply(transaction);
        } else if (order != null) {
            allowed(order)
                    .ifPresent(amount -> apply(new OrderMetByParty(
                            self(),
                            RecordId.of("customer", self().key()),
                            order,
                            amount,
                            transaction.customer(),
                            transaction.document(),
                            transaction.by())));
        }
    }

    boolean knows(TransactionKind kind, String document) {
        return documents.contains(kind + " " + document);
    }

    int next() {
        return transactions + 1;
    }

    boolean onboarded() {
        return onboarded;
    }

    Accounts accounts() {
        return accounts;
    }

    /** What the customer owes, and has ordered beside. */
    BigDecimal exposure() {
        return allowed.values().stream().reduce(accounts.owed(), BigDecimal::add);
    }

    /** The day of the first sale or payment. */
    Optional<LocalDate> firstOn() {
        return accounts.firstOn();
    }

    /** The day of the last sale or payment. */
    Optional<LocalDate> lastOn() {
        return accounts.lastOn();
    }

    Optional<MarketPosition> position() {
        return Optional.ofNullable(position);
    }

    Optional<CustomerTier> tier() {
        return Optional.ofNullable(tier);
    }

    Optional<CustomerCreditGraded> credit() {
        return Optional.ofNullable(credit);
    }

    Optional<TierOverrideAsked> asked() {
        return Optional.ofNullable(asked);
    }

    /** The longest term approved; none where nothing was, so that everything is paid at once. */
    int termDays() {
        return terms == null ? 0 : terms.termDays();
    }

    Optional<LocalDate> reportedOn() {
        return Optional.ofNullable(reportedOn);
    }

    /** An order that waits for approval. */
    Optional<OrderDecided> waiting(String order) {
        return Optional.ofNullable(orders.get(order)).filter(o -> o.outcome() == OrderOutcome.TO_APPROVE);
    }

    @EventSourcingHandler
    void on(TradeEvent event) {
        switch (event) {
            case TradeOpened e -> {
                become(e.trade());
                begun = true;
            }
            case TransactionRecorded e -> {
                transactions = e.transaction();
                documents.add(e.kind() + " " + e.document());
                accounts.add(e);
                if (e.order() != null) {
                    allowed.remove(e.order());
                }
            }
            case OnboardingCompleted e -> onboarded = true;
            case MarketPositionAssessed e -> position = e.position();
            case CustomerTierAssigned e -> {
                tier = e.tier();
                asked = null;
            }
            case CustomerCreditGraded e -> credit = e;
            case TierOverrideAsked e -> asked = e;
            case TierOverridden e -> {
                tier = e.tier();
                asked = null;
            }
            case TermsApproved e -> terms = e;
            case CreditReportRecorded e -> {
                if (reportedOn == null || reportedOn.isBefore(e.reportedOn())) {
                    reportedOn = e.reportedOn();
                }
            }
            case OrderDecided e -> {
                orders.put(e.order(), e);
                if (e.outcome() == OrderOutcome.ALLOWED) {
                    allowed.put(e.order(), e.amount());
                }
            }
            case GradePolicyApplied e -> {
                // Binds nothing later.
            }
            case OrderMetByParty e -> allowed.remove(e.order());
            case OverLimitApproved e -> {
                orders.remove(e.order());
                allowed.put(e.order(), e.amount());
            }
        }
    }

    /** What the order is of, while it is allowed or approved and its sale is not recorded yet. */
    Optional<BigDecimal> allowed(String order) {
        return Optional.ofNullable(allowed.get(order));
    }
}
