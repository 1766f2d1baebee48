package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.customers.grading.RecordTransaction;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a relationship can have ended and gone on again; the file is opened on 2 March 2026 (III-1). */
class RelationshipRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId customer = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        customer = sales.file("遠達貿易有限公司", "91310000-X", null);
        house.at("2026-03-10T09:00:00Z");
    }

    private Scenario ended(String on) {
        return house.as("gu")
                .command(new EndRelationship(customer, LocalDate.parse(on), RelationshipEnd.BY_CUSTOMER, "letter 17"));
    }

    private Scenario resumed(String on) {
        return house.as("gu").command(new ResumeRelationship(customer, LocalDate.parse(on), "new contract"));
    }

    private void refusedBefore(String day) {
        assertThat(house.refusedBy("III-1").reason()).isEqualTo("refused.endedBeforeBegun");
        assertThat(house.refused().facts()).containsEntry("field", "endedOn").containsEntry("from", day);
    }

    private void told(CardField field, String value) {
        house.as("mei")
                .command(new RecordFact(customer, field, null, value, FactSource.DOCUMENT, null, null, null))
                .accepted();
    }

    /** Else a file without trade would be free to be erased as soon as it is closed. */
    @Rule("III-1")
    void a_relationship_does_not_end_before_its_file_was_opened() {
        ended("1990-01-01");
        refusedBefore("2026-03-02");
        house.at("2026-03-10T10:00:00Z");
        ended("2026-03-01");
        refusedBefore("2026-03-02");
        ended("2026-03-02").accepted();
    }

    @Rule("III-1")
    void trade_of_before_the_file_says_that_there_was_one() {
        house.as("mei")
                .command(new RecordTransaction(
                        customer,
                        TransactionKind.PAYMENT,
                        "R-1",
                        null,
                        BigDecimal.TEN,
                        LocalDate.of(2021, 5, 4),
                        null,
                        null))
                .accepted();
        ended("2021-05-03");
        refusedBefore("2021-05-04");
        ended("2021-05-04").accepted();
    }

    @Rule("III-1")
    void since_when_the_customer_trades_counts_once_somebody_verified_it() {
        told(CardField.ADDRESS, "1 Long Street");
        told(CardField.PHONE, "021 5555 0100");
        told(CardField.TRADING_SINCE, "2019-06");
        ended("2019-06-01");
        refusedBefore("2026-03-02");
        house.as("gu")
                .command(new VerifyFact(customer, 5, "the first contract"))
                .accepted();
        ended("2019-05-31");
        refusedBefore("2019-06-01");
        ended("2019-06-01").accepted();
    }

    @Rule("III-1")
    void it_goes_on_no_earlier_than_it_ended() {
        ended("2026-03-05").accepted();
        resumed("2026-03-04");
        assertThat(house.refusedBy("III-1").reason()).isEqualTo("refused.resumedBeforeEnd");
        assertThat(house.refused().facts()).containsEntry("field", "resumedOn").containsEntry("ended", "2026-03-05");
        resumed("2026-03-05").accepted();
    }

    @Rule("III-1")
    void it_does_not_end_again_before_it_went_on() {
        ended("2026-03-05").accepted();
        resumed("2026-03-07").accepted();
        ended("2026-03-06");
        refusedBefore("2026-03-07");
        ended("2026-03-07").accepted();
    }

    @Test
    void neither_lies_after_today() {
        ended("2026-03-11");
        assertThat(house.refused().reason()).isEqualTo("refused.endedInFuture");
        ended("2026-03-10").accepted();
        resumed("2026-03-11");
        assertThat(house.refused().reason()).isEqualTo("refused.endedInFuture");
        resumed("2026-03-10").accepted();
    }
}
