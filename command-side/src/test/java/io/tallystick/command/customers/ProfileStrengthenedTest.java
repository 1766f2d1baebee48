package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.due.Consequence;
import io.tallystick.command.rulebook.StrengthenLegalProfile;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionLengthened;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.Map;

class ProfileStrengthenedTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();

    /** As the ledger follows it: the order the profile gives is the command that lengthens the years. */
    @Rule("VI-11")
    void with_a_stronger_profile_the_years_that_run_become_longer_at_once() {
        RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
        house.as("gu")
                .command(new EndRelationship(
                        customer, LocalDate.of(2026, 3, 2), RelationshipEnd.BY_CUSTOMER, "letter 17"))
                .accepted();
        ProfileStrengthened strengthened = new ProfileStrengthened();
        LegalProfileAdopted adopted =
                new LegalProfileAdopted(RecordId.of("book", "rules"), LegalProfile.PRC_FINANCE_2026);
        assertThat(strengthened.events()).containsExactly(LegalProfileAdopted.class);
        assertThat(strengthened.after(stored(0), adopted)).as("at the opening").isEmpty();
        assertThat(strengthened.after(stored(1), adopted))
                .extracting(Consequence.Order::command, Consequence.Order::body)
                .containsExactly(tuple("CountFileYears", Map.of("because", "profile-PRC_FINANCE_2026")));
        house.employ("wei", Scenario.OFFICE, Scope.HOUSE, Post.RULE_ISSUER);
        house.as("wei")
                .command(new StrengthenLegalProfile(LegalProfile.PRC_FINANCE_2026))
                .accepted();
        house.byTheLedger(new CountFileYears("profile-PRC_FINANCE_2026")).accepted();
        assertThat(house.events(CustomerRetentionLengthened.class))
                .extracting(CustomerRetentionLengthened::before, CustomerRetentionLengthened::until)
                .containsExactly(tuple(LocalDate.of(2031, 12, 31), LocalDate.of(2036, 12, 31)));
    }

    private static StoredEvent stored(long sequence) {
        return new StoredEvent(
                9,
                "Book",
                "book/rules",
                sequence,
                "00000000-0000-0000-0000-000000000000",
                "rulebook.LegalProfileAdopted",
                1,
                new byte[0],
                new byte[0],
                Scenario.BEGINNING,
                "rulebook");
    }
}
