package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Unit;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.Facet;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the values of each facet come from (I-41 to I-47). */
final class FacetValues {
    private static final String EARLIEST = "EARLIEST";

    private FacetValues() {}

    /** The rule a facet rests on. */
    static String ruleOf(Facet facet) {
        return switch (facet) {
            case PRODUCT_MODEL -> "I-41";
            case EQUIPMENT_MODEL -> "I-42";
            case RESEARCH_TOPIC -> "I-43";
            case PROJECT -> "I-44";
            case PROFESSION -> "I-45";
            case ORGANISATION -> "I-46";
            case TIME -> "I-47";
        };
    }

    /** The value to be recorded: the one given, if its rule allows it, or the one that follows from the documents. */
    static String settle(
            Facet facet,
            @Nullable String given,
            UnitDescription unit,
            NavigableSet<LocalDate> dates,
            Decision decision) {
        return switch (facet) {
            case TIME -> time(given, unit, dates, decision);
            case ORGANISATION -> organisation(given, unit, dates, decision);
            case PRODUCT_MODEL, EQUIPMENT_MODEL, RESEARCH_TOPIC, PROJECT, PROFESSION -> listed(facet, given, decision);
        };
    }

    private static String listed(Facet facet, @Nullable String given, Decision decision) {
        decision.requireState(given != null, "refused.facetValueMissing", fact("facet", facet));
        String value = Objects.requireNonNull(given);
        decision.require(
                ruleOf(facet),
                decision.list(ruleOf(facet), "values").contains(value),
                "refused.valueNotListed",
                List.of(Decision.remedy("remedy.addToList", "rulebook.DraftRuleChange", Post.RULE_DRAFTER)),
                fact("facet", facet),
                fact("value", CustodyUnit.shortened(value)));
        return value;
    }

    /** A year that follows from the documents' dates by the house's rule; the unit's own year where none is dated. */
    private static int yearOf(UnitDescription unit, NavigableSet<LocalDate> dates, Decision decision) {
        if (dates.isEmpty()) {
            return unit.year();
        }
        String rule = decision.rules().parameter("I-47", "yearRule", decision.occurredOn());
        return (EARLIEST.equals(rule) ? dates.first() : dates.last()).getYear();
    }

    private static String time(
            @Nullable String given, UnitDescription unit, NavigableSet<LocalDate> dates, Decision decision) {
        String derived = String.valueOf(yearOf(unit, dates, decision));
        decision.require(
                "I-47", given == null || given.equals(derived), "refused.yearNotDerived", fact("year", derived));
        return given == null ? derived : given;
    }

    /** The names the unit bore on the dates of its documents; where none is dated, those of its year. */
    private static String organisation(
            @Nullable String given, UnitDescription unit, NavigableSet<LocalDate> dates, Decision decision) {
        Unit from = decision.organisation().unit(unit.unit()).orElseThrow();
        Stream<LocalDate> days = dates.isEmpty()
                ? LocalDate.of(unit.year(), 1, 1)
                        .datesUntil(LocalDate.of(unit.year(), 12, 31).plusDays(1))
                : dates.stream();
        List<String> names = days.map(day -> from.nameOn(day)).distinct().toList();
        decision.require(
                "I-46",
                given == null || names.contains(given),
                "refused.nameNotOfThatDate",
                fact("names", String.join(", ", names)));
        return given == null ? names.getLast() : given;
    }
}
