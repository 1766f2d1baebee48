package io.tallystick.query.customers.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.grading.OrderGround;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OrderMetByParty;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TradeOpened;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.OverLimit;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradingModelsTest {
    private static final RecordId CUSTOMER = RecordId.of("customer", "2026-000001");
    private static final RecordId TRADE = TradeEvent.of(CUSTOMER);
    private static final RecordId STANDARD = RecordId.of("standard", "grading-standard");
    private static final Signature XIN = Acting.signature("E0004", Post.INFORMATION_OFFICER);
    private static final Signature ZONG = Acting.signature("E0005", Post.GENERAL_MANAGER);

    private final QueryFixture fixture = new QueryFixture();
    private int transactions;

    @AfterEach
    void close() {
        fixture.close();
    }

    @BeforeEach
    void trade() {
        tell(new TradeOpened(TRADE, CUSTOMER, RecordId.of("org", "Z109-XSB")));
        tell(new CustomerTierAssigned(TRADE, CUSTOMER, CustomerTier.GENERAL, STANDARD, 2, money("0"), 0, null, XIN));
        tell(new CustomerCreditGraded(
                TRADE, CUSTOMER, "B", STANDARD, 2, money("0"), 0, money("1000"), 15, OverLimit.APPROVE, XIN));
        tell(order("erp/1", "600.50", OrderOutcome.ALLOWED, OrderGround.WITHIN_LIMIT));
        tell(order("erp/2", "900", OrderOutcome.TO_APPROVE, OrderGround.OVER_LIMIT));
        tell(new OverLimitApproved(TRADE, CUSTOMER, "erp/2", money("900"), "paid ahead", XIN, ZONG));
        tell(dealing(TransactionKind.SALE, "R-1", "TEA", "600.50", LocalDate.of(2026, 2, 3), "erp/1"));
        tell(dealing(TransactionKind.SALE, "R-2", "TEA", "9.50", LocalDate.of(2026, 2, 28), null));
        tell(dealing(TransactionKind.SALE, "R-3", "SILK", "1", LocalDate.of(2026, 3, 1), null));
        tell(dealing(TransactionKind.PAYMENT, "P-1", null, "11", LocalDate.of(2026, 3, 2), null));
        tell(new TierOverridden(TRADE, CUSTOMER, CustomerTier.KEY, "a promise", XIN, ZONG));
    }

    @Test
    void the_exposure_is_what_is_owed_and_ordered_an_order_counts_until_it_is_sold() {
        assertThat(lines(
                        new CreditExposure(),
                        "select tier, overridden, grade, credit_limit, owed, ordered, exposure, free, last_sale"
                                + " from exposure"))
                .containsExactly("KEY true B 1000 600.00 900.00 1500.00 -500.00 2026-03-01");
    }

    @Test
    void every_grade_stays_with_its_evidence() {
        assertThat(lines(
                        new Gradings(),
                        "select tier, grade, standard_version, reason, asked_by from grading order by position"))
                .containsExactly(
                        "GENERAL null 2 null null", "null B 2 null null", "KEY null null a promise employee/E0004");
    }

    @Test
    void an_approval_above_the_limit_is_an_answer_of_its_own() {
        assertThat(lines(
                        new OrderAnswers(), "select order_no, outcome, ground, employee from answer order by position"))
                .containsExactly(
                        "erp/1 ALLOWED WITHIN_LIMIT employee/E0004",
                        "erp/2 TO_APPROVE OVER_LIMIT employee/E0004",
                        "erp/2 ALLOWED null employee/E0005");
    }

    @Test
    void sales_are_summed_by_month_and_goods_and_payments_are_not_sales() {
        assertThat(lines(new CustomerTrade(), "select month, goods, amount, times from sales order by month"))
                .containsExactly("2026-02-01 TEA 610.00 2", "2026-03-01 SILK 1 1");
        assertThat(lines(new CustomerTrade(), "select count(*) from dealing")).containsExactly("4");
    }

    private static final RecordId OTHER = RecordId.of("customer", "2026-000009");

    /** Another file, with a debt of 40 and an order of 60, goes on in the customer's. */
    private void merged() {
        RecordId trade = TradeEvent.of(OTHER);
        append(trade, new TradeOpened(trade, OTHER, RecordId.of("org", "Z109-XSB")));
        append(
                trade,
                new TransactionRecorded(
                        trade,
                        OTHER,
                        1,
                        TransactionKind.SALE,
                        "R-9",
                        "TEA",
                        money("40"),
                        LocalDate.of(2026, 4, 1),
                        null,
                        null,
                        XIN));
        append(
                trade,
                new OrderDecided(
                        trade,
                        OTHER,
                        "erp/9",
                        money("60"),
                        0,
                        OrderOutcome.ALLOWED,
                        OrderGround.WITHIN_LIMIT,
                        money("40"),
                        money("500"),
                        2,
                        XIN));
        append(CUSTOMER, new CustomerFilesMerged(CUSTOMER, OTHER, XIN, ZONG));
    }

    private void append(RecordId record, DomainEvent event) {
        fixture.log().append(record, Acting.as(XIN, "customers.Test"), event);
    }

    private List<String> exposures() {
        return lines(
                new CreditExposure(),
                "select customer, owed, ordered, exposure, free, last_sale from exposure order by customer");
    }

    @Test
    void a_party_of_two_files_is_one_line_against_one_limit() {
        merged();
        assertThat(exposures()).containsExactly("customer/2026-000001 640.00 960.00 1600.00 -600.00 2026-04-01");
    }

    @Test
    void parted_each_file_has_its_own_line_again() {
        merged();
        append(CUSTOMER, new CustomerFilesParted(CUSTOMER, OTHER, "two after all", XIN));
        assertThat(exposures())
                .containsExactly(
                        "customer/2026-000001 600.00 900.00 1500.00 -500.00 2026-03-01",
                        "customer/2026-000009 40 60 100 null 2026-04-01");
    }

    @Test
    void an_order_of_the_file_that_goes_on_counts_no_more_once_its_sale_is_recorded_also_when_they_are_parted() {
        merged();
        RecordId trade = TradeEvent.of(OTHER);
        append(trade, new OrderMetByParty(trade, OTHER, "erp/9", money("60"), CUSTOMER, "R-10", XIN));
        assertThat(exposures()).containsExactly("customer/2026-000001 640.00 900.00 1540.00 -540.00 2026-04-01");
        append(CUSTOMER, new CustomerFilesParted(CUSTOMER, OTHER, "two after all", XIN));
        assertThat(exposures())
                .containsExactly(
                        "customer/2026-000001 600.00 900.00 1500.00 -500.00 2026-03-01",
                        "customer/2026-000009 40 0 40 null 2026-04-01");
    }

    @Test
    void an_order_of_the_file_that_goes_on_approved_after_the_merger_counts_on_the_one_line() {
        merged();
        RecordId trade = TradeEvent.of(OTHER);
        append(trade, new OverLimitApproved(trade, OTHER, "erp/10", money("5"), "once", XIN, ZONG));
        assertThat(exposures()).containsExactly("customer/2026-000001 640.00 965.00 1605.00 -605.00 2026-04-01");
        append(CUSTOMER, new CustomerFilesParted(CUSTOMER, OTHER, "two after all", XIN));
        assertThat(exposures())
                .containsExactly(
                        "customer/2026-000001 600.00 900.00 1500.00 -500.00 2026-03-01",
                        "customer/2026-000009 40 65 105 null 2026-04-01");
    }

    @Test
    void a_party_is_there_for_what_stands_under_the_file_that_goes_on_in_it() {
        RecordId fresh = RecordId.of("customer", "2026-000010");
        append(fresh, opened(fresh));
        merged();
        append(CUSTOMER, new CustomerFilesParted(CUSTOMER, OTHER, "two after all", XIN));
        append(fresh, new CustomerFilesMerged(fresh, OTHER, XIN, ZONG));
        assertThat(exposures())
                .containsExactly(
                        "customer/2026-000001 600.00 900.00 1500.00 -500.00 2026-03-01",
                        "customer/2026-000010 40 60 100 null 2026-04-01");
        append(fresh, new CustomerFilesParted(fresh, OTHER, "nor this", XIN));
        assertThat(exposures())
                .containsExactly(
                        "customer/2026-000001 600.00 900.00 1500.00 -500.00 2026-03-01",
                        "customer/2026-000009 40 60 100 null 2026-04-01");
    }

    private List<String> receivables() {
        return lines(
                new Receivables(),
                "select customer, document, owed, grade from receivable order by customer, transaction");
    }

    @Test
    void a_payment_of_the_party_settles_its_oldest_sale_under_whichever_file() {
        merged();
        assertThat(receivables())
                .containsExactly(
                        "customer/2026-000001 R-1 589.50 B",
                        "customer/2026-000001 R-2 9.50 B",
                        "customer/2026-000001 R-3 1 B",
                        "customer/2026-000009 R-9 40 B");
        tell(dealing(TransactionKind.PAYMENT, "P-2", null, "620", LocalDate.of(2026, 4, 2), null));
        assertThat(receivables()).containsExactly("customer/2026-000009 R-9 20.00 B");
        append(CUSTOMER, new CustomerFilesParted(CUSTOMER, OTHER, "two after all", XIN));
        assertThat(receivables()).containsExactly("customer/2026-000009 R-9 40 null");
    }

    private static CustomerFileOpened opened(RecordId customer) {
        return new CustomerFileOpened(
                customer,
                customer.key(),
                RecordId.of("org", "Z109-XSB"),
                CustomerNature.COMPANY,
                PartyRole.DEALER,
                null,
                CustomerRelation.DIRECT,
                XIN.employee(),
                null,
                XIN);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static OrderDecided order(String order, String amount, OrderOutcome outcome, OrderGround ground) {
        return new OrderDecided(
                TRADE, CUSTOMER, order, money(amount), 0, outcome, ground, money("0"), money("1000"), 2, XIN);
    }

    private TransactionRecorded dealing(
            TransactionKind kind,
            String document,
            @Nullable String goods,
            String amount,
            LocalDate on,
            @Nullable String order) {
        return new TransactionRecorded(
                TRADE, CUSTOMER, ++transactions, kind, document, goods, money(amount), on, null, order, XIN);
    }

    private void tell(TradeEvent event) {
        fixture.log().append(TRADE, Acting.as(XIN, "customers.Test"), event);
    }

    private List<String> lines(Object readModel, String sql) {
        Model model = Model.of(readModel);
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(projections.status())
                    .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
            return fixture.rows(model, sql).stream()
                    .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .toList();
        }
    }
}
