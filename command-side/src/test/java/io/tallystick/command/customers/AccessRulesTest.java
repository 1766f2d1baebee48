package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.organisation.BeginDeparture;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.DisclosureBasis;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId customer = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    }

    private ReadCustomerFile reading(AccessPurpose purpose, CardSection... sections) {
        return new ReadCustomerFile(customer, sections.length == 0 ? null : List.of(sections), purpose);
    }

    private GrantAccess grant(String grantee, LocalDate until) {
        return new GrantAccess(
                customer,
                house.person(grantee),
                List.of(CardSection.BASE),
                List.of(AccessPurpose.SERVICE),
                until,
                "covers for mei",
                null);
    }

    @Rule("IV-16")
    void without_a_grant_nobody_reads() {
        house.as("tao").command(reading(AccessPurpose.SALES));
        assertThat(house.refused().reason()).isEqualTo("refused.noGrant");
        assertThat(house.refused().remedies()).isNotEmpty();
    }

    @Rule("II-57")
    void who_looks_after_the_customer_reads_without_asking() {
        house.as("mei").command(reading(AccessPurpose.SALES)).accepted();
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-57"));
        assertThat(house.events(CustomerFileRead.class))
                .singleElement()
                .satisfies(read -> assertThat(read.sections()).contains(CardSection.BASE))
                .satisfies(read -> assertThat(read.sections()).doesNotContain(CardSection.PERSONS));
    }

    @Rule("II-63")
    void a_file_is_read_only_for_a_purpose_that_was_granted() {
        house.as("gu").command(grant("tao", LocalDate.of(2026, 3, 9))).accepted();
        house.as("tao").command(reading(AccessPurpose.CREDIT, CardSection.BASE));
        assertThat(house.refused().reason()).isEqualTo("refused.notForThis");
    }

    @Rule("II-63")
    void a_grant_opens_its_sections_and_no_others() {
        house.as("gu").command(grant("tao", LocalDate.of(2026, 3, 9))).accepted();
        house.as("tao")
                .command(reading(AccessPurpose.SERVICE, CardSection.BASE))
                .accepted();
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::grant)
                .containsExactly(1);
        house.as("tao").command(reading(AccessPurpose.SERVICE, CardSection.BASE, CardSection.CREDIT));
        assertThat(house.refused().reason()).isEqualTo("refused.notForThis");
    }

    @Rule("II-63")
    void persons_are_not_among_what_the_salesperson_reads_unasked() {
        house.as("mei").command(reading(AccessPurpose.SALES, CardSection.PERSONS));
        assertThat(house.refused().reason()).isEqualTo("refused.notForThis");
        assertThat(house.refused().remedies()).isNotEmpty();
    }

    /** Easy for who has a grant, impossible for who has none, and visible in both cases: each is an event. */
    @Rule("VI-10")
    void a_reading_and_a_denied_one_are_both_on_record() {
        house.as("tao").command(reading(AccessPurpose.SALES, CardSection.BASE));
        assertThat(house.events(CommandRefused.class))
                .extracting(CommandRefused::record)
                .containsExactly(customer);
        house.as("mei").command(reading(AccessPurpose.SALES, CardSection.BASE)).accepted();
        assertThat(house.events(CustomerFileRead.class)).hasSize(1);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("VI-10"));
    }

    @Rule("IV-16")
    void a_grant_ends_on_its_last_day() {
        house.as("gu").command(grant("tao", LocalDate.of(2026, 3, 9))).accepted();
        house.at("2026-03-09T15:00:00Z")
                .as("tao")
                .command(reading(AccessPurpose.SERVICE))
                .accepted();
        house.at("2026-03-10T09:00:00Z").as("tao").command(reading(AccessPurpose.SERVICE));
        assertThat(house.refused().reason()).isEqualTo("refused.noGrant");
    }

    @Rule("IV-16")
    void a_grant_taken_back_opens_nothing() {
        house.as("gu").command(grant("tao", LocalDate.of(2026, 3, 9))).accepted();
        house.as("gu").command(new RevokeGrant(customer, 1, "mei is back")).accepted();
        house.as("tao").command(reading(AccessPurpose.SERVICE));
        assertThat(house.refused().reason()).isEqualTo("refused.noGrant");
    }

    @Rule("IV-16")
    void who_no_longer_looks_after_the_customer_no_longer_reads() {
        house.as("gu")
                .command(new AssignSalesperson(customer, house.person("tao")))
                .accepted();
        house.as("tao").command(reading(AccessPurpose.SALES)).accepted();
        house.as("mei").command(reading(AccessPurpose.SALES));
        assertThat(house.refused().reason()).isEqualTo("refused.noGrant");
    }

    @Rule("IV-13")
    void who_leaves_reads_no_more_whatever_was_granted() {
        house.as("gu").command(grant("tao", LocalDate.of(2026, 3, 9))).accepted();
        house.as("admin")
                .command(new BeginDeparture(house.person("tao"), LocalDate.of(2026, 3, 31)))
                .accepted();
        house.as("tao").command(reading(AccessPurpose.SERVICE));
        assertThat(house.refused().reason()).isEqualTo("refused.leaverReadsNothing");
    }

    @Rule("IV-15")
    void nobody_grants_to_oneself() {
        house.as("gu").command(grant("gu", LocalDate.of(2026, 3, 9)));
        assertThat(house.refused().reason()).isEqualTo("refused.grantToOneself");
    }

    @Test
    void a_grant_that_is_over_already_is_none() {
        house.as("gu").command(grant("tao", LocalDate.of(2026, 3, 1)));
        assertThat(house.refused().reason()).isEqualTo("refused.grantOver");
    }

    @Rule("II-61")
    void a_file_leaves_the_house_only_on_a_recorded_basis() {
        house.as("gu").command(disclosure(null, null));
        assertThat(house.refused().rule()).isNotNull();
        assertThat(house.refused().reason()).isEqualTo("refused.noDisclosureBasis");
        house.as("gu")
                .command(disclosure(DisclosureBasis.LEGAL_DUTY, "(2026) 17"))
                .accepted();
        assertThat(house.events(CustomerFileDisclosed.class)).hasSize(1);
    }

    private DiscloseCustomerFile disclosure(@Nullable DisclosureBasis basis, @Nullable String document) {
        return new DiscloseCustomerFile(customer, "District Court", basis, document, List.of(CardSection.BASE));
    }

    @Rule("IV-16")
    void of_the_overview_everybody_reads_the_files_granted_and_no_others() {
        RecordId other = house.as("tao")
                .command(sales.opening("宏圖", "OTHER-1", null, "tao"))
                .accepted()
                .record();
        house.as("mei")
                .command(new ConsultOverview(List.of(customer, other), AccessPurpose.SALES))
                .accepted();
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::customer, CustomerFileRead::sections)
                .containsExactly(tuple(customer, List.of(CardSection.BASE)));
        house.as("mei").command(new ConsultOverview(List.of(other), AccessPurpose.SALES));
        assertThat(house.refusedBy("IV-16").reason()).isEqualTo("refused.nothingToShow");
    }

    @Rule("VI-30")
    void a_disclosure_is_an_entry_with_the_paper_it_rests_on() {
        house.as("gu").command(disclosure(DisclosureBasis.LEGAL_DUTY, null));
        assertThat(house.refusedBy("VI-30").reason()).isEqualTo("refused.disclosureUntold");
    }

    @Rule(value = "V-12", enforced = false)
    void customer_data_is_read_for_a_recorded_purpose_and_given_to_nobody_but_on_a_basis() {
        house.as("gu").command(disclosure(null, "(2026) 17"));
        assertThat(house.refused().reason()).isEqualTo("refused.noDisclosureBasis");
        house.as("gu")
                .command(disclosure(DisclosureBasis.LEGAL_DUTY, "(2026) 17"))
                .accepted();
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("V-12"));
        house.as("mei").command(reading(AccessPurpose.SALES, CardSection.BASE)).accepted();
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("V-12"));
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::purpose)
                .containsExactly(AccessPurpose.SALES);
    }

    @Rule(value = "V-45", enforced = false)
    void a_disclosure_rests_on_the_rule_of_the_floor_as_well() {
        house.as("gu")
                .command(disclosure(DisclosureBasis.LEGAL_DUTY, "(2026) 17"))
                .accepted();
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("V-45"));
    }
}
