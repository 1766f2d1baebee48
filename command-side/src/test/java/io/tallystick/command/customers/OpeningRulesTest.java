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
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
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
}
