package io.tallystick.events.customers.grading;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.GradePolicyPurpose;
import io.tallystick.events.rulebook.MarketPosition;
import io.tallystick.events.rulebook.OverLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trade of one customer with the house, and how it is graded: the record {@code trade/…}, of the key of the customer's
 * file. No value of the card stands in it.
 */
public sealed interface TradeEvent extends DomainEvent {
    /** The record of a customer's trade. */
    static RecordId of(RecordId customer) {
        return RecordId.of("trade", customer.key());
    }

    /**
     * Something was first recorded of the customer's trade.
     *
     * @param unit the unit of the house that looks after the customer
     */
    record TradeOpened(RecordId trade, RecordId customer, RecordId unit) implements TradeEvent {}

    /**
     * A sale or a payment (II-34).
     *
     * @param transaction its number in the record, counted from 1
     * @param document the number of the invoice or receipt
     * @param goods the class of goods, for sales
     * @param amount in the house's currency
     * @param dueOn when a sale is to be paid
     * @param order the order it comes from, as {@code system/number}
     */
    record TransactionRecorded(
            RecordId trade,
            RecordId customer,
            int transaction,
            TransactionKind kind,
            String document,
            @Nullable String goods,
            BigDecimal amount,
            LocalDate on,
            @Nullable LocalDate dueOn,
            @Nullable String order,
            Signature by)
            implements TradeEvent {}

    /**
     * What is prepared before the first trade is there, or was waived (II-7).
     *
     * @param waiver why the rest is not needed
     */
    record OnboardingCompleted(
            RecordId trade,
            RecordId customer,
            List<OnboardingItem> items,
            @Nullable String waiver,
            Signature by) implements TradeEvent {}

    /** Somebody looked into the customer's place in its market (II-10). */
    record MarketPositionAssessed(
            RecordId trade, RecordId customer, MarketPosition position, String ground, Signature by)
            implements TradeEvent {}

    /**
     * A grading run gave the customer a tier (II-10).
     *
     * @param version of the grading standard
     * @param volume sales in the months the standard looks at
     * @param tenureMonths whole months since the first sale
     */
    record CustomerTierAssigned(
            RecordId trade,
            RecordId customer,
            CustomerTier tier,
            RecordId standard,
            int version,
            BigDecimal volume,
            int tenureMonths,
            @Nullable MarketPosition position,
            Signature by)
            implements TradeEvent {}

    /**
     * A grading run gave the customer a credit grade, from what was sold and paid alone (II-28, II-41, II-49).
     *
     * @param volume sales in the months the standard looks at
     * @param latePercent how much of it was paid late or is overdue, rounded up
     * @param limit how much the customer may owe
     * @param mostTermDays the longest term of payment
     */
    record CustomerCreditGraded(
            RecordId trade,
            RecordId customer,
            String grade,
            RecordId standard,
            int version,
            BigDecimal volume,
            int latePercent,
            BigDecimal limit,
            int mostTermDays,
            OverLimit overLimit,
            Signature by)
            implements TradeEvent {}

    /** Somebody asks for another tier than the standard gives (II-10). */
    record TierOverrideAsked(RecordId trade, RecordId customer, CustomerTier tier, String reason, Signature by)
            implements TradeEvent {}

    /** Another tier was approved; it holds until the next grading run (II-10). */
    record TierOverridden(
            RecordId trade, RecordId customer, CustomerTier tier, String reason, Signature asked, Signature by)
            implements TradeEvent {}

    /**
     * Terms of payment were approved (II-21, II-49).
     *
     * @param reportMissing whether a third party's report on a risky customer was advised and is not there (II-29)
     */
    record TermsApproved(
            RecordId trade, RecordId customer, String grade, int termDays, boolean reportMissing, Signature by)
            implements TradeEvent {}

    /**
     * A third party reported on the customer's credit (II-29).
     *
     * @param cost what was paid for it
     */
    record CreditReportRecorded(
            RecordId trade, RecordId customer, String agency, LocalDate reportedOn, BigDecimal cost, Signature by)
            implements TradeEvent {}

    /**
     * An order of another system was answered (II-49).
     *
     * @param order as {@code system/number}
     * @param exposure what the customer owed and had ordered before
     * @param limit the credit limit, where there is one
     * @param version of the grading standard the limit comes from
     */
    record OrderDecided(
            RecordId trade,
            RecordId customer,
            String order,
            BigDecimal amount,
            int termDays,
            OrderOutcome outcome,
            OrderGround ground,
            BigDecimal exposure,
            @Nullable BigDecimal limit,
            @Nullable Integer version,
            Signature by)
            implements TradeEvent {}

    /**
     * What follows from the customer's grade was looked up and applied (II-42).
     *
     * @param value per cent or days, by the purpose
     * @param document the order, offer or sale it was applied to
     */
    record GradePolicyApplied(
            RecordId trade,
            RecordId customer,
            GradePolicyPurpose purpose,
            String grade,
            int value,
            RecordId standard,
            int version,
            String document,
            Signature by)
            implements TradeEvent {}

    /** An order above the limit was approved (II-49). */
    record OverLimitApproved(
            RecordId trade,
            RecordId customer,
            String order,
            BigDecimal amount,
            String reason,
            Signature asked,
            Signature by)
            implements TradeEvent {}

    /**
     * An order that was allowed under a file before that went on in another was met by a sale recorded in the other. It
     * counts no longer, also when the two are parted again (II-22, II-49).
     *
     * @param soldTo the file the sale is recorded in
     * @param document the number of the sale's invoice
     */
    record OrderMetByParty(
            RecordId trade,
            RecordId customer,
            String order,
            BigDecimal amount,
            RecordId soldTo,
            String document,
            Signature by)
            implements TradeEvent {}
}
