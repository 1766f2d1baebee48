package io.tallystick.command.customers.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.rulebook.DraftGradePolicy;
import io.tallystick.command.rulebook.GradePolicies;
import io.tallystick.command.rulebook.GradingStandards;
import io.tallystick.events.customers.grading.TradeEvent.GradePolicyApplied;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.GradePolicyPurpose;
import io.tallystick.events.rulebook.OverLimit;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent;
import io.tallystick.events.rulebook.StandardContent.CreditRule;
import io.tallystick.events.rulebook.StandardContent.GradeLine;
import io.tallystick.events.rulebook.StandardContent.GradePolicy;
import io.tallystick.events.rulebook.StandardContent.GradingStandard;
import io.tallystick.events.rulebook.StandardContent.TierRule;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);

    private void standard(RecordId id, StandardContent content) {
        house.fact(
                "Standard",
                id,
                new StandardPromulgated(
                        id, 1, LocalDate.of(2026, 1, 1), "the house", content, Salesroom.FOUNDER, Salesroom.FOUNDER));
    }

    private void graded() {
        standard(
                GradingStandards.STANDARD,
                new GradingStandard(
                        12,
                        List.of(new TierRule(CustomerTier.SCATTERED, BigDecimal.ZERO, 0, null)),
                        List.of(new CreditRule("D", BigDecimal.ZERO, 100, BigDecimal.TEN, 5, OverLimit.REFUSE))));
        house.as("xin")
                .command(new GradeCustomers(Salesroom.SALES, List.of(customer)))
                .accepted();
    }

    private void policy() {
        standard(GradePolicies.STANDARD, new GradePolicy(List.of(new GradeLine("D", 40, 0, 3))));
    }

    private Scenario apply(GradePolicyPurpose purpose, @Nullable Integer value) {
        return house.as("mei").command(new ApplyGradePolicy(customer, purpose, value, "O-1"));
    }

    @Rule("II-42")
    void nobody_sets_by_hand_what_follows_from_the_grade() {
        graded();
        policy();
        apply(GradePolicyPurpose.DISCOUNT, 5);
        assertThat(house.refusedBy("II-42").reason()).isEqualTo("refused.freeHand");
        assertThat(house.refused().facts()).containsEntry("grade", "D").containsEntry("value", "0");
    }

    @Rule("II-42")
    void allotment_discount_and_dunning_are_looked_up_with_the_version_of_the_policy() {
        graded();
        policy();
        apply(GradePolicyPurpose.ALLOCATION, null).accepted();
        assertThat(house.events(GradePolicyApplied.class))
                .extracting(GradePolicyApplied::grade, GradePolicyApplied::value, GradePolicyApplied::version)
                .containsExactly(tuple("D", 40, 1));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-42"));
        apply(GradePolicyPurpose.DUNNING, 3).accepted();
        assertThat(house.events(GradePolicyApplied.class))
                .extracting(GradePolicyApplied::value)
                .containsExactly(3);
    }

    @Test
    void without_a_grade_or_a_policy_nothing_follows() {
        apply(GradePolicyPurpose.DISCOUNT, null);
        assertThat(house.refused().reason()).isEqualTo("refused.noGradePolicy");
        policy();
        apply(GradePolicyPurpose.DISCOUNT, null);
        assertThat(house.refused().reason()).isEqualTo("refused.notGraded");
        graded();
        standard(GradePolicies.STANDARD, new GradePolicy(List.of(new GradeLine("A", 100, 5, 30))));
        apply(GradePolicyPurpose.DISCOUNT, null);
        assertThat(house.refused().reason()).isEqualTo("refused.gradeOutsidePolicy");
    }

    @Test
    void a_policy_says_one_thing_of_each_grade_within_what_can_be() {
        house.employ("drew", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER);
        drafted(new GradeLine("A", 100, 100, 365)).accepted();
        drafted(new GradeLine("A", 101, 0, 0));
        assertThat(house.refused().facts()).containsEntry("field", "lines[0].allocationPercent");
        drafted(new GradeLine("A", 0, -1, 0));
        assertThat(house.refused().facts()).containsEntry("field", "lines[0].discountPercent");
        drafted(new GradeLine("A", 0, 0, 366));
        assertThat(house.refused().facts()).containsEntry("field", "lines[0].dunningDays");
        drafted(new GradeLine("A", 0, 0, 0), new GradeLine("A", 1, 1, 1));
        assertThat(house.refused().reason()).isEqualTo("refused.gradingTwice");
        drafted(new GradeLine("a", 0, 0, 0));
        assertThat(house.refused().reason()).isEqualTo("refused.gradeForm");
    }

    private Scenario drafted(GradeLine... lines) {
        return house.as("drew").command(new DraftGradePolicy("the house", "fair", List.of(lines)));
    }
}
