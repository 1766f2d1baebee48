package io.tallystick.command.customers.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.customers.ApproveMerge;
import io.tallystick.command.customers.ProposeMerge;
import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.customers.UndoMerge;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.rulebook.GradingStandards;
import io.tallystick.events.customers.grading.OrderGround;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OrderMetByParty;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.OverLimit;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.CreditRule;
import io.tallystick.events.rulebook.StandardContent.GradingStandard;
import io.tallystick.events.rulebook.StandardContent.TierRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two files of one party have one limit, from the moment they are one (II-22, II-49). */
class MergedTradeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    private final RecordId absorbed = sales.file("宏圖", null, null);

    @BeforeEach
    void merged() {
        house.fact(
                "Standard",
                GradingStandards.STANDARD,
                new StandardPromulgated(
                        GradingStandards.STANDARD,
                        1,
                        LocalDate.of(2026, 1, 1),
                        "the house",
                        new GradingStandard(
                                12,
                                List.of(new TierRule(CustomerTier.SCATTERED, BigDecimal.ZERO, 0, null)),
                                List.of(
                                        new CreditRule("A", money(1_000), 100, money(1_000), 0, OverLimit.REFUSE),
                                        new CreditRule("D", BigDecimal.ZERO, 100, money(500), 0, OverLimit.REFUSE))),
                        Salesroom.FOUNDER,
                        Salesroom.FOUNDER));
        for (RecordId one : List.of(customer, absorbed)) {
            house.as("mei")
                    .command(new RecordTransaction(
                            one,
                            TransactionKind.SALE,
                            "R-" + one.key(),
                            "TEA",
                            money(400),
                            TODAY.minusDays(1),
                            TODAY.plusDays(30),
                            null))
                    .accepted();
        }
        house.as("mei")
                .command(new ProposeMerge(customer, absorbed, "one party"))
                .accepted();
        house.as("gu").command(new ApproveMerge(customer, absorbed)).accepted();
    }

    private static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount);
    }

    private void graded() {
        house.as("xin")
                .command(new GradeCustomers(Salesroom.SALES, List.of(customer)))
                .accepted();
    }

    private Scenario order(RecordId of, long amount) {
        return house.as("mei").command(new DecideOrder(of, "shop/1", money(amount), 0));
    }

    @Test
    void what_is_owed_under_either_file_counts_against_the_one_limit() {
        graded();
        order(customer, 100).accepted();
        assertThat(house.events(OrderDecided.class))
                .extracting(OrderDecided::ground, OrderDecided::exposure)
                .containsExactly(tuple(OrderGround.OVER_LIMIT, money(800)));
    }

    @Test
    void what_was_sold_under_either_file_counts_for_the_grade() {
        graded();
        assertThat(house.events(CustomerCreditGraded.class))
                .extracting(CustomerCreditGraded::volume)
                .containsExactly(money(800));
    }

    @Test
    void nothing_is_ordered_sold_or_graded_under_a_file_that_goes_on_in_another() {
        order(absorbed, 100);
        assertThat(house.refused().reason()).isEqualTo("refused.fileAbsorbed");
        house.as("xin").command(new GradeCustomers(Salesroom.SALES, List.of(absorbed)));
        assertThat(house.refused().reason()).isEqualTo("refused.fileAbsorbed");
        house.as("mei")
                .command(new RecordTransaction(
                        absorbed, TransactionKind.PAYMENT, "P-1", null, money(400), TODAY, null, null));
        assertThat(house.refused().facts()).containsEntry("survivor", customer.value());
    }

    @Test
    void parted_each_has_its_own_again() {
        house.as("xin")
                .command(new UndoMerge(customer, absorbed, "two after all"))
                .accepted();
        graded();
        order(customer, 100).accepted();
        assertThat(house.events(OrderDecided.class))
                .extracting(OrderDecided::ground, OrderDecided::exposure)
                .containsExactly(tuple(OrderGround.WITHIN_LIMIT, money(400)));
    }

    /** The merger comes after an order of 60 was allowed under the file that goes on in the other. */
    private void mergedAfterAnOrder() {
        house.as("xin")
                .command(new UndoMerge(customer, absorbed, "for a while"))
                .accepted();
        for (RecordId one : List.of(customer, absorbed)) {
            house.as("xin")
                    .command(new GradeCustomers(Salesroom.SALES, List.of(one)))
                    .accepted();
        }
        order(absorbed, 60).accepted();
        house.as("mei")
                .command(new ProposeMerge(customer, absorbed, "one party"))
                .accepted();
        house.as("gu").command(new ApproveMerge(customer, absorbed)).accepted();
    }

    private void asks(String number, long amount) {
        house.as("mei")
                .command(new DecideOrder(customer, number, money(amount), 0))
                .accepted();
    }

    private BigDecimal exposure() {
        return house.events(OrderDecided.class).getFirst().exposure();
    }

    private Scenario sold(RecordId to, String document, long amount) {
        return house.as("mei")
                .command(new RecordTransaction(
                        to, TransactionKind.SALE, document, "TEA", money(amount), TODAY, null, "shop/1"));
    }

    @Test
    void an_order_allowed_before_the_merger_counts_until_its_sale_is_recorded_in_the_file_that_goes_on() {
        mergedAfterAnOrder();
        asks("shop/2", 1);
        assertThat(exposure()).isEqualByComparingTo("860");
        sold(customer, "R-3", 60).accepted();
        assertThat(house.events(OrderMetByParty.class))
                .extracting(OrderMetByParty::customer, OrderMetByParty::soldTo, OrderMetByParty::document)
                .containsExactly(tuple(absorbed, customer, "R-3"));
        asks("shop/3", 1);
        assertThat(exposure()).isEqualByComparingTo("860");
    }

    @Test
    void parted_an_order_that_was_met_counts_no_more_and_one_that_was_not_counts_where_it_was_allowed() {
        mergedAfterAnOrder();
        sold(customer, "R-3", 60).accepted();
        house.as("xin")
                .command(new UndoMerge(customer, absorbed, "two after all"))
                .accepted();
        house.as("mei")
                .command(new DecideOrder(absorbed, "shop/9", money(1), 0))
                .accepted();
        assertThat(exposure()).isEqualByComparingTo("400");
    }

    @Test
    void an_order_allowed_under_one_file_is_not_allowed_again_under_the_other() {
        mergedAfterAnOrder();
        order(customer, 60);
        assertThat(house.refused().reason()).isEqualTo("refused.orderAllowedAlready");
    }

    /** The merger comes after an order above the limit was put before the department head under the file that goes on in the other. */
    private void mergedWhileAnOrderWaits() {
        house.as("xin")
                .command(new UndoMerge(customer, absorbed, "for a while"))
                .accepted();
        graded();
        house.fact(
                "Trade",
                TradeEvent.of(absorbed),
                new OrderDecided(
                        TradeEvent.of(absorbed),
                        absorbed,
                        "shop/7",
                        money(5_000),
                        0,
                        OrderOutcome.TO_APPROVE,
                        OrderGround.OVER_LIMIT,
                        money(400),
                        money(1_000),
                        1,
                        new Signature(house.person("mei"), Post.SALESPERSON, null)));
        house.as("mei")
                .command(new ProposeMerge(customer, absorbed, "one party"))
                .accepted();
        house.as("gu").command(new ApproveMerge(customer, absorbed)).accepted();
        house.employ("head", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.DEPARTMENT_HEAD);
    }

    private Scenario approves(RecordId of) {
        return house.as("head").command(new ApproveOrder(of, "shop/7", "known for years"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_order_that_waits_when_its_file_goes_on_in_another_is_decided_of_the_party(boolean askedOfTheSurvivor) {
        mergedWhileAnOrderWaits();
        approves(askedOfTheSurvivor ? customer : absorbed).accepted();
        assertThat(house.events(OverLimitApproved.class))
                .extracting(OverLimitApproved::customer, OverLimitApproved::amount)
                .containsExactly(tuple(absorbed, money(5_000)));
        asks("shop/8", 1);
        assertThat(exposure()).isEqualByComparingTo("5800");
        approves(askedOfTheSurvivor ? absorbed : customer);
        assertThat(house.refused().reason()).isEqualTo("refused.orderAllowedAlready");
    }

    @Test
    void parted_it_is_decided_of_the_file_it_was_asked_of_and_of_no_other() {
        mergedWhileAnOrderWaits();
        house.as("xin")
                .command(new UndoMerge(customer, absorbed, "two after all"))
                .accepted();
        approves(customer);
        assertThat(house.refused().reason()).isEqualTo("refused.nothingToApprove");
        approves(absorbed).accepted();
    }

    @Test
    void a_sale_recorded_under_either_file_is_the_same_sale() {
        sold(customer, "R-" + absorbed.key(), 400);
        assertThat(house.refused().reason()).isEqualTo("refused.documentTwice");
    }
}
