package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateDismissed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.customers.PartyKeyEvent.PartyClaimed;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.SpecialKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.StandardCitation;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.CustomerPolicy;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();

    @Test
    void a_file_begins_with_what_was_told_from_whom_and_when() {
        RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", "021-5555 0101");
        assertThat(house.events(CustomerFileOpened.class))
                .extracting(CustomerFileOpened::customer, CustomerFileOpened::cardNo, CustomerFileOpened::salesperson)
                .containsExactly(tuple(customer, customer.key(), house.person("mei")));
        assertThat(house.events(FactRecorded.class))
                .extracting(FactRecorded::field)
                .containsExactly(CardField.NAME, CardField.REGISTRATION_NUMBER, CardField.PHONE);
        assertThat(house.events(FactRecorded.class))
                .allSatisfy(fact -> assertThat(fact.collector()).isEqualTo(house.person("mei")))
                .allSatisfy(fact -> assertThat(fact.value().subject()).isEqualTo(customer));
        assertThat(house.events(PartyClaimed.class))
                .extracting(PartyClaimed::likeness)
                .containsExactlyInAnyOrder(Likeness.NAME, Likeness.REGISTRATION_NUMBER, Likeness.PHONE);
    }

    @Rule("II-22")
    void a_certain_match_has_a_file_already() {
        RecordId first = sales.file("遠達貿易有限公司", "91310000-X", null);
        house.as("mei").command(sales.opening("Another name", "9131 0000 x", null));
        assertThat(house.refused().reason()).isEqualTo("refused.certainMatch");
        assertThat(house.refused().facts()).containsEntry("customers", first.key());
    }

    @Rule("II-22")
    void the_same_name_in_the_other_script_is_looked_at_and_told_apart() {
        RecordId first = sales.file("遠達貿易有限公司", null, null);
        OpenCustomerFile second = sales.opening("远达贸易公司", null, null);
        house.as("mei").command(second);
        assertThat(house.refused().reason()).isEqualTo("refused.likelyMatch");
        assertThat(house.refused().facts())
                .containsEntry("customers", first.key())
                .containsEntry("likeness", "NAME");
        house.as("mei")
                .command(Salesroom.answered(second, List.of(first), "the branch in another city"))
                .accepted();
        assertThat(house.events(DuplicateDismissed.class))
                .extracting(DuplicateDismissed::others)
                .containsExactly(List.of(first));
    }

    @Rule("II-22")
    void a_romanised_name_finds_the_chinese_one() {
        sales.file("遠達貿易有限公司", null, null);
        house.as("tao").command(sales.opening("Yuanda Maoyi Co., Ltd.", null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.likelyMatch");
    }

    @Rule("II-22")
    void a_telephone_number_is_the_same_however_it_is_written() {
        sales.file("One", null, "+86 138 0013 8000");
        house.as("tao").command(sales.opening("Two", null, "13800138000"));
        assertThat(house.refused().facts()).containsEntry("likeness", "PHONE");
    }

    /** Two who open a file for one party at the same moment get one file. */
    @Test
    void two_openings_at_once_give_one_file() throws Exception {
        for (int round = 0; round < 20; round++) {
            OpenCustomerFile opening = sales.opening("Party " + round, "REG-" + round, "0215555" + (1000 + round));
            List<Answer> answers = house.as("mei").atOnce(Collections.nCopies(6, opening));
            assertThat(answers.stream().filter(Answer.Accepted.class::isInstance))
                    .as("round %s", round)
                    .hasSize(1);
            assertThat(answers.stream().filter(Answer.Refused.class::isInstance))
                    .hasSize(5);
        }
    }

    @Rule("IV-3")
    void a_special_customer_is_of_one_of_the_seven_kinds() {
        house.as("mei").command(special(PartyRole.SPECIAL, null));
        assertThat(house.refused().reason()).isEqualTo("refused.specialKind");
        house.as("mei").command(special(PartyRole.SPECIAL, SpecialKind.BANK)).accepted();
    }

    @Rule("II-62")
    void a_file_is_given_to_somebody_whose_post_it_is() {
        OpenCustomerFile o = sales.opening("One", null, null);
        house.as("mei")
                .command(new OpenCustomerFile(
                        o.unit(),
                        null,
                        o.name(),
                        null,
                        null,
                        null,
                        o.nature(),
                        o.role(),
                        null,
                        o.relation(),
                        o.source(),
                        null,
                        house.person("tao"),
                        null,
                        null,
                        null));
        assertThat(house.refused().reason()).isEqualTo("refused.holdsNoPost");
    }

    private OpenCustomerFile special(PartyRole role, @Nullable SpecialKind kind) {
        return new OpenCustomerFile(
                Salesroom.SALES,
                null,
                "Bank of Somewhere",
                null,
                null,
                null,
                CustomerNature.COMPANY,
                role,
                kind,
                CustomerRelation.DIRECT,
                FactSource.VISIT,
                null,
                house.person("gu"),
                null,
                null,
                null);
    }

    @Rule("IV-12")
    void what_is_known_of_a_customer_does_not_stay_with_one_person() {
        house.employ(
                "both",
                Salesroom.SALES,
                Scope.ofUnit(Scenario.FONDS, Salesroom.SALES),
                Post.SALESPERSON,
                Post.FILE_CUSTODIAN);
        RecordId customer = sales.file("One", null, null);
        house.as("gu").command(new OfferCustody(customer, house.person("both"))).accepted();
        house.as("both").command(new AcceptCustody(customer)).accepted();
        house.as("both").command(new AssignSalesperson(customer, house.person("both")));
        assertThat(house.refusedBy("IV-12").reason()).isEqualTo("refused.soleHolder");
    }

    @Rule("IV-12")
    void who_sells_to_a_customer_is_another_than_who_answers_for_the_file() {
        house.employ(
                "gu2",
                Salesroom.SALES,
                Scope.ofUnit(Scenario.FONDS, Salesroom.SALES),
                Post.SALESPERSON,
                Post.FILE_CUSTODIAN);
        RecordId customer = house.as("gu2")
                .command(sales.opening("One", null, null, "gu2"))
                .accepted()
                .record();
        house.as("gu").command(new OfferCustody(customer, house.person("gu2")));
        assertThat(house.refusedBy("IV-12").reason()).isEqualTo("refused.soleHolder");
    }

    @Rule("II-59")
    void without_a_policy_in_force_no_customer_file_is_opened() {
        house.at("2026-01-09T09:00:00Z").as("mei").command(sales.opening("One", null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.noFilesPolicy");
        assertThat(house.refused().remedies()).isNotEmpty();
    }

    @Rule("II-59")
    void what_is_seen_all_the_same_is_recorded_with_the_breach_beside_it() {
        RecordId customer = sales.file("One", null, null);
        house.at("2026-01-09T09:00:00Z")
                .as("mei")
                .command(new RecordFact(
                        customer, CardField.ADDRESS, null, "1 Long St", FactSource.DOCUMENT, null, null, null));
        house.breached("II-59");
    }

    @Rule("II-59")
    void every_command_on_customer_files_cites_the_version_of_the_policy_in_force() {
        sales.file("One", null, null);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-59"));
        assertThat(house.provenance().standards()).containsExactly(new StandardCitation("customer-files-policy", 1));
        house.fact(
                "Standard",
                CustomerPolicyKind.FILES.standard(),
                new StandardPromulgated(
                        CustomerPolicyKind.FILES.standard(),
                        2,
                        LocalDate.of(2026, 3, 3),
                        "the house",
                        new CustomerPolicy(CustomerPolicyKind.FILES, "and none without a telephone number"),
                        Salesroom.FOUNDER,
                        Salesroom.FOUNDER));
        house.at("2026-03-02T23:59:59Z");
        sales.file("Two", null, null);
        assertThat(house.provenance().standards())
                .extracting(StandardCitation::version)
                .containsExactly(1);
        house.at("2026-03-03T00:00:00Z");
        sales.file("Three", null, null);
        assertThat(house.provenance().standards())
                .extracting(StandardCitation::version)
                .containsExactly(2);
    }

    @Rule("IV-12")
    void who_came_to_sell_since_the_offer_does_not_accept_the_file() {
        house.employ(
                "both",
                Salesroom.SALES,
                Scope.ofUnit(Scenario.FONDS, Salesroom.SALES),
                Post.SALESPERSON,
                Post.FILE_CUSTODIAN);
        RecordId customer = sales.file("One", null, null);
        house.as("gu").command(new OfferCustody(customer, house.person("both"))).accepted();
        house.as("gu")
                .command(new AssignSalesperson(customer, house.person("both")))
                .accepted();
        house.as("both").command(new AcceptCustody(customer));
        assertThat(house.refusedBy("IV-12").reason()).isEqualTo("refused.soleHolder");
    }

    @Test
    void what_cannot_be_is_told_at_the_field_of_the_command() {
        house.as("mei").command(sales.opening("One", null, "by pigeon"));
        assertThat(house.refused().facts()).containsEntry("field", "phone");
    }

    @Test
    void under_an_identifier_of_another_kind_there_is_no_file() {
        RecordId customer = sales.file("One", null, null);
        house.as("xin").command(new ProposeMerge(customer, house.person("mei"), "one party"));
        assertThat(house.answer())
                .isEqualTo(new Answer.NoSuchRecord(house.person("mei").value()));
    }
}
