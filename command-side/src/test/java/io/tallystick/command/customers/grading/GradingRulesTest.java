package io.tallystick.command.customers.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.customers.RecordFact;
import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.rulebook.DraftGradingStandard;
import io.tallystick.command.rulebook.GradingStandards;
import io.tallystick.command.rulebook.PromulgateStandard;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.grading.OnboardingItem;
import io.tallystick.events.customers.grading.OrderGround;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.OnboardingCompleted;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TradeEvent.TermsApproved;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.MarketPosition;
import io.tallystick.events.rulebook.OverLimit;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.rulebook.StandardContent.CreditRule;
import io.tallystick.events.rulebook.StandardContent.GradingStandard;
import io.tallystick.events.rulebook.StandardContent.TierRule;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GradingRulesTest {
    private static final Signature ISSUER = new Signature(RecordId.of("employee", "E0001"), Post.RULE_ISSUER, null);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);

    private static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount);
    }

    private static GradingStandard standard(OverLimit overLimit) {
        return new GradingStandard(
                12,
                tiers(36),
                List.of(
                        new CreditRule("A", money(10_000), 10, money(5_000), 30, overLimit),
                        new CreditRule("B", money(1_000), 50, money(1_000), 15, overLimit),
                        new CreditRule("D", money(0), 100, money(100), 5, overLimit)));
    }

    private static List<TierRule> tiers(int keyMonths) {
        return List.of(
                new TierRule(CustomerTier.KEY, money(10_000), keyMonths, MarketPosition.ESTABLISHED),
                new TierRule(CustomerTier.GENERAL, money(1_000), 0, null),
                new TierRule(CustomerTier.SCATTERED, money(0), 0, null));
    }

    private void promulgated(OverLimit overLimit) {
        house.fact(
                "Standard",
                GradingStandards.STANDARD,
                new StandardPromulgated(
                        GradingStandards.STANDARD,
                        1,
                        LocalDate.of(2026, 1, 1),
                        "the house",
                        standard(overLimit),
                        ISSUER,
                        ISSUER));
    }

    private void parameter(String rule, String name, String value) {
        Map<String, String> parameters = new HashMap<>();
        for (RuleParameter parameter : RuleCatalogue.get().parametersOf(rule)) {
            parameters.put(parameter.name(), parameter.value());
        }
        parameters.put(name, value);
        RecordId id = RecordId.of("rule", rule);
        house.fact("Rule", id, new RuleChanged(id, 2, parameters, true, LocalDate.of(2026, 1, 1), ISSUER, ISSUER));
    }

    private Scenario sale(String document, long amount, LocalDate on, @Nullable LocalDate due, @Nullable String order) {
        return house.as("mei")
                .command(new RecordTransaction(
                        customer, TransactionKind.SALE, document, "TEA", money(amount), on, due, order));
    }

    private Scenario payment(String document, long amount, LocalDate on) {
        return house.as("mei")
                .command(new RecordTransaction(
                        customer, TransactionKind.PAYMENT, document, null, money(amount), on, null, null));
    }

    private void onboard() {
        house.as("gu")
                .command(new CompleteOnboarding(customer, List.copyOf(EnumSet.allOf(OnboardingItem.class)), null))
                .accepted();
    }

    private CustomerCreditGraded graded() {
        house.as("xin")
                .command(new GradeCustomers(Salesroom.SALES, List.of(customer)))
                .accepted();
        return house.events(CustomerCreditGraded.class).getFirst();
    }

    private OrderDecided order(String number, long amount, int days) {
        house.as("mei")
                .command(new DecideOrder(customer, "erp/" + number, money(amount), days))
                .accepted();
        return house.events(OrderDecided.class).getFirst();
    }

    @Rule("II-7")
    void a_first_sale_before_the_preparations_is_recorded_and_a_breach() {
        sale("R-1", 100, TODAY, null, null).breached("II-7");
        assertThat(house.events(TransactionRecorded.class)).hasSize(1);
        sale("R-2", 100, TODAY, null, null).accepted();
        assertThat(house.events()).hasSize(1);
    }

    @Test
    void a_first_sale_after_the_preparations_is_no_breach() {
        onboard();
        sale("R-1", 100, TODAY, null, null).accepted();
        assertThat(house.events()).hasSize(1);
    }

    @Rule("II-7")
    void preparations_are_complete_or_the_rest_is_waived_with_a_reason() {
        house.as("gu").command(new CompleteOnboarding(customer, List.of(OnboardingItem.BASE_DATA), " "));
        house.refusedBy("II-7");
        house.as("gu")
                .command(new CompleteOnboarding(customer, List.of(OnboardingItem.BASE_DATA), "pays in cash"))
                .accepted();
        assertThat(house.events(OnboardingCompleted.class).getFirst().waiver()).isEqualTo("pays in cash");
    }

    @Rule("II-7")
    void no_terms_before_the_preparations() {
        promulgated(OverLimit.REFUSE);
        graded();
        house.as("zong").command(new ApproveTerms(customer, 5));
        house.refusedBy("II-7");
    }

    @Test
    void a_document_counts_once_and_a_bad_amount_names_its_field() {
        onboard();
        sale("R-1", 100, TODAY, null, null).accepted();
        sale(" R-1 ", 100, TODAY, null, null);
        assertThat(house.refused().reason()).isEqualTo("refused.documentTwice");
        sale("R-2", 0, TODAY, null, null);
        assertThat(house.refused().facts()).containsEntry("field", "amount");
        sale("R-2", 10, TODAY.plusDays(1), null, null);
        assertThat(house.refused().facts()).containsEntry("field", "on");
    }

    @Rule("II-10")
    void a_key_customer_has_traded_for_the_years_the_rule_says() {
        Scope scope = Scope.HOUSE;
        house.employ("drafter", Scenario.OFFICE, scope, Post.RULE_DRAFTER);
        GradingStandard content = standard(OverLimit.REFUSE);
        house.as("drafter").command(new DraftGradingStandard("the house", "short", 12, tiers(35), content.grades()));
        house.refusedBy("II-10");
        house.as("drafter")
                .command(new DraftGradingStandard("the house", "long", 12, tiers(36), content.grades()))
                .accepted();
    }

    @Rule("VI-14")
    void a_grading_standard_is_never_promulgated_by_its_drafter() {
        house.employ("both", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER, Post.RULE_ISSUER);
        GradingStandard content = standard(OverLimit.REFUSE);
        house.as("both")
                .command(new DraftGradingStandard("the house", "why", 12, content.tiers(), content.grades()))
                .accepted();
        house.command(new PromulgateStandard(GradingStandards.STANDARD, 1, TODAY));
        house.refusedBy("VI-14");
    }

    @Rule("II-41")
    void without_a_standard_in_force_nobody_is_graded() {
        house.as("xin").command(new GradeCustomers(Salesroom.SALES, List.of(customer)));
        house.refusedBy("II-41");
    }

    @Test
    void the_run_leaves_the_evidence_of_each_and_both_sides_of_the_limits_differ() {
        promulgated(OverLimit.REFUSE);
        onboard();
        house.as("xin")
                .command(new AssessMarketPosition(customer, MarketPosition.LEADING, "trade fair"))
                .accepted();
        sale("R-1", 1, TODAY.minusMonths(36), null, null).accepted();
        payment("P-1", 1, TODAY.minusMonths(36)).accepted();
        sale("R-2", 9_999, TODAY.minusMonths(1), TODAY, null).accepted();
        assertThat(graded().grade()).isEqualTo("B");
        assertThat(house.events(CustomerTierAssigned.class))
                .extracting(
                        CustomerTierAssigned::tier, CustomerTierAssigned::tenureMonths, CustomerTierAssigned::version)
                .containsExactly(tuple(CustomerTier.GENERAL, 36, 1));
        sale("R-3", 1, TODAY, TODAY.plusDays(5), null).accepted();
        assertThat(graded().grade()).isEqualTo("A");
        assertThat(house.events(CustomerTierAssigned.class).getFirst())
                .extracting(CustomerTierAssigned::tier, CustomerTierAssigned::volume, CustomerTierAssigned::position)
                .containsExactly(CustomerTier.KEY, money(10_000), MarketPosition.LEADING);
    }

    @Test
    void what_is_paid_late_lowers_the_grade_from_the_first_per_cent_above() {
        promulgated(OverLimit.REFUSE);
        onboard();
        LocalDate due = TODAY.minusDays(10);
        sale("R-1", 9_000, TODAY.minusDays(30), due, null).accepted();
        sale("R-2", 1_000, TODAY.minusDays(20), due, null).accepted();
        payment("P-1", 9_000, due).accepted();
        payment("P-2", 1_000, due.plusDays(1)).accepted();
        assertThat(graded())
                .extracting(CustomerCreditGraded::latePercent, CustomerCreditGraded::grade)
                .containsExactly(10, "A");
        sale("R-3", 10, TODAY.minusDays(19), TODAY.minusDays(1), null).accepted();
        assertThat(graded())
                .extracting(CustomerCreditGraded::latePercent, CustomerCreditGraded::grade)
                .containsExactly(11, "B");
    }

    /** Grades rest on what was traded and paid; what customers say of themselves moves none, whether verified or not. */
    @Test
    void a_figure_the_customer_told_moves_no_grade() {
        promulgated(OverLimit.REFUSE);
        sale("R-1", 1_500, TODAY.minusMonths(1), null, null).accepted();
        CustomerCreditGraded before = graded();
        for (CardField field : List.of(
                CardField.ANNUAL_SALES,
                CardField.ASSETS,
                CardField.REGISTERED_CAPITAL,
                CardField.CREDIT_STANDING,
                CardField.MARKET_POSITION)) {
            house.as("mei")
                    .command(new RecordFact(
                            customer, field, null, "CNY 900,000,000", FactSource.SELF_REPORT, null, null, null))
                    .accepted();
        }
        assertThat(graded()).isEqualTo(before);
        assertThat(before.grade()).isEqualTo("D");
    }

    @Rule("II-10")
    void another_tier_needs_a_reason_and_somebody_else() {
        promulgated(OverLimit.REFUSE);
        graded();
        house.as("mei").command(new AskTierOverride(customer, CustomerTier.KEY, null));
        house.refusedBy("II-10");
    }

    @Rule("II-10")
    void nobody_approves_the_tier_they_asked_for() {
        house.employ(
                "han",
                Salesroom.SALES,
                Scope.ofUnit(Scenario.FONDS, Salesroom.SALES),
                Post.SALESPERSON,
                Post.DEPARTMENT_HEAD);
        promulgated(OverLimit.REFUSE);
        graded();
        house.as("han")
                .command(new AskTierOverride(customer, CustomerTier.KEY, "a promise"))
                .accepted();
        house.command(new ApproveTierOverride(customer));
        house.refusedBy("II-10");
        house.as("zong").command(new ApproveTierOverride(customer)).accepted();
        assertThat(house.events(TierOverridden.class).getFirst().tier()).isEqualTo(CustomerTier.KEY);
    }

    @Rule("II-21")
    void terms_cite_a_credit_grade() {
        onboard();
        house.as("zong").command(new ApproveTerms(customer, 5));
        house.refusedBy("II-21");
    }

    @Rule("II-49")
    void terms_are_within_those_of_the_grade() {
        promulgated(OverLimit.REFUSE);
        onboard();
        graded();
        house.as("zong").command(new ApproveTerms(customer, 5)).accepted();
        house.command(new ApproveTerms(customer, 6));
        house.refusedBy("II-49");
    }

    @Test
    void a_report_on_a_risky_customer_is_advised_and_holds_for_its_months() {
        promulgated(OverLimit.REFUSE);
        onboard();
        graded();
        house.as("zong").command(new ApproveTerms(customer, 5)).accepted();
        assertThat(house.events(TermsApproved.class).getFirst().reportMissing()).isTrue();
        reported(TODAY.minusMonths(12).minusDays(1));
        house.as("zong").command(new ApproveTerms(customer, 5)).accepted();
        assertThat(house.events(TermsApproved.class).getFirst().reportMissing()).isTrue();
        reported(TODAY.minusMonths(12));
        house.as("zong").command(new ApproveTerms(customer, 5)).accepted();
        assertThat(house.events(TermsApproved.class).getFirst().reportMissing()).isFalse();
    }

    private void reported(LocalDate on) {
        house.as("xin")
                .command(new RecordCreditReport(customer, "Agency", on, money(800)))
                .accepted();
    }

    @Rule("II-29")
    void the_house_may_require_the_report() {
        parameter("II-29", "reportRequired", "true");
        promulgated(OverLimit.REFUSE);
        onboard();
        graded();
        house.as("zong").command(new ApproveTerms(customer, 5));
        house.refusedBy("II-29");
    }

    @Rule("II-49")
    void an_order_is_allowed_up_to_the_limit_and_refused_above_it() {
        promulgated(OverLimit.REFUSE);
        graded();
        assertThat(order("1", 60, 0))
                .extracting(OrderDecided::outcome, OrderDecided::ground, OrderDecided::limit, OrderDecided::version)
                .containsExactly(OrderOutcome.ALLOWED, OrderGround.WITHIN_LIMIT, money(100), 1);
        assertThat(order("2", 41, 0))
                .extracting(OrderDecided::outcome, OrderDecided::ground, OrderDecided::exposure)
                .containsExactly(OrderOutcome.REFUSED, OrderGround.OVER_LIMIT, money(60));
        assertThat(order("2", 40, 0).outcome()).isEqualTo(OrderOutcome.ALLOWED);
    }

    @Rule("II-49")
    void an_order_beyond_the_terms_or_without_a_grade_is_refused() {
        assertThat(order("1", 1, 0).ground()).isEqualTo(OrderGround.NOT_GRADED);
        promulgated(OverLimit.REFUSE);
        graded();
        assertThat(order("2", 1, 1).ground()).isEqualTo(OrderGround.BEYOND_TERMS);
        onboard();
        house.as("zong").command(new ApproveTerms(customer, 5)).accepted();
        assertThat(order("3", 1, 5).outcome()).isEqualTo(OrderOutcome.ALLOWED);
    }

    @Test
    void the_sale_of_an_allowed_order_counts_once_and_a_payment_frees_the_limit() {
        promulgated(OverLimit.REFUSE);
        onboard();
        graded();
        assertThat(order("1", 100, 0).outcome()).isEqualTo(OrderOutcome.ALLOWED);
        sale("R-1", 100, TODAY, null, "erp/1").accepted();
        assertThat(order("2", 1, 0).exposure()).isEqualTo(money(100));
        payment("P-1", 40, TODAY).accepted();
        assertThat(order("2", 40, 0).outcome()).isEqualTo(OrderOutcome.ALLOWED);
    }

    @Test
    void two_orders_at_once_do_not_share_the_limit() throws Exception {
        promulgated(OverLimit.REFUSE);
        graded();
        house.as("mei")
                .atOnce(List.of(
                        new DecideOrder(customer, "erp/1", money(60), 0),
                        new DecideOrder(customer, "erp/2", money(60), 0)));
        assertThat(house.log())
                .filteredOn(OrderDecided.class::isInstance)
                .extracting(e -> ((OrderDecided) e).outcome())
                .containsExactlyInAnyOrder(OrderOutcome.ALLOWED, OrderOutcome.REFUSED);
    }

    @Rule("II-49")
    void an_order_above_the_limit_is_approved_by_somebody_else() {
        house.employ(
                "han",
                Salesroom.SALES,
                Scope.ofUnit(Scenario.FONDS, Salesroom.SALES),
                Post.SALESPERSON,
                Post.DEPARTMENT_HEAD);
        promulgated(OverLimit.APPROVE);
        graded();
        house.as("han")
                .command(new DecideOrder(customer, "erp/1", money(101), 0))
                .accepted();
        assertThat(house.events(OrderDecided.class).getFirst().outcome()).isEqualTo(OrderOutcome.TO_APPROVE);
        house.command(new ApproveOrder(customer, "erp/1", "old friend"));
        house.refusedBy("II-49");
        house.as("zong")
                .command(new ApproveOrder(customer, "erp/1", "paid in advance"))
                .accepted();
        assertThat(house.events(OverLimitApproved.class).getFirst().amount()).isEqualTo(money(101));
        house.command(new ApproveOrder(customer, "erp/1", "again"));
        assertThat(house.refused().reason()).isEqualTo("refused.orderAllowedAlready");
    }
}
