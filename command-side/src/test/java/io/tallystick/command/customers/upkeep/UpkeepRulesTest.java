package io.tallystick.command.customers.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.customers.RecordFact;
import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.customers.grading.RecordTransaction;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.upkeep.CustomerPhase;
import io.tallystick.events.customers.upkeep.Maturity;
import io.tallystick.events.customers.upkeep.ReviewOutcome;
import io.tallystick.events.customers.upkeep.TradeStage;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.customers.upkeep.UpkeepEvent.ReviewPutOff;
import io.tallystick.events.customers.upkeep.UpkeepEvent.SoleHolderFlagged;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpkeepRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);

    private CustomerStandingDerived derived() {
        return house.byTheLedger(new DeriveStanding(customer))
                .accepted()
                .events(CustomerStandingDerived.class)
                .getFirst();
    }

    private boolean cites(String rule) {
        return house.provenance().rules().stream()
                .anyMatch(cited -> cited.rule().equals(rule));
    }

    private void sold(LocalDate on) {
        house.as("mei")
                .command(new RecordTransaction(
                        customer, TransactionKind.SALE, "R-" + on, "TEA", new BigDecimal("100"), on, null, null))
                .accepted();
    }

    private void tier(CustomerTier tier) {
        RecordId trade = TradeEvent.of(customer);
        house.fact(
                "Trade",
                trade,
                new CustomerTierAssigned(
                        trade,
                        customer,
                        tier,
                        RecordId.of("standard", "grading-standard"),
                        1,
                        BigDecimal.ONE,
                        1,
                        null,
                        new Signature(house.person("xin"), Post.INFORMATION_OFFICER, null)));
    }

    @Rule("IV-12")
    void a_file_only_one_person_ever_wrote_in_is_flagged_once_when_it_is_looked_at() {
        CustomerStandingDerived standing = derived();
        LookAtFile look = new LookAtFile(customer);
        house.at(standing.reviewBy() + "T06:00:00Z").byTheLedger(look).accepted();
        assertThat(house.events(SoleHolderFlagged.class))
                .extracting(SoleHolderFlagged::holder, SoleHolderFlagged::to)
                .containsExactly(tuple(house.person("mei"), List.of(house.person("gu"))));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("IV-12"));
        RecordId other = sales.file("宏圖", "91310000-Y", null);
        house.as("tao")
                .command(new RecordFact(other, CardField.ADDRESS, null, "1", FactSource.DOCUMENT, null, null, null))
                .accepted();
        CustomerStandingDerived second = house.byTheLedger(new DeriveStanding(other))
                .accepted()
                .events(CustomerStandingDerived.class)
                .getFirst();
        house.at(second.reviewBy() + "T06:00:00Z")
                .byTheLedger(new LookAtFile(other))
                .accepted();
        assertThat(house.events(SoleHolderFlagged.class)).isEmpty();
    }

    @Rule("II-1")
    void the_phase_follows_from_trade() {
        assertThat(derived().phase()).isEqualTo(CustomerPhase.FUTURE);
        sold(LocalDate.of(2026, 3, 2));
        assertThat(derived().phase()).isEqualTo(CustomerPhase.PRESENT);
        assertThat(cites("II-1")).isTrue();
    }

    @Rule("II-4")
    void the_stage_follows_from_the_last_sale() {
        sold(LocalDate.of(2025, 3, 2));
        CustomerStandingDerived last = derived();
        assertThat(last.stage()).as("365 days").isEqualTo(TradeStage.TRADING);
        assertThat(last.againOn()).as("when time alone changes it").isEqualTo(LocalDate.of(2026, 3, 3));
        house.at("2026-03-03T09:00:00Z");
        assertThat(derived().stage()).isEqualTo(TradeStage.TRADED_BEFORE);
        assertThat(cites("II-4")).isTrue();
    }

    @Rule("II-3")
    void new_and_future_customers_are_the_focus() {
        CustomerStandingDerived future = derived();
        assertThat(future.focus()).isTrue();
        assertThat(future.cadenceDays()).isEqualTo(60);
        sold(LocalDate.of(2025, 3, 2));
        CustomerStandingDerived old = derived();
        assertThat(old.maturity()).isEqualTo(Maturity.OLD);
        assertThat(old.focus()).isFalse();
        assertThat(old.cadenceDays()).isEqualTo(180);
    }

    @Rule("II-6")
    void the_file_of_a_trading_customer_says_how_complete_it_is() {
        sold(LocalDate.of(2026, 3, 2));
        int before = derived().complete();
        house.as("mei")
                .command(new RecordFact(
                        customer, CardField.ADDRESS, null, "1 Long St", FactSource.DOCUMENT, null, null, null))
                .accepted();
        assertThat(derived().complete()).isGreaterThan(before).isLessThan(100);
        assertThat(cites("II-6")).isTrue();
    }

    @Rule("II-11")
    void a_key_customers_file_is_reviewed_more_often() {
        sold(LocalDate.of(2025, 3, 2));
        tier(CustomerTier.KEY);
        assertThat(derived().cadenceDays()).isEqualTo(90);
    }

    private void stale() {
        derived();
        house.at("2026-05-01T09:00:00Z").byTheLedger(new LookAtFile(customer)).accepted();
    }

    @Rule("II-52")
    void a_file_nobody_touched_in_its_time_becomes_a_task() {
        derived();
        house.at("2026-04-30T09:00:00Z").byTheLedger(new LookAtFile(customer));
        assertThat(house.refused().reason()).as("on the sixtieth day not yet").isEqualTo("refused.reviewNotDue");
        house.at("2026-05-01T09:00:00Z").byTheLedger(new LookAtFile(customer)).accepted();
        assertThat(house.events(StaleFileFlagged.class))
                .extracting(StaleFileFlagged::untouchedSince, StaleFileFlagged::times, StaleFileFlagged::to)
                .containsExactly(tuple(LocalDate.of(2026, 3, 2), 1, List.of(house.person("mei"))));
    }

    @Rule("II-52")
    void a_stale_file_is_not_done_with_without_an_outcome() {
        stale();
        house.as("mei").command(new ReviewCustomerFile(customer, ReviewOutcome.CONFIRMED, " "));
        house.refusedBy("II-52");
    }

    @Rule("II-51")
    void a_review_resolves_it_and_sets_the_day_of_the_next() {
        stale();
        house.as("mei")
                .command(new ReviewCustomerFile(customer, ReviewOutcome.CONFIRMED, "called, all as before"))
                .accepted();
        CustomerFileReviewed reviewed = house.events(CustomerFileReviewed.class).getFirst();
        assertThat(reviewed.resolves()).isTrue();
        assertThat(reviewed.reviewBy()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(cites("II-51")).isTrue();
    }

    @Test
    void a_file_that_was_changed_meanwhile_is_not_stale() {
        derived();
        house.at("2026-04-01T09:00:00Z")
                .as("mei")
                .command(new RecordFact(
                        customer, CardField.ADDRESS, null, "1 Long St", FactSource.DOCUMENT, null, null, null))
                .accepted();
        house.at("2026-05-01T09:00:00Z").byTheLedger(new LookAtFile(customer)).accepted();
        assertThat(house.events(ReviewPutOff.class).getFirst().reviewBy()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Rule("II-12")
    void what_comes_before_the_base_data_is_recorded_and_marked() {
        house.as("mei")
                .command(new RecordFact(
                        customer, CardField.REPUTATION, null, "good", FactSource.DOCUMENT, null, null, null));
        house.breached("II-12");
    }

    @Rule("II-19")
    void a_fact_of_the_business_state_says_its_year() {
        house.as("mei")
                .command(new RecordFact(
                        customer, CardField.RESULTS, null, "1000", FactSource.DOCUMENT, null, null, null));
        house.breached("II-19");
    }

    @Rule("II-18")
    void characteristics_are_recorded_by_collector_and_date() {
        house.as("mei")
                .command(new RecordFact(
                        customer, CardField.POTENTIAL, null, "high", FactSource.DOCUMENT, null, null, null))
                .accepted();
        assertThat(cites("II-18")).isTrue();
    }
}
