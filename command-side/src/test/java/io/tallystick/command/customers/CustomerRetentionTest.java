package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.retention.ApproveErasure;
import io.tallystick.command.retention.Erasure;
import io.tallystick.command.retention.ProposeErasure;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
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
        house.as("gu").command(ended(LocalDate.of(2026, 3, 1), RelationshipEnd.NO_TRADE));
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
                .command(ended(LocalDate.of(2026, 3, 1), RelationshipEnd.BY_CUSTOMER))
                .accepted();
        house.at("2031-12-31T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().facts()).containsEntry("until", "2031-12-31");
    }

    @Test
    void a_relationship_that_goes_on_after_all_starts_no_years() {
        house.as("gu")
                .command(ended(LocalDate.of(2026, 3, 1), RelationshipEnd.BY_CUSTOMER))
                .accepted();
        house.as("mei")
                .command(new ResumeRelationship(customer, LocalDate.of(2026, 3, 2), "new contract"))
                .accepted();
        house.at("2032-01-01T12:00:00Z").as("lu").command(new ProposeErasure(customer, "years over"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingsGoOn");
    }

    @Test
    void a_file_whose_erasure_is_decided_takes_nothing_more() {
        house.as("gu")
                .command(ended(LocalDate.of(2026, 3, 1), RelationshipEnd.BY_CUSTOMER))
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
