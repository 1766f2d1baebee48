package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.retention.ApproveErasure;
import io.tallystick.command.retention.Erasure;
import io.tallystick.command.retention.ProposeErasure;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisRecorded;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PersonalBasis;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What files say of persons (II-16). */
class PersonsRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId customer = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        house.employ("lu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.COMPLIANCE_OFFICER);
        house.employ("hu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.LEGAL_REPRESENTATIVE);
        customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    }

    private void granted() {
        house.as("gu")
                .command(new GrantAccess(
                        customer,
                        house.person("mei"),
                        List.of(CardSection.PERSONS),
                        List.of(AccessPurpose.UPKEEP),
                        LocalDate.of(2026, 3, 9),
                        "keeps the section",
                        null))
                .accepted();
    }

    private RecordId basis(PrincipalRole role) {
        house.as("gu")
                .command(new RecordPersonalBasis(customer, role, PersonalBasis.CONSENT, "consent 17"))
                .accepted();
        return house.events(PersonalBasisRecorded.class).getFirst().principal();
    }

    private Scenario says(CardField field, String value) {
        return house.as("mei")
                .command(new RecordPersonalFact(
                        customer, field, value, FactSource.DOCUMENT, null, null, null, null, null));
    }

    private Scenario reads() {
        return house.as("mei")
                .command(new ReadCustomerFile(customer, List.of(CardSection.PERSONS), AccessPurpose.UPKEEP));
    }

    @Rule("II-16")
    void a_person_is_not_among_the_base_data() {
        house.as("mei")
                .command(new RecordFact(
                        customer,
                        CardField.LEGAL_REPRESENTATIVE,
                        null,
                        "Somebody",
                        FactSource.DOCUMENT,
                        null,
                        null,
                        null));
        assertThat(house.refused().reason()).isEqualTo("refused.personApart");
        assertThat(CardField.of(CardSection.BASE)).noneMatch(field -> field.principal() != null);
    }

    @Rule("II-16")
    void nothing_is_recorded_of_a_person_without_a_grant_of_its_own() {
        basis(PrincipalRole.OWNER);
        says(CardField.OWNER_HOBBIES, "chess");
        assertThat(house.refused().reason()).isEqualTo("refused.noPersonalGrant");
    }

    @Rule("II-16")
    void a_grant_is_no_legal_basis() {
        granted();
        basis(PrincipalRole.MANAGER);
        says(CardField.OWNER_HOBBIES, "chess");
        assertThat(house.refused().reason()).isEqualTo("refused.noPersonalBasis");
        assertThat(house.refused().remedies()).isNotEmpty();
    }

    @Test
    void what_is_said_of_a_person_is_sealed_under_that_persons_key() {
        granted();
        RecordId owner = basis(PrincipalRole.OWNER);
        RecordId manager = basis(PrincipalRole.MANAGER);
        says(CardField.OWNER, "Wang Wu").accepted();
        assertThat(house.events(FactRecorded.class))
                .extracting(fact -> fact.value().subject())
                .containsExactly(owner);
        says(CardField.MANAGER_AGE, "51").accepted();
        assertThat(house.events(FactRecorded.class))
                .extracting(fact -> fact.value().subject())
                .containsExactly(manager);
        assertThat(Principals.customerOf(owner)).isEqualTo(customer);
    }

    @Test
    void a_newer_fact_of_a_person_takes_the_place_of_the_older() {
        granted();
        basis(PrincipalRole.OWNER);
        says(CardField.OWNER_AGE, "51").accepted();
        house.as("mei")
                .command(new RecordPersonalFact(
                        customer, CardField.OWNER_AGE, "52", FactSource.DOCUMENT, null, null, null, 3, "a year later"))
                .accepted();
        assertThat(house.events(FactSuperseded.class))
                .extracting(FactSuperseded::fact, FactSuperseded::successor)
                .containsExactly(tuple(3, 4));
    }

    @Rule("II-16")
    void nobody_is_read_of_without_a_legal_basis() {
        granted();
        reads();
        assertThat(house.refused().reason()).isEqualTo("refused.nobodyToReadOf");
    }

    @Rule("II-16")
    void a_reading_says_of_whom_until_the_basis_is_gone() {
        granted();
        basis(PrincipalRole.OWNER);
        reads().accepted();
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::principals)
                .containsExactly(List.of(PrincipalRole.OWNER));
        house.as("lu")
                .command(new WithdrawPersonalBasis(customer, PrincipalRole.OWNER, "took it back"))
                .accepted();
        reads();
        assertThat(house.refused().reason()).isEqualTo("refused.nobodyToReadOf");
    }

    @Rule("II-16")
    void a_person_is_erased_alone_once_there_is_no_basis_and_not_before() {
        granted();
        RecordId owner = basis(PrincipalRole.OWNER);
        says(CardField.OWNER, "Wang Wu").accepted();
        house.as("lu").command(new ProposeErasure(owner, "wants out"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingsGoOn");
        house.as("lu")
                .command(new WithdrawPersonalBasis(customer, PrincipalRole.OWNER, "took it back"))
                .accepted();
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-16"));
        house.as("lu").command(new ProposeErasure(owner, "wants out")).accepted();
        house.as("hu").command(new ApproveErasure(Erasure.of(owner), null)).accepted();
        assertThat(house.events(ErasureDecided.class))
                .extracting(ErasureDecided::subject)
                .containsExactly(owner);
        // Another owner is another person, under another key.
        assertThat(basis(PrincipalRole.OWNER)).isNotEqualTo(owner);
    }

    /** Who signed for the customer is identity material. */
    @Test
    void the_legal_representative_is_kept_as_long_as_the_file() {
        RecordId representative = basis(PrincipalRole.LEGAL_REPRESENTATIVE);
        house.as("lu")
                .command(new WithdrawPersonalBasis(customer, PrincipalRole.LEGAL_REPRESENTATIVE, "another now"))
                .accepted();
        house.as("lu").command(new ProposeErasure(representative, "wants out"));
        assertThat(house.refused().reason()).isEqualTo("refused.dealingsGoOn");
    }

    @Test
    void with_the_file_everybody_in_it_is_erased() {
        RecordId owner = basis(PrincipalRole.OWNER);
        house.as("gu")
                .command(new EndRelationship(
                        customer, LocalDate.of(2026, 3, 2), RelationshipEnd.BY_CUSTOMER, "letter 17"))
                .accepted();
        house.at("2037-01-01T12:00:00Z")
                .as("lu")
                .command(new ProposeErasure(customer, "years over"))
                .accepted();
        house.as("hu").command(new ApproveErasure(Erasure.of(customer), null)).accepted();
        assertThat(house.events(ErasureDecided.class))
                .extracting(ErasureDecided::subject)
                .containsExactlyInAnyOrder(customer, owner);
    }
}
