package io.tallystick.events.customers.routes;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a customer stands: its classes, its zone, its places on routes; the routes; and analyses of it all. */
public sealed interface PlacingEvent extends DomainEvent {
    /** The record of where a customer stands. */
    static RecordId of(RecordId customer) {
        return RecordId.of("placing", customer.key());
    }

    /** The customer is of a class; a later one of the same facet takes its place (II-37 to II-40). */
    record CustomerClassified(
            RecordId placing, RecordId customer, CustomerFacet facet, CustomerClass value, Signature by)
            implements PlacingEvent {}

    /** The customer lies in a zone, and in no other (II-44). */
    record ZoneAssigned(RecordId placing, RecordId customer, String zone, Signature by) implements PlacingEvent {}

    /**
     * A route was defined, within one zone (II-44).
     *
     * @param unit the unit of the house that travels it
     */
    record RouteDefined(RecordId route, RecordId unit, String name, RoutePurpose purpose, String zone, Signature by)
            implements PlacingEvent {}

    /** A customer has a place on a route: on the route's own record (II-44). */
    record StopTaken(RecordId route, int place, RecordId customer, Signature by) implements PlacingEvent {}

    /** The place on the route is free again. */
    record StopFreed(RecordId route, int place, RecordId customer, Signature by) implements PlacingEvent {}

    /** The customer's place on the one route of a purpose: on the customer's record (II-44). */
    record RoutePositionAssigned(RecordId placing, RecordId customer, RoutePurpose purpose, RecordId route, int place)
            implements PlacingEvent {}

    /** The customer is on no route of the purpose any more. */
    record RoutePositionLeft(RecordId placing, RecordId customer, RoutePurpose purpose, RecordId route)
            implements PlacingEvent {}

    /**
     * A way of looking at the composition of sales was kept, to look that way again (II-58).
     *
     * @param months how many months it looks back
     * @param question what it is to answer
     */
    record AnalysisSaved(
            RecordId analysis,
            RecordId unit,
            String name,
            CompositionMark mark,
            int months,
            String question,
            Signature by)
            implements PlacingEvent {}

    /**
     * A kept analysis was made again (II-58).
     *
     * @param from the first day of the sales looked at
     * @param purpose what for
     */
    record AnalysisReused(RecordId analysis, LocalDate from, LocalDate to, String purpose, Signature by)
            implements PlacingEvent {}

    /**
     * An analysis of composition was closed, with what follows from it or why nothing does (II-50).
     *
     * @param from the first day of the sales looked at
     * @param decision what is done
     * @param noAction why nothing is done
     */
    record AnalysisConcluded(
            RecordId analysis,
            RecordId unit,
            CompositionMark mark,
            LocalDate from,
            LocalDate to,
            @Nullable String decision,
            @Nullable String noAction,
            Signature by)
            implements PlacingEvent {}
}
