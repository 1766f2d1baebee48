package io.tallystick.command.customers.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.customers.routes.CustomerClass;
import io.tallystick.events.customers.routes.CustomerFacet;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisConcluded;
import io.tallystick.events.customers.routes.PlacingEvent.CustomerClassified;
import io.tallystick.events.customers.routes.PlacingEvent.RoutePositionAssigned;
import io.tallystick.events.customers.routes.PlacingEvent.StopFreed;
import io.tallystick.events.customers.routes.PlacingEvent.StopTaken;
import io.tallystick.events.customers.routes.RoutePurpose;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteRulesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    private final RecordId north = route("North", RoutePurpose.VISITS, "N");

    private RecordId route(String name, RoutePurpose purpose, String zone) {
        return house.as("xin")
                .command(new DefineRoute(Salesroom.SALES, name, purpose, zone))
                .record();
    }

    private void zone(RecordId who, String zone) {
        house.as("xin").command(new AssignZone(who, zone)).accepted();
    }

    @Test
    void a_class_belongs_to_its_facet() {
        house.as("mei")
                .command(new ClassifyCustomer(customer, CustomerClass.CHAIN))
                .accepted();
        assertThat(house.events(CustomerClassified.class).getFirst().facet()).isEqualTo(CustomerFacet.CHANNEL);
    }

    @Rule("II-44")
    void a_customer_without_the_zone_of_a_route_is_not_put_on_it() {
        zone(customer, "S");
        house.as("mei").command(new TakeStop(customer, north, 1));
        house.refusedBy("II-44");
    }

    @Rule("II-44")
    void a_customer_has_one_place_for_each_purpose() {
        zone(customer, "N");
        RecordId other = route("North 2", RoutePurpose.VISITS, "N");
        RecordId deliveries = route("Vans", RoutePurpose.DELIVERIES, "N");
        house.as("mei").command(new TakeStop(customer, north, 1)).accepted();
        assertThat(house.events(StopTaken.class)).hasSize(1);
        house.command(new TakeStop(customer, deliveries, 1)).accepted();
        house.command(new TakeStop(customer, other, 1));
        house.refusedBy("II-44");
    }

    @Rule("II-44")
    void the_zone_stays_while_the_customer_is_on_a_route() {
        zone(customer, "N");
        house.as("mei").command(new TakeStop(customer, north, 1)).accepted();
        house.as("xin").command(new AssignZone(customer, "S"));
        house.refusedBy("II-44");
    }

    @Test
    void a_place_is_one_customers_until_it_is_freed() {
        RecordId second = sales.file("Another", "OTHER-1", null);
        zone(customer, "N");
        zone(second, "N");
        house.as("mei").command(new TakeStop(customer, north, 1)).accepted();
        house.command(new TakeStop(second, north, 1));
        assertThat(house.refused().reason()).isEqualTo("refused.placeTaken");
        house.command(new FreeStop(customer, RoutePurpose.VISITS)).accepted();
        assertThat(house.events(StopFreed.class)).hasSize(1);
        house.command(new TakeStop(second, north, 1)).accepted();
        assertThat(house.events(RoutePositionAssigned.class).getFirst().place()).isEqualTo(1);
        house.command(new FreeStop(customer, RoutePurpose.VISITS));
        assertThat(house.refused().reason()).isEqualTo("refused.onNoRoute");
    }

    @Rule("II-50")
    void an_analysis_is_closed_with_a_decision_or_a_reason_for_none() {
        conclude(" ", null);
        house.refusedBy("II-50");
    }

    @Test
    void either_a_decision_or_a_reason_is_enough_and_never_both() {
        conclude("visit the north more often", null).accepted();
        conclude(null, "the share is as planned").accepted();
        assertThat(house.events(AnalysisConcluded.class).getFirst().decision()).isNull();
        conclude("this", "that");
        assertThat(house.refused().facts()).containsEntry("field", "noAction");
    }

    private Scenario conclude(@Nullable String decision, @Nullable String noAction) {
        return house.as("xin")
                .command(new ConcludeAnalysis(
                        Salesroom.SALES, CompositionMark.ZONE, FROM, FROM.plusMonths(1), decision, noAction));
    }
}
