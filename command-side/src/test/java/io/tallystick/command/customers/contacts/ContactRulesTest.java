package io.tallystick.command.customers.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.contacts.ContactEvent.ConfidentialityExemptionRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportChased;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactsCounted;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerReceived;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactChased;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.customers.contacts.ContactEvent.MajorChangeRecorded;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.customers.contacts.MajorChangeKind;
import io.tallystick.events.customers.contacts.ReceptionLevel;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.TradeOpened;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    private final RecordId head =
            house.employ("wang", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.DEPARTMENT_HEAD);

    private Scenario dealing(@Nullable RecordId of, boolean important, @Nullable String text) {
        return house.as("mei")
                .command(new RecordDealing(
                        Salesroom.SALES,
                        of,
                        DealingChannel.FAX,
                        DealingDirection.FROM_CUSTOMER,
                        TODAY,
                        "F-17",
                        important,
                        text));
    }

    private boolean cites(String rule) {
        return house.provenance().rules().stream()
                .anyMatch(cited -> cited.rule().equals(rule));
    }

    @Rule("IV-19")
    void a_fax_goes_into_the_file_of_its_customer() {
        dealing(customer, false, "asks for prices").accepted();
        assertThat(house.events(DealingRecorded.class).getFirst().customer()).isEqualTo(customer);
        assertThat(cites("IV-19")).isTrue();
    }

    @Rule("II-2")
    void a_dealing_in_no_file_is_found() {
        dealing(null, false, null);
        house.breached("II-2");
    }

    @Test
    void it_is_linked_when_its_customer_is_known_and_says_nothing_before() {
        dealing(null, false, "asks for prices");
        assertThat(house.refused().facts()).containsEntry("field", "text");
        RecordId loose = dealing(null, false, null).record();
        house.as("mei")
                .command(new LinkDealing(loose, customer, "asks for prices"))
                .accepted();
        assertThat(house.events(DealingLinked.class)).hasSize(1);
        house.command(new LinkDealing(loose, customer, null));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingLinked");
    }

    @Rule("IV-8")
    void dealings_are_entered_in_the_file() {
        dealing(customer, false, null).accepted();
        assertThat(cites("IV-8")).isTrue();
    }

    @Rule("IV-9")
    void a_major_change_is_entered_in_the_file() {
        change();
        assertThat(cites("IV-9")).isTrue();
    }

    @Rule("II-54")
    void the_changes_of_a_customer_are_followed() {
        change();
        assertThat(house.events(MajorChangeRecorded.class).getFirst().change()).isEqualTo(1);
        assertThat(cites("II-54")).isTrue();
    }

    private void change() {
        house.as("mei")
                .command(new RecordMajorChange(customer, MajorChangeKind.OWNER, TODAY, "sold to its managers"))
                .accepted();
    }

    @Rule("IV-11")
    void who_dealt_does_not_exempt_the_dealing() {
        house.employ(
                "lin",
                Salesroom.SALES,
                Scope.ofUnit(Scenario.FONDS, Salesroom.SALES),
                Post.SALESPERSON,
                Post.DEPARTMENT_HEAD);
        house.as("lin")
                .command(new RecordDealing(
                        Salesroom.SALES,
                        customer,
                        DealingChannel.MEETING,
                        DealingDirection.FROM_CUSTOMER,
                        TODAY,
                        "M-1",
                        true,
                        "a merger"));
        RecordId dealing = house.record();
        if (house.events(DealingRecorded.class).getFirst().reportBy() == null) {
            throw new AssertionError("without the rule nothing is to be reported");
        }
        house.as("lin").command(new ExemptContact(dealing, "secret"));
        house.refusedBy("IV-11");
    }

    @Test
    void an_important_dealing_is_reported_or_exempted_once() {
        RecordId dealing = dealing(customer, true, "a merger").record();
        house.as("mei").command(new ReportContact(dealing, "they merge in May")).accepted();
        assertThat(house.events(ImportantContactReported.class).getFirst().to()).containsExactly(house.person("xin"));
        house.as("wang").command(new ExemptContact(dealing, "secret"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingSettled");
        RecordId second = dealing(customer, true, "another").record();
        house.as("wang").command(new ExemptContact(second, "secret")).accepted();
        assertThat(house.events(ConfidentialityExemptionRecorded.class)
                        .getFirst()
                        .actor()
                        .employee())
                .isEqualTo(house.person("mei"));
        RecordId plain = dealing(customer, false, "prices").record();
        house.as("mei").command(new ReportContact(plain, "prices"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingNotImportant");
    }

    @Rule("IV-11")
    void an_important_dealing_nobody_reports_is_asked_for() {
        RecordId dealing = dealing(customer, true, "a merger").record();
        house.at("2026-03-05T09:00:00Z").byTheLedger(new ChaseContact(dealing));
        assertThat(house.refused().reason()).as("three days").isEqualTo("refused.reportNotDue");
        house.at("2026-03-06T09:00:00Z").byTheLedger(new ChaseContact(dealing)).accepted();
        assertThat(house.events(ImportantContactChased.class).getFirst().to()).containsExactly(house.person("mei"));
    }

    private void assign(String who) {
        house.as("gu").command(new AssignContact(customer, house.person(who))).accepted();
    }

    @Rule("IV-20")
    void an_important_customer_with_one_contact_gets_a_second_by_a_day() {
        assign("mei");
        ContactsCounted counted = house.byTheLedger(new CountContacts(customer))
                .accepted()
                .events(ContactsCounted.class)
                .getFirst();
        assertThat(counted.isShort()).isTrue();
        assertThat(counted.makeGoodBy()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(counted.to()).containsExactly(head);
        assign("tao");
        assertThat(house.byTheLedger(new CountContacts(customer))
                        .accepted()
                        .events(ContactsCounted.class)
                        .getFirst()
                        .isShort())
                .isFalse();
    }

    @Rule("IV-21")
    void a_contact_owes_a_report_from_time_to_time() {
        assign("mei");
        assertThat(house.events(ContactAssigned.class).getFirst().reportBy()).isEqualTo(LocalDate.of(2026, 4, 1));
        ChaseContactReport chase = new ChaseContactReport(customer, house.person("mei"));
        house.at("2026-04-01T09:00:00Z").byTheLedger(chase);
        assertThat(house.refused().reason()).isEqualTo("refused.reportNotDue");
        house.at("2026-04-02T09:00:00Z").byTheLedger(chase).accepted();
        assertThat(house.events(ContactReportChased.class).getFirst().to()).containsExactly(house.person("mei"));
    }

    @Rule("IV-21")
    void who_is_no_contact_reports_none() {
        assign("mei");
        house.as("tao").command(new FileContactReport(customer, "all is well"));
        house.refusedBy("IV-21");
    }

    @Test
    void a_report_of_a_contact_sets_the_day_of_the_next() {
        assign("mei");
        house.at("2026-03-10T09:00:00Z")
                .as("mei")
                .command(new FileContactReport(customer, "all is well"))
                .accepted();
        assertThat(house.events(ContactReportFiled.class).getFirst().nextBy()).isEqualTo(LocalDate.of(2026, 4, 9));
        house.as("gu")
                .command(new RelieveContact(customer, house.person("mei")))
                .accepted();
        house.command(new RelieveContact(customer, house.person("mei")));
        assertThat(house.refused().reason()).isEqualTo("refused.noContact");
    }

    private Scenario receive(ReceptionLevel level, @Nullable String reason) {
        RecordId trade = TradeEvent.of(customer);
        house.fact("Trade", trade, new TradeOpened(trade, customer, Salesroom.SALES));
        house.fact(
                "Trade",
                trade,
                new CustomerTierAssigned(
                        trade,
                        customer,
                        CustomerTier.KEY,
                        RecordId.of("standard", "grading-standard"),
                        1,
                        BigDecimal.ONE,
                        1,
                        null,
                        new Signature(house.person("xin"), Post.INFORMATION_OFFICER, null)));
        return house.as("mei").command(new ReceiveCustomer(customer, TODAY, level, null, reason));
    }

    @Rule("IV-18")
    void a_key_customer_received_below_its_level_without_a_reason_is_a_breach() {
        receive(ReceptionLevel.SENIOR, null);
        house.breached("IV-18");
    }

    @Rule("IV-17")
    void receptions_are_recorded_with_level_and_host() {
        receive(ReceptionLevel.VIP, null).accepted();
        CustomerReceived received = house.events(CustomerReceived.class).getFirst();
        assertThat(received.host()).isEqualTo(house.person("mei"));
        assertThat(received.below()).isFalse();
        assertThat(cites("IV-17")).isTrue();
    }

    @Rule("IV-4")
    void the_information_department_consolidates() {
        house.as("gu").command(new ConsolidateCustomerFile(customer));
        house.refusedBy("IV-4");
    }

    @Rule("IV-10")
    void a_year_has_its_results_or_why_there_are_none() {
        house.as("gu").command(new FileAnnualReport(customer, 2025, " ", null));
        house.refusedBy("IV-10");
    }

    @Test
    void the_results_of_a_year_are_filed_once() {
        house.as("xin").command(new ConsolidateCustomerFile(customer)).accepted();
        house.as("gu")
                .command(new FileAnnualReport(customer, 2025, "AR-2025", null))
                .accepted();
        house.command(new FileAnnualReport(customer, 2025, null, "never drawn up"));
        assertThat(house.refused().facts()).containsEntry("field", "year");
    }
}
