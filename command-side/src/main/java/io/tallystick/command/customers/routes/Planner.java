package io.tallystick.command.customers.routes;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.routes.PlacingEvent;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisConcluded;
import io.tallystick.events.customers.routes.PlacingEvent.CustomerClassified;
import io.tallystick.events.customers.routes.PlacingEvent.RouteDefined;
import io.tallystick.events.customers.routes.PlacingEvent.RoutePositionAssigned;
import io.tallystick.events.customers.routes.PlacingEvent.RoutePositionLeft;
import io.tallystick.events.customers.routes.PlacingEvent.StopFreed;
import io.tallystick.events.customers.routes.PlacingEvent.StopTaken;
import io.tallystick.events.customers.routes.PlacingEvent.ZoneAssigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Places customers: classes, zones, routes; and closes analyses (II-37 to II-50). */
final class Planner {
    private static final Pattern ZONE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,39}");

    private final Repository<Placing> placings;
    private final Repository<Route> routes;
    private final Repository<Analysis> analyses;
    private final CustomerUnits units;

    Planner(
            Repository<Placing> placings,
            Repository<Route> routes,
            Repository<Analysis> analyses,
            CustomerUnits units) {
        this.placings = placings;
        this.routes = routes;
        this.analyses = analyses;
        this.units = units;
    }

    private Signature within(RecordId customer, Decision decision) {
        decision.requireState(customer.kind().equals("customer"), "refused.noCustomer", fact("customer", customer));
        return decision.within(Places.scope(units.of(customer), decision));
    }

    private Aggregate<Placing> placing(RecordId customer) throws Exception {
        return placings.loadOrCreate(PlacingEvent.of(customer).value(), Placing::unknown);
    }

    @CommandHandler
    void handle(ClassifyCustomer command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.applies("II-37");
        decision.applies(
                switch (command.value().facet()) {
                    case OWNERSHIP -> "II-38";
                    case CHANNEL -> "II-39";
                    case LOCATION -> "II-40";
                });
        placing(command.customer())
                .execute(placing -> placing.record(new CustomerClassified(
                        PlacingEvent.of(command.customer()),
                        command.customer(),
                        command.value().facet(),
                        command.value(),
                        by)));
    }

    @CommandHandler
    void handle(AssignZone command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        requireZone(command.zone(), decision);
        placing(command.customer()).execute(placing -> {
            boolean same = placing.zone().filter(command.zone()::equals).isPresent();
            decision.requireField("zone", !same, "refused.sameZone", fact("zone", command.zone()));
            decision.require("II-44", !placing.onARoute(), "refused.onARouteOfItsZone");
            placing.record(
                    new ZoneAssigned(PlacingEvent.of(command.customer()), command.customer(), command.zone(), by));
        });
    }

    private static void requireZone(String zone, Decision decision) {
        decision.requireField("zone", ZONE.matcher(zone).matches(), "refused.zoneForm");
    }

    @CommandHandler
    void handle(DefineRoute command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        requireZone(command.zone(), decision);
        decision.requireField("name", !command.name().isBlank(), "refused.routeWithoutName");
        decision.applies("II-43");
        RecordId route = decision.newId("route");
        routes.newInstance(() -> new Route(new RouteDefined(
                route, command.unit(), command.name().strip(), command.purpose(), command.zone(), by)));
    }

    @CommandHandler
    void handle(TakeStop command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.requireState(
                command.route().kind().equals("route"), "refused.noRoute", fact("route", command.route()));
        decision.requireField("place", command.place() >= 1, "refused.placeForm");
        Aggregate<Route> route = routes.load(command.route().value());
        RouteDefined defined = route.invoke(Route::defined);
        RecordId unit = units.of(command.customer());
        decision.requireField("route", defined.unit().equals(unit), "refused.routeOfAnotherUnit");
        boolean taken = route.invoke(r -> r.taken(command.place()));
        decision.requireField("place", !taken, "refused.placeTaken", fact("place", command.place()));
        placing(command.customer()).execute(placing -> {
            decision.require(
                    "II-44",
                    placing.zone().filter(defined.zone()::equals).isPresent(),
                    "refused.routeOfAnotherZone",
                    fact("zone", defined.zone()));
            decision.require(
                    "II-44",
                    placing.place(defined.purpose()).isEmpty(),
                    "refused.onARouteAlready",
                    fact("purpose", defined.purpose()));
            placing.record(new RoutePositionAssigned(
                    PlacingEvent.of(command.customer()),
                    command.customer(),
                    defined.purpose(),
                    command.route(),
                    command.place()));
        });
        route.execute(r -> r.record(new StopTaken(command.route(), command.place(), command.customer(), by)));
    }

    @CommandHandler
    void handle(FreeStop command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        Aggregate<Placing> placing = placing(command.customer());
        Optional<RoutePositionAssigned> place = placing.invoke(p -> p.place(command.purpose()));
        decision.requireState(place.isPresent(), "refused.onNoRoute", fact("purpose", command.purpose()));
        RoutePositionAssigned left = place.orElseThrow();
        placing.execute(p -> p.record(new RoutePositionLeft(
                PlacingEvent.of(command.customer()), command.customer(), command.purpose(), left.route())));
        routes.load(left.route().value())
                .execute(r -> r.record(new StopFreed(left.route(), left.place(), command.customer(), by)));
    }

    @CommandHandler
    void handle(ConcludeAnalysis command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        decision.requireField("to", !command.to().isBefore(command.from()), "refused.analysisDays");
        @Nullable String act = said(command.decision());
        @Nullable String none = said(command.noAction());
        decision.require("II-50", act != null || none != null, "refused.analysisWithoutDecision");
        decision.requireField("noAction", act == null || none == null, "refused.analysisBoth");
        RecordId analysis = decision.newId("analysis");
        analyses.newInstance(() -> new Analysis(new AnalysisConcluded(
                analysis, command.unit(), command.mark(), command.from(), command.to(), act, none, by)));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
