package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.command.rulebook.Schedules;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.StandardContent.NumberingScheme;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a unit stands in the right class of the house's numbering scheme and carries what a code needs (I-37 to I-40). */
public final class Placing {
    private static final RecordId SCHEME = RecordId.of("standard", "numbering-scheme");
    private static final Set<Facet> TECHNICAL =
            Set.of(Facet.PRODUCT_MODEL, Facet.EQUIPMENT_MODEL, Facet.RESEARCH_TOPIC);

    private Placing() {}

    /** The version of the scheme in force, which must name its authority (I-37); 0 where the rule is suspended. */
    static int requireScheme(Decision decision) {
        Optional<Standard> scheme = scheme(decision);
        List<Remedy> remedies =
                List.of(Decision.remedy("remedy.promulgateScheme", "rulebook.DraftNumberingScheme", Post.RULE_DRAFTER));
        decision.require("I-37", scheme.isPresent(), "refused.noNumberingScheme", remedies);
        decision.require(
                "I-37",
                scheme.isEmpty() || !scheme.get().authority().isBlank(),
                "refused.schemeWithoutAuthority",
                remedies);
        return scheme.map(Standard::version).orElse(0);
    }

    /** Requires a category and a class that can stand in a code. */
    static void requireForm(UnitDescription unit, Decision decision) {
        decision.requireField(
                "category",
                SchemeClass.isCategory(unit.category()),
                "refused.categoryForm",
                fact("category", CustodyUnit.shortened(unit.category())));
        decision.requireField(
                "classCode",
                SchemeClass.isCode(unit.classCode()),
                "refused.classCodeForm",
                fact("code", CustodyUnit.shortened(unit.classCode())));
    }

    /** As {@link #requireForm}, and that production papers stay out of administrative classes. */
    public static void requireByContent(UnitDescription unit, DocumentContent content, Decision decision) {
        requireForm(unit, decision);
        requirePlace(unit, content.technical(), decision);
        Schedules.requirePeriod(unit, decision);
    }

    /** Production and technical material is placed by content, never into an administrative class (I-39). */
    private static void requirePlace(UnitDescription unit, boolean technical, Decision decision) {
        boolean administrative =
                schemeClass(unit, decision).map(SchemeClass::administrative).orElse(false);
        decision.require(
                "I-39", !(technical && administrative), "refused.administrativeClass", fact("class", unit.classCode()));
    }

    /** Everything a unit needs before it is given a number. */
    static void requireReady(CustodyUnit unit, RecordId id, Decision decision) {
        UnitDescription description = unit.description();
        decision.requireState(
                unit.approved() || unit.declared() || unit.migrated(),
                "refused.notApprovedYet",
                List.of(Decision.remedy(
                        "remedy.approveFiling", "filing.ApproveFiling", Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD)),
                fact("unit", id));
        decision.require(
                "I-39",
                !unit.coded() && unit.draftSeries() == null,
                "refused.alreadyNumbered",
                fact("unit", id),
                fact("code", String.valueOf(unit.codeSoFar())));
        requirePlaced(unit, id, description, decision);
        String time = unit.facets().get(Facet.TIME);
        decision.require(
                "I-47",
                time == null || time.equals(String.valueOf(description.year())),
                "refused.yearDiffers",
                fact("unit", id),
                fact("year", String.valueOf(time)));
    }

    /** What a unit needs to stand in a class, the one it is in or another: it is of the scheme, fits, and every facet is there. */
    static void requirePlaced(CustodyUnit unit, RecordId id, UnitDescription description, Decision decision) {
        Optional<SchemeClass> schemeClass = schemeClass(description, decision);
        decision.require(
                "I-37",
                schemeClass.isPresent(),
                "refused.classNotInScheme",
                fact("category", CustodyUnit.shortened(description.category())),
                fact("class", CustodyUnit.shortened(description.classCode())));
        boolean said = unit.content() != null && unit.content().technical();
        requirePlace(description, said || unit.facets().keySet().stream().anyMatch(TECHNICAL::contains), decision);
        for (Facet facet : schemeClass.map(SchemeClass::facets).orElse(List.of())) {
            decision.require(
                    "I-40",
                    unit.facets().containsKey(facet),
                    "refused.facetMissing",
                    List.of(Decision.remedy("remedy.setFacet", "filing.SetFacetValue", Post.FILER, Post.ARCHIVIST)),
                    fact("unit", id),
                    fact("facet", facet));
        }
    }

    private static Optional<SchemeClass> schemeClass(UnitDescription unit, Decision decision) {
        return scheme(decision)
                .map(Standard::content)
                .filter(NumberingScheme.class::isInstance)
                .map(NumberingScheme.class::cast)
                .flatMap(scheme -> scheme.classes().stream()
                        .filter(c ->
                                c.category().equals(unit.category()) && c.code().equals(unit.classCode()))
                        .findFirst());
    }

    private static Optional<Standard> scheme(Decision decision) {
        return decision.rules().standard(SCHEME, decision.occurredOn());
    }
}
