package io.tallystick.command.customers.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.customers.RecordFact;
import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.customers.SetCustomerNature;
import io.tallystick.command.customers.SetPartyRole;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.rulebook.DraftCustomerPolicy;
import io.tallystick.command.rulebook.PromulgateStandard;
import io.tallystick.command.rulebook.ReviewStandard;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.routes.CustomerClass;
import io.tallystick.events.customers.routes.RoutePurpose;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers are by nature, role and class, and who lays down how they are kept. */
class ClassRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);

    private boolean cites(String rule) {
        return house.provenance().rules().stream()
                .anyMatch(cited -> cited.rule().equals(rule));
    }

    private void classed(CustomerClass value) {
        house.as("mei").command(new ClassifyCustomer(customer, value)).accepted();
    }

    @Rule("II-37")
    void customers_are_classed() {
        classed(CustomerClass.CHAIN);
        assertThat(cites("II-37")).isTrue();
    }

    @Rule("II-38")
    void by_ownership() {
        classed(CustomerClass.COLLECTIVE);
        assertThat(cites("II-38")).isTrue();
    }

    @Rule("II-39")
    void by_channel() {
        classed(CustomerClass.WHOLESALER);
        assertThat(cites("II-39")).isTrue();
    }

    @Rule("II-40")
    void by_location() {
        classed(CustomerClass.TRANSPORT_HUB);
        assertThat(cites("II-40")).isTrue();
    }

    @Test
    void a_class_of_one_facet_is_none_of_another() {
        classed(CustomerClass.COLLECTIVE);
        assertThat(cites("II-39")).isFalse();
    }

    @Rule("II-43")
    void routes_are_defined_for_a_purpose() {
        house.as("xin")
                .command(new DefineRoute(Salesroom.SALES, "North", RoutePurpose.VISITS, "N"))
                .accepted();
        assertThat(cites("II-43")).isTrue();
    }

    @Rule("II-8")
    void a_nature_is_one_of_the_list() {
        house.as("xin")
                .command(new SetCustomerNature(customer, CustomerNature.GOVERNMENT, "a bureau, as its seal shows"))
                .accepted();
        assertThat(cites("II-8")).isTrue();
    }

    @Rule("IV-2")
    void a_party_has_a_role() {
        house.as("xin")
                .command(new SetPartyRole(customer, PartyRole.SUPPLIER, null, "sells to us now"))
                .accepted();
        assertThat(cites("IV-2")).isTrue();
    }

    @Rule("II-17")
    void a_legal_form_is_one_of_the_list() {
        RecordId rule = RecordId.of("rule", "II-17");
        Signature issuer = new Signature(RecordId.of("employee", "E0001"), Post.RULE_ISSUER, null);
        house.fact(
                "Rule",
                rule,
                new RuleChanged(
                        rule, 2, Map.of("legalForms", "LTD,PLC"), true, LocalDate.of(2026, 1, 1), issuer, issuer));
        form("LTD").accepted();
        assertThat(house.events(RuleBreached.class))
                .extracting(b -> b.rule().rule())
                .doesNotContain("II-17");
        form("GUILD");
        house.breached("II-17");
    }

    private Scenario form(String value) {
        return house.as("mei")
                .command(new RecordFact(
                        customer, CardField.LEGAL_FORM, null, value, FactSource.DOCUMENT, null, null, null));
    }

    private void drafters() {
        house.employ("drew", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER);
        house.employ("both", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER, Post.INFORMATION_OFFICER);
        house.employ("issuer", Scenario.OFFICE, Scope.HOUSE, Post.RULE_ISSUER);
        house.employ("chair", Scenario.OFFICE, Scope.HOUSE, Post.RULE_ISSUER, Post.GENERAL_MANAGER);
    }

    private static DraftCustomerPolicy policy(CustomerPolicyKind kind) {
        return new DraftCustomerPolicy(kind, "the house", "as agreed", "Files are kept by the information department.");
    }

    @Rule("IV-24")
    void the_information_department_drafts_its_policy() {
        drafters();
        house.as("drew").command(policy(CustomerPolicyKind.INFORMATION));
        house.refusedBy("IV-24");
    }

    @Rule("IV-24")
    void the_general_manager_promulgates_it() {
        drafters();
        house.as("both").command(policy(CustomerPolicyKind.INFORMATION)).accepted();
        RecordId standard = CustomerPolicyKind.INFORMATION.standard();
        house.as("drew").command(new ReviewStandard(standard, 1, "good")).accepted();
        house.as("issuer").command(new PromulgateStandard(standard, 1, LocalDate.of(2026, 3, 2)));
        house.refusedBy("IV-24");
    }

    @Test
    void other_policies_are_drafted_and_promulgated_as_every_standard() {
        drafters();
        house.as("drew").command(policy(CustomerPolicyKind.REPORTS)).accepted();
        RecordId standard = CustomerPolicyKind.REPORTS.standard();
        house.as("both").command(new ReviewStandard(standard, 1, "good")).accepted();
        house.as("issuer")
                .command(new PromulgateStandard(standard, 1, LocalDate.of(2026, 3, 2)))
                .accepted();
    }
}
