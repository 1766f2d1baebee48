package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.customers.grading.RecordTransaction;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.organisation.BeginDeparture;
import io.tallystick.command.organisation.CompleteDeparture;
import io.tallystick.command.organisation.CountersignHandover;
import io.tallystick.command.organisation.ListHandover;
import io.tallystick.command.organisation.RelievePost;
import io.tallystick.command.retention.ApproveErasure;
import io.tallystick.command.retention.Erasure;
import io.tallystick.command.retention.ProposeErasure;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewReminded;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionLengthened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionStarted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.FileYearsEvent.FileYearsCounted;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.Trigger;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerRetentionTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId customer = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        house.employ("lu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.COMPLIANCE_OFFICER);
        house.employ("hu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.LEGAL_REPRESENTATIVE);
        customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    }

    private EndRelationship ended(LocalDate on, RelationshipEnd basis) {
        return new EndRelationship(customer, on, basis, "letter 17");
    }

    @Rule("II-5")
    void a_break_in_trading_ends_nothing() {
        house.as("gu").command(ended(LocalDate.of(2026, 3, 2), RelationshipEnd.NO_TRADE));
        assertThat(house.refused().reason()).isEqualTo("refused.noTradeEndsNothing");
    }

    @Test
    void a_file_is_not_erased_while_the_relationship_goes_on() {
        house.as("lu").command(new ProposeErasure(customer, "wanted away"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingsGoOn");
    }

    @Rule("III-2")
    void a_file_is_kept_to_the_last_day_of_its_years() {
        house.as("gu")
                .command(ended(LocalDate.of(2026, 3, 2), RelationshipEnd.BY_CUSTOMER))
                .accepted();
        house.at("2031-12-31T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().facts()).containsEntry("until", "2031-12-31");
    }

    @Test
    void a_relationship_that_goes_on_after_all_starts_no_years() {
        house.as("gu")
                .command(ended(LocalDate.of(2026, 3, 2), RelationshipEnd.BY_CUSTOMER))
                .accepted();
        house.as("mei")
                .command(new ResumeRelationship(customer, LocalDate.of(2026, 3, 2), "new contract"))
                .accepted();
        house.at("2032-01-01T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingsGoOn");
    }

    private Scenario held(LocalDate reviewOn, @Nullable String authority) {
        return house.as("lu")
                .command(new HoldCustomerFile(
                        customer, Hold.Kind.INVESTIGATION, authority, "inquiry", house.person("lu"), reviewOn));
    }

    private void over() {
        house.as("gu")
                .command(ended(LocalDate.of(2026, 3, 2), RelationshipEnd.BY_CUSTOMER))
                .accepted();
    }

    @Rule("VI-12")
    void a_file_on_hold_is_not_erased_however_many_years_are_over() {
        over();
        held(LocalDate.of(2026, 8, 29), "District Court (2026) 17").accepted();
        house.at("2037-01-01T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.onHold");
        house.as("lu").command(new ReleaseCustomerHold(customer, 1, "closed"));
        assertThat(house.answer()).isNotNull();
    }

    @Rule("VI-12")
    void a_hold_names_its_authority() {
        held(LocalDate.of(2026, 8, 29), " ");
        assertThat(house.refused().reason()).isEqualTo("refused.holdWithoutAuthority");
    }

    @Rule("VI-12")
    void a_hold_is_reviewed_within_its_days() {
        held(LocalDate.of(2026, 8, 30), "District Court (2026) 17");
        assertThat(house.refused().reason()).isEqualTo("refused.reviewDay");
    }

    /** Wednesday 15 April 2026 is the day of review; ten working days before it is Wednesday 1 April. */
    @Rule("VI-12")
    void the_reviewer_of_a_hold_is_reminded_of_it_in_the_end_the_superior_and_lets_it_stand() {
        sales.calendar();
        held(LocalDate.of(2026, 4, 15), "District Court (2026) 17").accepted();
        RemindOfHold remind = new RemindOfHold(customer, 1);
        house.at("2026-03-31T09:00:00Z").byTheLedger(remind);
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        house.at("2026-04-01T09:00:00Z").byTheLedger(remind).accepted();
        assertThat(house.events(CustomerHoldReviewReminded.class))
                .extracting(e -> e.reminder().to())
                .containsExactly(List.of(house.person("lu")));
        house.at("2026-04-15T09:00:00Z").byTheLedger(remind).accepted();
        house.at("2026-04-22T09:00:00Z").byTheLedger(remind).accepted();
        assertThat(house.events(CustomerHoldReviewReminded.class))
                .allMatch(e -> e.reminder().supervisor());
        house.as("hu").command(new ReviewCustomerHold(customer, 1, "stands", LocalDate.of(2026, 9, 1)));
        assertThat(house.refusedBy("VI-12").reason()).isEqualTo("refused.notTheReviewer");
        house.as("lu")
                .command(new ReviewCustomerHold(customer, 1, "stands", LocalDate.of(2026, 9, 1)))
                .accepted();
        house.at("2026-04-23T09:00:00Z").byTheLedger(remind);
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
    }

    private RecordId reviewer() {
        RecordId fu = house.employ("fu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.AUDITOR);
        house.as("lu")
                .command(new HoldCustomerFile(
                        customer, Hold.Kind.INVESTIGATION, "court 17", "inquiry", fu, LocalDate.of(2026, 8, 29)))
                .accepted();
        return fu;
    }

    @Rule("VI-20")
    void who_is_to_look_at_a_hold_again_does_not_leave_before_it_is_handed_over() {
        RecordId fu = reviewer();
        house.as("admin")
                .command(new BeginDeparture(fu, LocalDate.of(2026, 3, 31)))
                .accepted();
        house.command(new RelievePost(fu, 1, null, "leaves")).accepted();
        house.command(new CompleteDeparture(fu));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.stillInCharge");
        assertThat(house.refused().facts()).containsEntry("records", customer.value());
    }

    @Test
    void the_review_of_a_hold_is_handed_over_with_a_countersignature() {
        RecordId fu = reviewer();
        RecordId handover = house.as("fu")
                .command(new ListHandover(fu, house.person("hu"), List.of(customer), null, null))
                .accepted()
                .record();
        house.as("hu").command(new CountersignHandover(handover, 1)).accepted();
        house.as("hu")
                .command(new ReviewCustomerHold(customer, 1, "stands", LocalDate.of(2026, 8, 29)))
                .accepted();
    }

    private void years(int version, String years, String from) {
        RecordId rule = RecordId.of("rule", "III-2");
        house.fact(
                "Rule",
                rule,
                new RuleChanged(
                        rule,
                        version,
                        Map.of("identityYears", years),
                        true,
                        LocalDate.parse(from),
                        Salesroom.FOUNDER,
                        Salesroom.FOUNDER));
    }

    @Rule("VI-11")
    void a_longer_rule_lengthens_the_years_that_run_with_one_event_for_each_file() {
        over();
        RecordId other = sales.file("宏圖", null, null);
        years(2, "10", "2026-07-01");
        house.at("2026-07-01T06:00:00Z")
                .byTheLedger(new CountFileYears("III-2-v2"))
                .accepted();
        assertThat(house.events(CustomerRetentionLengthened.class))
                .extracting(
                        CustomerRetentionLengthened::customer,
                        CustomerRetentionLengthened::before,
                        CustomerRetentionLengthened::until)
                .containsExactly(tuple(customer, LocalDate.of(2031, 12, 31), LocalDate.of(2036, 12, 31)));
        assertThat(house.events(FileYearsCounted.class))
                .extracting(FileYearsCounted::running, FileYearsCounted::lengthened)
                .containsExactly(tuple(1, 1));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("VI-11"));
        assertThat(other).isNotEqualTo(customer);
        house.byTheLedger(new CountFileYears("III-2-v2"));
        assertThat(house.refused().reason()).isEqualTo("refused.yearCountedAlready");
    }

    @Rule("VI-11")
    void a_shorter_rule_shortens_nothing_that_runs() {
        years(2, "10", "2026-01-01");
        over();
        years(3, "5", "2026-07-01");
        house.at("2026-07-01T06:00:00Z")
                .byTheLedger(new CountFileYears("III-2-v3"))
                .accepted();
        assertThat(house.events(CustomerRetentionLengthened.class)).isEmpty();
        house.at("2036-12-31T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refusedBy("VI-11").facts()).containsEntry("until", "2036-12-31");
        house.at("2037-01-01T12:00:00Z")
                .as("lu")
                .command(new ProposeErasure(customer, "years over"))
                .accepted();
    }

    @Test
    void a_change_of_the_years_is_due_on_the_day_it_takes_effect_and_a_stronger_profile_at_once() {
        YearsDue due = new YearsDue();
        DueDate date = new DueDate(RecordId.of("rule", "III-2"), "III-2-v2", LocalDate.of(2026, 7, 1), 0, 1);
        assertThat(due.act(date, LocalDate.of(2026, 6, 30), RuleBook.catalogue()))
                .isEmpty();
        assertThat(due.act(date, LocalDate.of(2026, 7, 1), RuleBook.catalogue()))
                .isPresent();
    }

    @Rule("VI-14")
    void who_placed_a_hold_does_not_take_it_off() {
        held(LocalDate.of(2026, 8, 29), "District Court (2026) 17").accepted();
        house.as("lu").command(new ReleaseCustomerHold(customer, 1, "closed"));
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Test
    void with_every_hold_taken_off_the_years_count_again() {
        over();
        held(LocalDate.of(2026, 8, 29), "District Court (2026) 17").accepted();
        held(LocalDate.of(2026, 8, 29), "Tax office 9").accepted();
        house.as("hu").command(new ReleaseCustomerHold(customer, 1, "closed")).accepted();
        house.at("2037-01-01T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.onHold");
        house.as("hu").command(new ReleaseCustomerHold(customer, 2, "closed")).accepted();
        house.as("lu").command(new ProposeErasure(customer, "years over")).accepted();
    }

    @Rule("III-2")
    void a_transaction_after_the_end_is_kept_its_own_years() {
        house.at("2028-05-01T09:00:00Z")
                .as("mei")
                .command(new RecordTransaction(
                        customer,
                        TransactionKind.PAYMENT,
                        "R-1",
                        null,
                        new BigDecimal("100"),
                        LocalDate.of(2028, 5, 1),
                        null,
                        null))
                .accepted();
        over();
        assertThat(house.events(CustomerRetentionStarted.class))
                .extracting(CustomerRetentionStarted::trigger, CustomerRetentionStarted::until)
                .containsExactly(tuple(Trigger.TRANSACTION, LocalDate.of(2033, 12, 31)));
        house.at("2033-12-31T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().facts()).containsEntry("until", "2033-12-31");
    }

    /** One party is erased whole, whatever number of files it once had (II-22). */
    @Test
    void what_was_absorbed_is_erased_with_the_file_it_goes_on_in_and_not_by_itself() {
        RecordId absorbed = absorbed();
        over();
        house.at("2037-01-01T12:00:00Z").as("lu").command(new ProposeErasure(absorbed, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.fileAbsorbed");
        house.as("lu").command(new ProposeErasure(customer, "years over")).accepted();
        house.as("hu")
                .command(new ApproveErasure(Erasure.of(customer), "PIPL art. 47"))
                .accepted();
        assertThat(house.events(ErasureDecided.class))
                .extracting(ErasureDecided::subject)
                .containsExactlyInAnyOrder(customer, absorbed);
        assertThat(house.events(CustomerStruckOff.class))
                .extracting(CustomerStruckOff::customer)
                .containsExactlyInAnyOrder(customer, absorbed);
        house.as("xin").command(new UndoMerge(customer, absorbed, "two after all"));
        assertThat(house.refused().reason()).isEqualTo("refused.fileErased");
    }

    @Rule("VI-12")
    void a_hold_on_what_was_absorbed_keeps_the_file_it_goes_on_in() {
        RecordId absorbed = sales.file("遠達商貿", null, null);
        house.as("lu")
                .command(new HoldCustomerFile(
                        absorbed,
                        Hold.Kind.INVESTIGATION,
                        "court 17",
                        "inquiry",
                        house.person("lu"),
                        LocalDate.of(2026, 8, 29)))
                .accepted();
        merged(absorbed);
        over();
        house.at("2037-01-01T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.onHold");
    }

    /** What a court orders of a party holds for all of its files, also when they turn out to be of two (II-22). */
    @Rule("VI-12")
    void a_hold_placed_on_files_that_are_one_lies_on_each_when_they_are_parted() {
        RecordId absorbed = absorbed();
        held(LocalDate.of(2026, 8, 29), "court 17").accepted();
        parted(absorbed);
        assertThat(house.events(CustomerHoldPlaced.class))
                .extracting(
                        CustomerHoldPlaced::customer, placed -> placed.hold().authority())
                .containsExactly(tuple(absorbed, "court 17"));
        merged(absorbed);
        parted(absorbed);
        assertThat(house.events(CustomerHoldPlaced.class)).isEmpty();
        house.as("gu")
                .command(new EndRelationship(absorbed, LocalDate.of(2026, 3, 2), RelationshipEnd.BY_CUSTOMER, "letter"))
                .accepted();
        house.at("2037-01-01T12:00:00Z").as("lu").command(new ProposeErasure(absorbed, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.onHold");
    }

    private void parted(RecordId absorbed) {
        house.as("xin")
                .command(new UndoMerge(customer, absorbed, "two after all"))
                .accepted();
    }

    private RecordId absorbed() {
        RecordId absorbed = sales.file("遠達商貿", null, null);
        merged(absorbed);
        return absorbed;
    }

    private void merged(RecordId absorbed) {
        house.as("mei")
                .command(new ProposeMerge(customer, absorbed, "one party"))
                .accepted();
        house.as("gu").command(new ApproveMerge(customer, absorbed)).accepted();
    }

    @Rule("III-1")
    void the_years_begin_with_the_end_of_the_relationship() {
        over();
        assertThat(house.events(CustomerRetentionStarted.class))
                .extracting(CustomerRetentionStarted::from, CustomerRetentionStarted::until)
                .containsExactly(tuple(LocalDate.of(2026, 3, 2), LocalDate.of(2031, 12, 31)));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("III-1"));
    }

    /** Destruction below a minimum of the law that is known needs a recorded basis. */
    @Rule("III-2")
    void below_a_known_minimum_of_the_law_nothing_is_erased_without_a_recorded_basis() {
        over();
        house.at("2032-01-01T12:00:00Z")
                .as("lu")
                .command(new ProposeErasure(customer, "years over"))
                .accepted();
        house.as("hu").command(new ApproveErasure(Erasure.of(customer), null));
        assertThat(house.refused().reason()).isEqualTo("refused.erasureBasisNeeded");
    }

    @Rule("III-3")
    void base_data_are_kept_for_ever_only_where_the_house_allows_it() {
        house.as("zong").command(new KeepBaseDataPermanently(customer, "board 3", "history of the house"));
        assertThat(house.refused().reason()).isEqualTo("refused.permanentNotAllowed");
    }

    private void allowed() {
        RecordId rule = RecordId.of("rule", "III-3");
        house.fact(
                "Rule",
                rule,
                new RuleChanged(
                        rule,
                        2,
                        Map.of("permanentAllowed", "true"),
                        true,
                        LocalDate.of(2026, 1, 1),
                        Salesroom.FOUNDER,
                        Salesroom.FOUNDER));
    }

    @Rule("III-3")
    void and_only_on_an_authority_and_a_basis() {
        allowed();
        house.as("zong").command(new KeepBaseDataPermanently(customer, "board 3", null));
        assertThat(house.refused().reason()).isEqualTo("refused.permanentWithoutAuthority");
    }

    @Rule("III-3")
    void what_is_kept_for_ever_is_not_erased() {
        allowed();
        over();
        house.as("zong")
                .command(new KeepBaseDataPermanently(customer, "board 3", "history of the house"))
                .accepted();
        house.at("2037-01-01T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.keptPermanently");
    }

    @Test
    void a_file_whose_erasure_is_decided_takes_nothing_more() {
        house.as("gu")
                .command(ended(LocalDate.of(2026, 3, 2), RelationshipEnd.BY_CUSTOMER))
                .accepted();
        house.at("2032-01-01T12:00:00Z")
                .as("lu")
                .command(new ProposeErasure(customer, "years over"))
                .accepted();
        house.as("hu")
                .command(new ApproveErasure(Erasure.of(customer), "source profile: five years"))
                .accepted();
        assertThat(house.events(CustomerStruckOff.class)).hasSize(1);
        house.as("mei")
                .command(new RecordFact(customer, CardField.ADDRESS, null, "x", FactSource.VISIT, null, null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.fileErased");
    }
}
