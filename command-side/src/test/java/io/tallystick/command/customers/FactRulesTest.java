package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.CounterMeasureSet;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateSuspected;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictFound;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictResolved;
import io.tallystick.events.customers.CustomerFileEvent.SourcesAgree;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemRecorded;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId customer = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    }

    private RecordFact fact(CardField field, String value, FactSource source) {
        return new RecordFact(customer, field, null, value, source, null, null, null);
    }

    @Rule("II-13")
    void a_fact_says_where_it_comes_from_and_who_collected_it() {
        house.as("tao")
                .command(new RecordFact(
                        customer,
                        CardField.ADDRESS,
                        null,
                        "1 Long Street",
                        FactSource.VISIT,
                        null,
                        house.person("mei"),
                        LocalDate.of(2026, 2, 27)))
                .accepted();
        assertThat(house.events(FactRecorded.class))
                .extracting(FactRecorded::source, FactRecorded::collector, FactRecorded::observedOn)
                .containsExactly(tuple(FactSource.VISIT, house.person("mei"), LocalDate.of(2026, 2, 27)));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-13"));
    }

    @Rule("II-28")
    void who_recorded_a_fact_for_somebody_else_does_not_verify_it() {
        house.as("xin")
                .command(new RecordFact(
                        customer,
                        CardField.ASSETS,
                        null,
                        "CNY 12,000,000",
                        FactSource.SELF_REPORT,
                        null,
                        house.person("mei"),
                        null))
                .accepted();
        house.as("xin").command(new VerifyFact(customer, 3, "annual report seen"));
        assertThat(house.refused().reason()).isEqualTo("refused.collectorVerifies");
    }

    @Rule("II-28")
    void somebody_else_than_the_collector_verifies() {
        house.as("mei")
                .command(fact(CardField.ASSETS, "CNY 12,000,000", FactSource.SELF_REPORT))
                .accepted();
        house.as("mei").command(new VerifyFact(customer, 3, "annual report seen"));
        assertThat(house.refused().reason()).isEqualTo("refused.collectorVerifies");
        house.as("xin")
                .command(new VerifyFact(customer, 3, "annual report seen"))
                .accepted();
        assertThat(house.events(FactVerified.class)).hasSize(1);
    }

    @Rule("II-27")
    void sources_that_differ_both_stand_until_one_is_chosen() {
        house.as("mei")
                .command(fact(CardField.ADDRESS, "1 Long Street", FactSource.VISIT))
                .accepted();
        house.as("tao")
                .command(fact(CardField.ADDRESS, "2 Short Street", FactSource.SELF_REPORT))
                .accepted();
        assertThat(house.events(SourceConflictFound.class))
                .extracting(SourceConflictFound::facts)
                .containsExactly(List.of(3, 4));
        house.as("xin")
                .command(new ResolveConflict(customer, 3, "seen on the spot"))
                .accepted();
        assertThat(house.events(SourceConflictResolved.class))
                .extracting(SourceConflictResolved::chosen, SourceConflictResolved::rejected)
                .containsExactly(tuple(3, List.of(4)));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-27"));
    }

    @Test
    void a_conflict_is_over_when_the_newer_fact_says_what_the_other_source_said() {
        house.as("mei")
                .command(fact(CardField.ADDRESS, "1 Long Street", FactSource.VISIT))
                .accepted();
        house.as("tao")
                .command(fact(CardField.ADDRESS, "2 Short Street", FactSource.SELF_REPORT))
                .accepted();
        house.as("mei")
                .command(new SupersedeFact(
                        customer, 3, "2 Short Street", FactSource.VISIT, null, null, null, "seen again"))
                .accepted();
        assertThat(house.events(SourcesAgree.class))
                .extracting(SourcesAgree::facts)
                .containsExactly(List.of(4, 5));
        house.as("xin").command(new ResolveConflict(customer, 4, "seen on the spot"));
        assertThat(house.refused().reason()).isEqualTo("refused.noConflict");
    }

    @Rule("II-27")
    void a_newer_fact_that_says_a_third_thing_is_in_conflict_itself() {
        house.as("mei")
                .command(fact(CardField.ADDRESS, "1 Long Street", FactSource.VISIT))
                .accepted();
        house.as("tao")
                .command(fact(CardField.ADDRESS, "2 Short Street", FactSource.SELF_REPORT))
                .accepted();
        house.as("mei")
                .command(new SupersedeFact(customer, 3, "3 Wide Street", FactSource.VISIT, null, null, null, "moved"))
                .accepted();
        assertThat(house.events(SourceConflictFound.class))
                .extracting(SourceConflictFound::facts)
                .containsExactly(List.of(4, 5));
    }

    @Rule("II-22")
    void who_opens_a_file_for_a_party_whose_file_was_absorbed_is_led_to_the_one_that_goes_on() {
        RecordId other = sales.file("Somebody Quite Else", "REG-77", null);
        house.as("mei").command(new ProposeMerge(customer, other, "one party")).accepted();
        house.as("gu").command(new ApproveMerge(customer, other)).accepted();
        house.as("tao").command(sales.opening("Third", "REG-77", null));
        assertThat(house.refused().facts()).containsEntry("customers", customer.key());
        house.as("xin").command(new UndoMerge(customer, other, "two after all")).accepted();
        house.as("tao").command(sales.opening("Third", "REG-77", null));
        assertThat(house.refused().facts()).containsEntry("customers", other.key());
    }

    /** Two who put names in each other's place touch the same places in another order. */
    @Test
    void names_superseded_crosswise_at_once_do_not_wait_for_each_other() throws Exception {
        RecordId other = sales.file("Somebody Quite Else", null, null);
        for (int round = 0; round < 10; round++) {
            String one = round % 2 == 0 ? "Somebody Quite Else" : "遠達貿易有限公司";
            String two = round % 2 == 0 ? "遠達貿易有限公司" : "Somebody Quite Else";
            int live = 2 + round;
            List<Answer> answers = house.as("mei")
                    .atOnce(List.of(
                            new SupersedeFact(
                                    customer, round == 0 ? 1 : live, one, FactSource.VISIT, null, null, null, "x"),
                            new SupersedeFact(
                                    other, round == 0 ? 1 : live - 1, two, FactSource.VISIT, null, null, null, "x")));
            assertThat(answers).as("round %s", round).allMatch(Answer.Accepted.class::isInstance);
        }
    }

    @Test
    void a_second_source_that_says_the_same_is_no_conflict() {
        house.as("mei")
                .command(fact(CardField.ADDRESS, "1 Long Street", FactSource.VISIT))
                .accepted();
        house.as("tao")
                .command(fact(CardField.ADDRESS, " 1 Long Street ", FactSource.DOCUMENT))
                .accepted();
        assertThat(house.events(SourceConflictFound.class)).isEmpty();
    }

    @Rule("II-53")
    void an_outdated_fact_leaves_the_card_and_stays_in_the_history() {
        house.as("mei")
                .command(new SupersedeFact(customer, 1, "宏圖貿易有限公司", FactSource.DOCUMENT, null, null, null, "renamed"))
                .accepted();
        assertThat(house.events(FactSuperseded.class))
                .extracting(FactSuperseded::fact, FactSuperseded::successor)
                .containsExactly(tuple(1, 3));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-53"));
        house.as("mei").command(new VerifyFact(customer, 1, "x"));
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchFact");
        sales.file("遠達貿易有限公司", null, null);
    }

    @Rule("IV-7")
    void a_field_takes_only_what_can_stand_in_it() {
        house.as("mei").command(fact(CardField.POSTCODE, "not a postcode at all", FactSource.VISIT));
        assertThat(house.refused().reason()).isEqualTo("refused.badValue");
        assertThat(house.refused().facts().values()).doesNotContain("not a postcode at all");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 021-5555 0101, true",
        "PHONE, call me, false",
        "REGISTERED_CAPITAL, 'CNY 1,000,000', true",
        "REGISTERED_CAPITAL, 500萬元, true",
        "REGISTERED_CAPITAL, plenty, false",
        "EMPLOYEES, '1,200', true",
        "EMPLOYEES, many, false",
        "FOUNDED_ON, 1998, true",
        "FOUNDED_ON, 1998-05, true",
        "FOUNDED_ON, 1998-05-31, true",
        "FOUNDED_ON, 1998-13-01, false",
        "BUSINESS_SCOPE, anything at all, true"
    })
    void values_are_checked_by_their_field(CardField field, String value, boolean fits) {
        house.as("mei").command(fact(field, value, FactSource.VISIT));
        if (fits) {
            house.accepted();
        } else {
            assertThat(house.refused().reason()).isEqualTo("refused.badValue");
        }
    }

    @Rule("II-22")
    void a_number_learnt_later_that_another_file_has_is_told() {
        RecordId other = sales.file("Someone Else", null, "13800138000");
        house.as("mei")
                .command(fact(CardField.PHONE, "+86 138-0013-8000", FactSource.VISIT))
                .accepted();
        assertThat(house.events(DuplicateSuspected.class))
                .extracting(DuplicateSuspected::others)
                .containsExactly(List.of(other));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-22"));
    }

    @Rule("II-15")
    void a_file_opened_at_first_contact_lists_what_is_missing() {
        sales.file("First Contact", null, null);
        assertThat(house.events(FileTemplateApplied.class).getLast().missing())
                .contains(CardField.ADDRESS, CardField.PHONE)
                .doesNotContain(CardField.NAME);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-15"));
    }

    @Rule("II-9")
    void another_nature_has_another_template() {
        house.as("xin")
                .command(new SetCustomerNature(customer, CustomerNature.INDIVIDUAL, "a person after all"))
                .accepted();
        assertThat(house.events(FileTemplateApplied.class))
                .last()
                .satisfies(applied -> assertThat(applied.required())
                        .containsExactlyInAnyOrder(
                                CardField.NAME, CardField.ADDRESS, CardField.PHONE, CardField.REGISTRATION_NUMBER));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-9"));
    }

    @Rule("IV-3")
    void a_special_role_has_a_kind() {
        house.as("mei").command(new SetPartyRole(customer, PartyRole.SPECIAL, null, "now our bank"));
        assertThat(house.refused().reason()).isEqualTo("refused.specialKind");
    }

    @Rule("II-20")
    void a_problem_without_a_counter_measure_is_recorded_and_a_breach_beside_it() {
        house.as("mei")
                .command(new RecordProblem(customer, "late with payments", null, null, null))
                .accepted();
        assertThat(house.events(TradingProblemRecorded.class)).hasSize(1);
        assertThat(house.events(RuleBreached.class))
                .extracting(breach -> breach.rule().rule())
                .contains("II-20");
        house.as("mei")
                .command(new RecordProblem(
                        customer, "slow", "call weekly", house.person("tao"), LocalDate.of(2026, 4, 1)))
                .accepted();
        assertThat(house.events(CounterMeasureSet.class)).hasSize(1);
    }

    @Rule("VI-14")
    void who_proposes_a_merger_does_not_agree_to_it() {
        RecordId other = sales.file("Another", null, null);
        house.as("xin").command(new ProposeMerge(customer, other, "one party")).accepted();
        house.as("xin").command(new ApproveMerge(customer, other));
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Test
    void a_merger_is_previewed_agreed_to_and_undone_with_nothing_lost() {
        RecordId other = sales.file("Another", null, null);
        house.as("mei").command(new ProposeMerge(customer, other, "one party")).accepted();
        house.as("gu").dryRun().command(new ApproveMerge(customer, other));
        assertThat(house.answer()).isInstanceOf(Answer.WouldAccept.class);
        house.as("gu").command(new ApproveMerge(customer, other)).accepted();
        assertThat(house.events(CustomerFileAbsorbed.class)).hasSize(1);
        house.as("mei")
                .command(new RecordFact(other, CardField.ADDRESS, null, "x", FactSource.VISIT, null, null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.fileAbsorbed");
        house.as("xin").command(new UndoMerge(customer, other, "two after all")).accepted();
        assertThat(house.events(CustomerFilesParted.class)).hasSize(1);
        house.as("mei")
                .command(new RecordFact(other, CardField.ADDRESS, null, "x", FactSource.VISIT, null, null, null))
                .accepted();
    }

    @Rule("II-62")
    void a_custodian_is_relieved_only_when_the_successor_accepts() {
        house.employ("bao", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.FILE_CUSTODIAN);
        house.employ("lan", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.FILE_CUSTODIAN);
        house.as("gu").command(new OfferCustody(customer, house.person("bao"))).accepted();
        assertThat(house.events(CustodianAppointed.class)).isEmpty();
        house.as("lan").command(new AcceptCustody(customer));
        assertThat(house.refused().reason()).isEqualTo("refused.offeredToAnother");
        house.as("bao").command(new AcceptCustody(customer)).accepted();
        assertThat(house.events(CustodianAppointed.class))
                .extracting(CustodianAppointed::custodian, CustodianAppointed::relieved)
                .containsExactly(tuple(house.person("bao"), house.person("gu")));
    }

    @Rule("II-22")
    void a_number_is_given_up_when_no_fact_tells_it_any_more() {
        house.as("mei")
                .command(fact(CardField.REGISTRATION_NUMBER, "R-1", FactSource.VISIT))
                .accepted();
        house.as("tao")
                .command(fact(CardField.REGISTRATION_NUMBER, "R-1", FactSource.PUBLIC_REGISTER))
                .accepted();
        house.as("mei")
                .command(new SupersedeFact(customer, 3, "R-2", FactSource.VISIT, null, null, null, "misread"))
                .accepted();
        house.as("tao").command(sales.opening("Third", "R-1", null));
        assertThat(house.refused().facts()).containsEntry("customers", customer.key());
        house.as("xin")
                .command(new ResolveConflict(customer, 5, "seen on the licence"))
                .accepted();
        house.as("tao").command(sales.opening("Third", "R-1", null)).accepted();
    }
}
