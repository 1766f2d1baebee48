package io.tallystick.command.customers.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.customers.grading.RecordTransaction;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.FirstContactRecorded;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FirstContactRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();

    private MeetNewCustomer met(String name, String registration, LocalDate on) {
        return new MeetNewCustomer(
                Salesroom.SALES,
                name,
                registration,
                null,
                CustomerNature.COMPANY,
                PartyRole.DEALER,
                null,
                house.person("gu"),
                house.person("mei"),
                DealingChannel.PHONE,
                DealingDirection.FROM_CUSTOMER,
                on,
                "C-1",
                "asks for prices",
                null,
                null);
    }

    @Rule("IV-6")
    void who_is_met_for_the_first_time_has_a_file_in_the_same_transaction() {
        house.as("mei").command(met("遠達", "91310000-X", TODAY)).accepted();
        RecordId customer = house.events(CustomerFileOpened.class).getFirst().customer();
        assertThat(house.events(DealingRecorded.class))
                .extracting(DealingRecorded::customer)
                .containsExactly(customer);
        assertThat(house.events(FirstContactRecorded.class))
                .extracting(FirstContactRecorded::customer, FirstContactRecorded::lagDays)
                .containsExactly(tuple(customer, 0L));
        house.as("mei").command(met("宏圖", "91310000-Y", TODAY.minusDays(1)));
        assertThat(house.refusedBy("IV-6").facts()).containsEntry("days", "1");
    }

    @Rule("IV-6")
    void a_dealing_with_somebody_who_has_no_file_is_found() {
        house.as("mei")
                .command(new RecordDealing(
                        Salesroom.SALES,
                        null,
                        DealingChannel.PHONE,
                        DealingDirection.FROM_CUSTOMER,
                        TODAY,
                        "C-1",
                        null,
                        null));
        house.breached("IV-6");
    }

    @Test
    void who_is_known_has_a_file_already() {
        sales.file("遠達貿易有限公司", "91310000-X", null);
        house.as("mei").command(met("Another name", "9131 0000 x", TODAY));
        assertThat(house.refusedBy("II-22").reason()).isEqualTo("refused.certainMatch");
    }

    private AnnualReportAsked asked(RecordId customer, String at) {
        return house.at(at)
                .byTheLedger(new AskAnnualReport(customer, 2026))
                .accepted()
                .events(AnnualReportAsked.class)
                .getFirst();
    }

    @Rule("IV-10")
    void the_results_of_a_year_are_asked_of_who_traded_until_they_are_there() {
        RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
        RecordId idle = sales.file("宏圖", "91310000-Y", null);
        house.as("mei")
                .command(new RecordTransaction(
                        customer, TransactionKind.SALE, "R-1", "TEA", BigDecimal.TEN, TODAY, null, null))
                .accepted();
        house.byTheLedger(new AskAnnualReport(customer, 2026));
        assertThat(house.refused().reason()).isEqualTo("refused.customerYearNotOver");
        AnnualReportAsked first = asked(customer, "2027-01-01T06:00:00Z");
        assertThat(first.standing()).isEqualTo(AnnualReportStanding.OWED);
        assertThat(first.to()).containsExactly(house.person("mei"));
        assertThat(first.againOn()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("IV-10"));
        assertThat(asked(idle, "2027-01-01T06:00:00Z").standing()).isEqualTo(AnnualReportStanding.NOT_ACTIVE);
        house.as("gu")
                .command(new FileAnnualReport(customer, 2026, null, "the customer draws up none"))
                .accepted();
        assertThat(asked(customer, "2027-04-01T06:00:00Z").standing()).isEqualTo(AnnualReportStanding.WAIVED);
    }
}
