package io.tallystick.command.customers.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.customers.AcceptCustody;
import io.tallystick.command.customers.ApproveMerge;
import io.tallystick.command.customers.GrantAccess;
import io.tallystick.command.customers.OfferCustody;
import io.tallystick.command.customers.ProposeMerge;
import io.tallystick.command.customers.ReadCustomerFile;
import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.customers.UndoMerge;
import io.tallystick.command.customers.contacts.AssignContact;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.organisation.BeginDeparture;
import io.tallystick.command.organisation.CompleteDeparture;
import io.tallystick.command.organisation.RelievePost;
import io.tallystick.command.organisation.RevokeAtOnce;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent.CustomerToldOfDeparture;
import io.tallystick.events.customers.leavers.LeaverEvent.FirstContactMade;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFile;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesAccepted;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesListed;
import io.tallystick.events.customers.leavers.LeaverEvent.ReplacementAssigned;
import io.tallystick.events.customers.leavers.TellingWay;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.organisation.RevocationCause;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.BusinessCalendar;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code mei}, who looks after two customers, leaves. */
class LeaverRulesTest {
    private static final Signature ISSUER =
            new Signature(RecordId.of("employee", "E0001"), Post.LEDGER_ADMINISTRATOR, null);

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId one = RecordId.of("customer", "none");
    private RecordId two = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        RecordId calendar = RecordId.of("standard", "business-calendar-2026");
        house.fact(
                "Standard",
                calendar,
                new StandardPromulgated(
                        calendar,
                        1,
                        LocalDate.of(2026, 1, 1),
                        "house",
                        new BusinessCalendar(2026, List.of(), List.of(), LocalTime.of(17, 30)),
                        ISSUER,
                        ISSUER));
        house.employ("head", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.DEPARTMENT_HEAD);
        house.employ("lu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.COMPLIANCE_OFFICER);
        one = sales.file("遠達貿易有限公司", "91310000-X", null);
        two = sales.file("宏圖", "91310000-Y", null);
        house.as("mei")
                .command(new ReadCustomerFile(one, null, AccessPurpose.SALES))
                .accepted();
    }

    private RecordId mei() {
        return house.person("mei");
    }

    private void leaves() {
        house.as("admin")
                .command(new BeginDeparture(mei(), LocalDate.of(2026, 3, 31)))
                .accepted();
        house.byTheLedger(new ListLeaverFiles(mei())).accepted();
        house.as("admin").command(new RelievePost(mei(), 1, LocalDate.of(2026, 3, 2), "leaves"));
    }

    private Scenario replaced(RecordId customer) {
        return house.as("head")
                .command(new ReplaceLeaver(mei(), List.of(customer), house.person("tao")))
                .accepted();
    }

    private Scenario told(RecordId customer, LocalDate on) {
        return house.as("head")
                .command(new TellCustomerOfDeparture(mei(), List.of(customer), on, TellingWay.LETTER, null));
    }

    private Scenario signed(String account) {
        return house.as(account).command(new SignLeaverFiles(mei(), 2));
    }

    private Scenario reviewed() {
        return house.as("lu").command(new ReviewLeaverUses(mei(), 1, "what the work needed"));
    }

    private Scenario completes() {
        return house.as("admin").command(new CompleteDeparture(mei()));
    }

    private void allBut(String left) {
        leaves();
        replaced(one);
        if (!left.equals("file")) {
            replaced(two);
        }
        if (!left.equals("told")) {
            told(one, LocalDate.of(2026, 3, 2)).accepted();
        }
        told(two, LocalDate.of(2026, 3, 2)).accepted();
        signed("head").accepted();
        if (!left.equals("signature")) {
            signed("xin").accepted();
        }
        if (!left.equals("review")) {
            reviewed().accepted();
        }
    }

    @Test
    void what_a_leaver_has_is_counted_when_nothing_more_can_come() {
        leaves();
        house.at("2026-03-02T10:00:00Z").byTheLedger(new ListLeaverFiles(mei()));
        assertThat(house.refused().reason()).isEqualTo("refused.leaverListed");
        assertThat(house.log())
                .filteredOn(LeaverFilesListed.class::isInstance)
                .singleElement()
                .satisfies(e -> assertThat(((LeaverFilesListed) e).files()).hasSize(2));
    }

    @Rule("IV-13")
    void a_leaver_does_not_go_with_one_file_left() {
        allBut("file");
        completes();
        assertThat(house.refused().reason()).isEqualTo("refused.stillHasCustomers");
        assertThat(house.refused().facts()).containsEntry("customers", two.key());
    }

    @Rule("IV-13")
    void nor_before_what_was_read_lately_is_looked_through() {
        allBut("review");
        completes();
        assertThat(house.refused().reason()).isEqualTo("refused.usesNotReviewed");
    }

    @Rule("IV-14")
    void nor_before_both_departments_have_the_files() {
        allBut("signature");
        completes();
        assertThat(house.refused().reason()).isEqualTo("refused.filesNotTakenOver");
    }

    @Rule("IV-22")
    void nor_before_every_customer_was_told_or_it_is_said_why_not() {
        allBut("told");
        completes();
        assertThat(house.refused().reason()).isEqualTo("refused.customersNotTold");
    }

    @Test
    void when_all_is_done_the_leaver_goes() {
        allBut("told");
        house.as("head")
                .command(new TellCustomerOfDeparture(
                        mei(), List.of(one), LocalDate.of(2026, 3, 2), null, "has ceased trading"))
                .accepted();
        completes().accepted();
        assertThat(house.events(DepartureCompleted.class)).hasSize(1);
    }

    @Rule("IV-23")
    void nor_while_a_customer_has_no_replacement() {
        leaves();
        house.as("head")
                .command(new io.tallystick.command.customers.AssignSalesperson(one, null))
                .accepted();
        replaced(two);
        told(one, LocalDate.of(2026, 3, 2)).accepted();
        told(two, LocalDate.of(2026, 3, 2)).accepted();
        signed("head").accepted();
        signed("xin").accepted();
        reviewed().accepted();
        completes();
        assertThat(house.refused().reason()).isEqualTo("refused.noReplacement");
    }

    @Rule("IV-23")
    void all_customers_of_a_leaver_are_taken_over_and_told_at_once_each_with_an_event_of_its_own() {
        leaves();
        house.as("head")
                .command(new ReplaceLeaver(mei(), List.of(one, two, one), house.person("tao")))
                .accepted();
        assertThat(house.events(ReplacementAssigned.class))
                .extracting(ReplacementAssigned::customer)
                .containsExactly(one, two);
        assertThat(house.events(SalespersonAssigned.class)).hasSize(2);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("IV-23"));
        house.as("head")
                .command(new TellCustomerOfDeparture(
                        mei(), List.of(one, two), LocalDate.of(2026, 3, 2), TellingWay.LETTER, null))
                .accepted();
        assertThat(house.events(CustomerToldOfDeparture.class))
                .extracting(CustomerToldOfDeparture::customer)
                .containsExactly(one, two);
    }

    @Test
    void where_one_of_many_is_refused_none_is_done_and_each_is_named() {
        leaves();
        told(one, LocalDate.of(2026, 3, 2)).accepted();
        RecordId other = house.as("tao").command(opening("天馬")).accepted().record();
        List<RecordId> all = List.of(two, two, one, other);
        house.as("head")
                .command(new TellCustomerOfDeparture(mei(), all, LocalDate.of(2026, 3, 2), TellingWay.LETTER, null));
        assertThat(house.refused().reason()).isEqualTo("refused.toldAlready");
        assertThat(house.refused().facts()).containsEntry("unfit", one.key() + ", " + other.key());
        assertThat(((Answer.Refused) house.answer()).rows())
                .extracting(RowFault::row, RowFault::reason, RowFault::record)
                .containsExactly(tuple(3, "refused.toldAlready", one), tuple(4, "refused.notOfTheLeaver", other));
        assertThat(house.log())
                .filteredOn(CustomerToldOfDeparture.class::isInstance)
                .hasSize(1);
        house.as("head").command(new TellCustomerOfDeparture(mei(), List.of(), LocalDate.of(2026, 3, 2), null, "x"));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingChosen");
    }

    @Test
    void somebody_else_may_be_named_until_the_first_contact() {
        leaves();
        replaced(one);
        house.employ("bai", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.SALESPERSON);
        house.as("head")
                .command(new ReplaceLeaver(mei(), List.of(one), house.person("bai")))
                .accepted();
        house.as("bai")
                .command(new RecordFirstContact(mei(), one, LocalDate.of(2026, 3, 2)))
                .accepted();
        house.as("head").command(new ReplaceLeaver(mei(), List.of(one), house.person("tao")));
        assertThat(house.refused().reason()).isEqualTo("refused.contactedAlready");
    }

    private RecordId contact() {
        RecordId bai =
                house.employ("bai", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.SALESPERSON);
        house.as("head").command(new AssignContact(one, bai)).accepted();
        return bai;
    }

    /** {@code bai} is in contact with a customer {@code mei} looks after. */
    @Rule("IV-13")
    void who_is_in_contact_with_a_customer_does_not_go_before_somebody_else_is() {
        RecordId bai = contact();
        house.as("admin")
                .command(new BeginDeparture(bai, LocalDate.of(2026, 3, 31)))
                .accepted();
        house.byTheLedger(new ListLeaverFiles(bai)).accepted();
        assertThat(house.events(LeaverFilesListed.class).getLast().files())
                .containsExactly(new LeaverFile(one, FileRole.CONTACT));
        house.as("admin").command(new RelievePost(bai, 1, LocalDate.of(2026, 3, 2), "leaves"));
        house.as("admin").command(new CompleteDeparture(bai));
        assertThat(house.refused().reason()).isEqualTo("refused.stillHasCustomers");
    }

    @Test
    void a_contact_who_leaves_is_replaced_as_contact_and_whoever_looks_after_the_customer_goes_on() {
        RecordId bai = contact();
        house.as("admin")
                .command(new BeginDeparture(bai, LocalDate.of(2026, 3, 31)))
                .accepted();
        house.byTheLedger(new ListLeaverFiles(bai)).accepted();
        house.as("head")
                .command(new ReplaceLeaver(bai, List.of(one), house.person("tao")))
                .accepted();
        assertThat(house.events(ContactRelieved.class))
                .extracting(ContactRelieved::employee)
                .containsExactly(bai);
        assertThat(house.events(ContactAssigned.class))
                .extracting(ContactAssigned::employee)
                .containsExactly(house.person("tao"));
        assertThat(house.events(SalespersonAssigned.class)).isEmpty();
        house.as("head")
                .command(new TellCustomerOfDeparture(
                        bai, List.of(one), LocalDate.of(2026, 3, 2), TellingWay.LETTER, null))
                .accepted();
        house.as("tao")
                .command(new RecordFirstContact(bai, one, LocalDate.of(2026, 3, 2)))
                .accepted();
    }

    @Rule("VI-20")
    void nobody_who_leaves_is_made_a_contact() {
        house.as("admin")
                .command(new BeginDeparture(mei(), LocalDate.of(2026, 3, 31)))
                .accepted();
        house.as("head").command(new AssignContact(two, mei()));
        assertThat(house.refused().reason()).isEqualTo("refused.employeeLeaving");
    }

    @Rule("IV-14")
    void a_list_is_signed_for_what_is_on_it() {
        leaves();
        house.as("head").command(new SignLeaverFiles(mei(), 1));
        assertThat(house.refused().reason()).isEqualTo("refused.countDiffers");
    }

    @Rule("IV-14")
    void one_person_does_not_sign_for_both_departments() {
        house.employ("both", Salesroom.SALES, Scope.ofFonds(Scenario.FONDS), Post.DEPARTMENT_HEAD);
        leaves();
        signed("both").accepted();
        house.fact(
                "Employee",
                house.person("both"),
                new io.tallystick.events.organisation.OrganisationEvent.PostRelieved(
                        house.person("both"), 1, LocalDate.of(2026, 3, 2), "x"));
        house.fact(
                "Employee",
                house.person("both"),
                new io.tallystick.events.organisation.OrganisationEvent.PostAssigned(
                        house.person("both"),
                        2,
                        Post.INFORMATION_OFFICER,
                        Scope.ofFonds(Scenario.FONDS),
                        LocalDate.of(2026, 3, 2),
                        null));
        signed("both");
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Test
    void both_signatures_together_take_the_files_over() {
        leaves();
        signed("xin").accepted();
        assertThat(house.events(LeaverFilesAccepted.class)).isEmpty();
        signed("head").accepted();
        assertThat(house.events(LeaverFilesAccepted.class))
                .singleElement()
                .satisfies(e -> assertThat(e.business().employee()).isEqualTo(house.person("head")))
                .satisfies(e -> assertThat(e.information().employee()).isEqualTo(house.person("xin")));
    }

    @Rule("IV-13")
    void what_a_leaver_was_let_read_ends_at_once() {
        RecordId other = house.as("tao").command(opening("天馬")).accepted().record();
        house.as("gu")
                .command(new GrantAccess(
                        other,
                        mei(),
                        List.of(CardSection.BASE),
                        List.of(AccessPurpose.SALES),
                        LocalDate.of(2026, 3, 20),
                        "covers",
                        null))
                .accepted();
        house.as("admin")
                .command(new BeginDeparture(mei(), LocalDate.of(2026, 3, 31)))
                .accepted();
        house.byTheLedger(new ListLeaverFiles(mei())).accepted();
        assertThat(house.events(AccessGrantRevoked.class)).hasSize(1);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("IV-13"));
    }

    private io.tallystick.command.customers.OpenCustomerFile opening(String name) {
        return sales.opening(name, null, null, "tao");
    }

    @Rule("IV-22")
    void a_customer_told_too_late_is_told_all_the_same_with_the_breach_beside_it() {
        leaves();
        house.at("2026-03-10T10:00:00Z");
        told(one, LocalDate.of(2026, 3, 9)).accepted();
        assertThat(house.events(io.tallystick.events.ledger.LedgerEvent.RuleBreached.class))
                .isEmpty();
        told(two, LocalDate.of(2026, 3, 10)).accepted();
        assertThat(house.events(CustomerToldOfDeparture.class)).hasSize(1);
        house.breached("IV-22");
    }

    @Rule("IV-23")
    void the_first_contact_comes_within_its_working_days() {
        leaves();
        replaced(one);
        assertThat(house.events(ReplacementAssigned.class))
                .extracting(ReplacementAssigned::contactBy)
                .containsExactly(LocalDate.of(2026, 3, 9));
        replaced(two);
        house.at("2026-03-10T10:00:00Z");
        house.as("tao")
                .command(new RecordFirstContact(mei(), one, LocalDate.of(2026, 3, 9)))
                .accepted();
        assertThat(house.events(io.tallystick.events.ledger.LedgerEvent.RuleBreached.class))
                .isEmpty();
        house.as("tao").command(new RecordFirstContact(mei(), two, LocalDate.of(2026, 3, 10)));
        assertThat(house.events(FirstContactMade.class)).hasSize(1);
        house.breached("IV-23");
    }

    @Rule("IV-13")
    void who_died_leaves_no_file_behind_either() {
        gone(RevocationCause.DEATH);
    }

    @Rule("IV-13")
    void nor_who_was_dismissed() {
        gone(RevocationCause.DISMISSAL);
    }

    @Rule("IV-13")
    void nor_who_is_gone() {
        gone(RevocationCause.ABSCONDED);
    }

    private void gone(RevocationCause cause) {
        house.as("admin")
                .command(new RevokeAtOnce(mei(), cause, "certificate 1"))
                .accepted();
        house.byTheLedger(new ListLeaverFiles(mei())).accepted();
        replaced(one);
        told(one, LocalDate.of(2026, 3, 2)).accepted();
        completes();
        assertThat(house.refused().reason()).isEqualTo("refused.stillHasCustomers");
    }

    /** Who answers for files hands them to who accepts them (II-62). */
    @Test
    void a_custodian_who_leaves_has_them_accepted_first() {
        house.employ("bao", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.FILE_CUSTODIAN);
        RecordId gu = house.person("gu");
        house.as("admin")
                .command(new BeginDeparture(gu, LocalDate.of(2026, 3, 31)))
                .accepted();
        house.byTheLedger(new ListLeaverFiles(gu)).accepted();
        for (RecordId file : List.of(one, two)) {
            house.as("head")
                    .command(new OfferCustody(file, house.person("bao")))
                    .accepted();
            house.as("bao").command(new AcceptCustody(file)).accepted();
        }
        house.as("admin").command(new RelievePost(gu, 1, LocalDate.of(2026, 3, 2), "leaves"));
        house.as("head").command(new SignLeaverFiles(gu, 2)).accepted();
        house.as("xin").command(new SignLeaverFiles(gu, 2)).accepted();
        house.as("lu").command(new ReviewLeaverUses(gu, 0, "none")).accepted();
        house.as("admin").command(new CompleteDeparture(gu)).accepted();
    }

    @Rule("VI-20")
    void who_leaves_accepts_no_file_that_was_offered_before() {
        house.employ("bao", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.FILE_CUSTODIAN);
        house.as("gu").command(new OfferCustody(one, house.person("bao"))).accepted();
        house.as("admin")
                .command(new BeginDeparture(house.person("bao"), LocalDate.of(2026, 3, 31)))
                .accepted();
        house.as("bao").command(new AcceptCustody(one));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.employeeLeaving");
    }

    @Rule("VI-20")
    void a_file_parted_from_another_is_not_given_back_to_who_leaves() {
        RecordId other = house.as("tao")
                .command(sales.opening("Another", null, null, "tao"))
                .accepted()
                .record();
        house.as("xin").command(new ProposeMerge(other, two, "one party")).accepted();
        house.as("gu").command(new ApproveMerge(other, two)).accepted();
        leaves();
        house.as("xin").command(new UndoMerge(other, two, "two after all")).accepted();
        assertThat(house.events(SalespersonAssigned.class))
                .extracting(SalespersonAssigned::salesperson)
                .containsExactly((RecordId) null);
    }
}
