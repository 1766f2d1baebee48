package io.tallystick.command.customers.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.customers.GrantAccess;
import io.tallystick.command.customers.RecordPersonalBasis;
import io.tallystick.command.customers.RecordPersonalFact;
import io.tallystick.command.customers.ReleaseCustomerHold;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.DisclosureBasis;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PersonalBasis;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.demands.DemandEvent.DemandCollected;
import io.tallystick.events.customers.demands.DemandEvent.ProductionHandedOver;
import io.tallystick.events.customers.demands.DemandItem;
import io.tallystick.events.customers.demands.HandOverWay;
import io.tallystick.events.customers.demands.WithholdGround;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandRulesTest extends DemandedHouse {
    @Rule("II-61")
    void an_authority_without_a_document_is_given_nothing() {
        demanded(null, List.of(CardSection.BASE), List.of());
        assertThat(house.refusedBy("II-61").reason()).isEqualTo("refused.noDisclosureBasis");
    }

    @Rule("VI-12")
    void the_files_are_held_with_the_registration() {
        RecordId demand = registered();
        assertThat(house.events(CustomerHoldPlaced.class))
                .extracting(
                        CustomerHoldPlaced::customer,
                        CustomerHoldPlaced::demand,
                        e -> e.hold().kind(),
                        e -> e.hold().authority())
                .containsExactly(tuple(customer, demand, Hold.Kind.INVESTIGATION, TAX + ", (2026) 17"));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("VI-12"));
    }

    @Rule("VI-12")
    void such_a_hold_is_not_taken_off_by_itself() {
        registered();
        house.as("hu").command(new ReleaseCustomerHold(customer, 1, "not needed"));
        assertThat(house.refused().reason()).isEqualTo("refused.heldByDemand");
    }

    @Rule("IV-16")
    void who_has_no_grant_collects_nothing() {
        RecordId demand = registered();
        house.as("lu").command(new CollectForDemand(demand));
        assertThat(house.refused().reason()).isEqualTo("refused.noGrant");
    }

    @Rule("II-63")
    void a_grant_for_other_sections_does_not_do() {
        RecordId demand = registered();
        granted("lu", List.of(CardSection.CREDIT));
        house.as("lu").command(new CollectForDemand(demand));
        assertThat(house.refused().reason()).isEqualTo("refused.notForThis");
    }

    @Rule("VI-30")
    void only_what_was_asked_for_is_given_and_collecting_is_a_reading() {
        RecordId demand = registered();
        granted("lu", List.of(CardSection.BASE));
        house.as("lu").command(new CollectForDemand(demand)).accepted();
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::purpose, CustomerFileRead::sections)
                .containsExactly(tuple(AccessPurpose.DISCLOSURE, List.of(CardSection.BASE)));
        assertThat(house.events(DemandCollected.class).getFirst().items())
                .extracting(DemandItem::field, DemandItem::withheld)
                .containsExactly(
                        tuple(CardField.NAME, null),
                        tuple(CardField.REGISTRATION_NUMBER, null),
                        tuple(CardField.ADDRESS, null),
                        tuple(CardField.ANNUAL_SALES, WithholdGround.OUTSIDE_SCOPE));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("VI-30"));
    }

    /** A person asked about is given, another in the same section is not. */
    @Test
    void third_persons_are_withheld() {
        for (PrincipalRole role : List.of(PrincipalRole.OWNER, PrincipalRole.MANAGER)) {
            house.as("gu")
                    .command(new RecordPersonalBasis(customer, role, PersonalBasis.CONSENT, "consent 1"))
                    .accepted();
        }
        house.as("gu")
                .command(new GrantAccess(
                        customer,
                        house.person("mei"),
                        List.of(CardSection.PERSONS),
                        List.of(AccessPurpose.UPKEEP),
                        LocalDate.of(2026, 4, 1),
                        "keeps it",
                        null))
                .accepted();
        for (CardField field : List.of(CardField.OWNER, CardField.MANAGER)) {
            house.as("mei")
                    .command(new RecordPersonalFact(
                            customer, field, "somebody", FactSource.DOCUMENT, null, null, null, null, null))
                    .accepted();
        }
        RecordId demand = demanded("(2026) 17", List.of(CardSection.PERSONS), List.of(PrincipalRole.OWNER))
                .accepted()
                .record();
        granted("lu", List.of(CardSection.PERSONS));
        house.as("lu").command(new CollectForDemand(demand)).accepted();
        assertThat(house.events(DemandCollected.class).getFirst().items())
                .filteredOn(item -> item.field().section() == CardSection.PERSONS)
                .extracting(DemandItem::field, DemandItem::withheld)
                .containsExactly(tuple(CardField.OWNER, null), tuple(CardField.MANAGER, WithholdGround.THIRD_PERSON));
    }

    @Rule("VI-14")
    void who_withheld_something_does_not_approve() {
        RecordId demand = collected();
        house.as("hu")
                .command(new WithholdFact(demand, customer, 3, WithholdGround.PRIVILEGED, "counsel's letter"))
                .accepted();
        house.as("hu").command(new ApproveProduction(demand, 2));
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Rule("VI-14")
    void who_collected_does_not_approve() {
        house.employ(
                "both",
                Scenario.OFFICE,
                Scope.ofFonds(Scenario.FONDS),
                Post.COMPLIANCE_OFFICER,
                Post.LEGAL_REPRESENTATIVE);
        RecordId demand = registered();
        granted("both", List.of(CardSection.BASE));
        house.as("both").command(new CollectForDemand(demand)).accepted();
        house.as("both").command(new ApproveProduction(demand, 3));
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Rule("VI-30")
    void who_approves_has_counted_what_is_given() {
        RecordId demand = collected();
        house.as("zong").command(new ApproveProduction(demand, 4));
        assertThat(house.refused().reason()).isEqualTo("refused.countDiffers");
    }

    @Rule("II-61")
    void what_is_handed_over_is_what_was_sealed() {
        RecordId demand = collected();
        sealed(demand, 3);
        house.as("lu").command(new HandOverProduction(demand, "0".repeat(64), HandOverWay.COURIER, null));
        assertThat(house.refused().reason()).isEqualTo("refused.anotherProduction");
    }

    @Test
    void the_hand_over_is_in_the_disclosure_register_of_each_file() {
        RecordId demand = collected();
        String digest = sealed(demand, 3);
        house.as("lu")
                .command(new HandOverProduction(demand, digest, HandOverWay.COURIER, null))
                .accepted();
        assertThat(house.events(ProductionHandedOver.class)).hasSize(1);
        assertThat(house.events(CustomerFileDisclosed.class))
                .extracting(
                        CustomerFileDisclosed::recipient,
                        CustomerFileDisclosed::basis,
                        CustomerFileDisclosed::document,
                        CustomerFileDisclosed::sections)
                .containsExactly(tuple(TAX, DisclosureBasis.LEGAL_DUTY, "(2026) 17", List.of(CardSection.BASE)));
    }

    @Rule("VI-12")
    void a_demand_without_receipt_is_not_closed() {
        RecordId demand = collected();
        house.as("hu").command(new CloseDemand(demand, "answered", null));
        assertThat(house.refused().reason()).isEqualTo("refused.demandOpen");
    }

    @Rule("VI-14")
    void who_registered_it_does_not_close_it() {
        RecordId demand = received();
        house.as("lu").command(new CloseDemand(demand, "answered", null));
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Test
    void with_the_end_of_the_demand_the_holds_come_off() {
        RecordId demand = received();
        house.as("hu").command(new CloseDemand(demand, "answered", null)).accepted();
        assertThat(house.events(CustomerHoldReleased.class))
                .extracting(CustomerHoldReleased::customer, CustomerHoldReleased::hold)
                .containsExactly(tuple(customer, 1));
    }

    @Test
    void a_demand_that_is_withdrawn_is_closed_by_its_document() {
        RecordId demand = registered();
        house.as("hu")
                .command(new CloseDemand(demand, "withdrawn", "(2026) 18"))
                .accepted();
        assertThat(house.events(CustomerHoldReleased.class)).hasSize(1);
    }

    @Test
    void what_was_sent_back_is_collected_again() {
        RecordId demand = collected();
        house.as("zong")
                .command(new ReturnCollection(demand, "the address is not asked for"))
                .accepted();
        house.as("zong").command(new ApproveProduction(demand, 3));
        assertThat(house.refused().reason()).isEqualTo("refused.demandState");
        house.as("lu").command(new CollectForDemand(demand)).accepted();
        house.as("lu")
                .command(new WithholdFact(demand, customer, 3, WithholdGround.OUTSIDE_SCOPE, "not asked for"))
                .accepted();
        assertThat(sealed(demand, 2)).hasSize(64);
    }

    @Test
    void fetching_the_production_is_a_reading_of_each_file() {
        RecordId demand = collected();
        sealed(demand, 3);
        house.as("li").command(new TakeOutProduction(demand));
        house.refusedBy("IV-16");
        house.as("lu").command(new TakeOutProduction(demand)).accepted();
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::purpose)
                .containsExactly(AccessPurpose.DISCLOSURE);
    }
}
