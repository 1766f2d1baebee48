package io.tallystick.command.customers.demands;

import io.tallystick.command.customers.GrantAccess;
import io.tallystick.command.customers.RecordFact;
import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.customers.demands.HandOverWay;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A house of which an authority demands a customer file. */
abstract class DemandedHouse {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String TAX = "District tax office";

    final Salesroom sales = new Salesroom();
    final Scenario house = sales.house();
    RecordId customer = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        house.employ("lu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.COMPLIANCE_OFFICER);
        house.employ("li", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.COMPLIANCE_OFFICER);
        house.employ("hu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.LEGAL_REPRESENTATIVE);
        customer = sales.file("遠達貿易有限公司", "91310000-X", null);
        fact(CardField.ADDRESS, "1 Harbour Road");
        fact(CardField.ANNUAL_SALES, "120000");
    }

    void fact(CardField field, String value) {
        house.as("mei")
                .command(new RecordFact(customer, field, null, value, FactSource.VISIT, null, null, null))
                .accepted();
    }

    Scenario demanded(@Nullable String document, List<CardSection> sections, List<PrincipalRole> persons) {
        return house.as("lu")
                .command(new RegisterDemand(
                        TAX,
                        "Tax Collection Law art. 54",
                        document,
                        TODAY,
                        LocalDate.of(2026, 3, 20),
                        List.of(customer),
                        sections,
                        persons,
                        null,
                        null,
                        house.person("lu")));
    }

    RecordId registered() {
        return demanded("(2026) 17", List.of(CardSection.BASE), List.of())
                .accepted()
                .record();
    }

    void granted(String grantee, List<CardSection> sections) {
        granted(customer, grantee, sections);
    }

    void granted(RecordId file, String grantee, List<CardSection> sections) {
        house.as("gu")
                .command(new GrantAccess(
                        file,
                        house.person(grantee),
                        sections,
                        List.of(AccessPurpose.DISCLOSURE),
                        LocalDate.of(2026, 4, 1),
                        "demand of the tax office",
                        null))
                .accepted();
    }

    RecordId collected() {
        RecordId demand = registered();
        granted("lu", List.of(CardSection.BASE));
        house.as("lu").command(new CollectForDemand(demand)).accepted();
        return demand;
    }

    String sealed(RecordId demand, int counted) {
        house.as("zong").command(new ApproveProduction(demand, counted)).accepted();
        return house.events(ProductionSealed.class).getFirst().digest();
    }

    RecordId received() {
        RecordId demand = collected();
        String digest = sealed(demand, 3);
        house.as("lu")
                .command(new HandOverProduction(demand, digest, HandOverWay.IN_PERSON, null))
                .accepted();
        house.as("lu").command(new RecordReceipt(demand, "R-9", TODAY)).accepted();
        return demand;
    }
}
