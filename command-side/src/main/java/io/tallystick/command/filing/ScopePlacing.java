package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.ScopeSeed;
import io.tallystick.events.rulebook.StandardContent.FilingScope;
import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where documents belong in the filing scope in force (I-20 to I-32). */
final class ScopePlacing {
    private static final RecordId SCOPE = RecordId.of("standard", "filing-scope");
    private static final String EQUIPMENT = "EQUIP";

    private final Set<String> classes = new HashSet<>();
    private final @Nullable Integer version;
    private final Decision decision;

    /**
     * A document as it is filed.
     *
     * @param version of the filing scope; absent where the rule that asks for one is suspended and there is none
     */
    record Placed(Item item, @Nullable Integer version) {}

    private ScopePlacing(Optional<Standard> scope, Decision decision) {
        this.decision = decision;
        version = scope.map(Standard::version).orElse(null);
        scope.map(Standard::content)
                .filter(FilingScope.class::isInstance)
                .map(FilingScope.class::cast)
                .ifPresent(s -> s.classes().stream().map(ScopeClass::code).forEach(classes::add));
    }

    /** The scope in force; without one nothing is filed (I-20). */
    static ScopePlacing inForce(Decision decision) {
        Optional<Standard> scope = decision.rules().standard(SCOPE, decision.occurredOn());
        decision.require(
                "I-20",
                scope.isPresent(),
                "refused.noFilingScope",
                List.of(Decision.remedy("remedy.promulgateScope", "rulebook.DraftFilingScope", Post.RULE_DRAFTER)));
        return new ScopePlacing(scope, decision);
    }

    /**
     * Settles where a document belongs. A class the scope does not know is no ground for leaving it out: it is filed as
     * OTHER, with a word on why (I-32).
     *
     * @param content what its unit is about, which stands in where the document says nothing
     */
    Placed place(Item item, String field, @Nullable DocumentContent content) {
        Scoping said = item.scoping();
        if (said == null && content != null) {
            said = Scoping.of(content.scopeClass());
        }
        if (version == null || said == null) {
            return new Placed(item, version);
        }
        boolean known =
                classes.contains(said.scopeClass()) && !said.scopeClass().equals(Scoping.OTHER);
        Scoping settled = known ? within(said, field) : outside(said, field);
        return new Placed(withScoping(item, settled), version);
    }

    private Scoping outside(Scoping said, String field) {
        decision.require(
                "I-32",
                said.justification() != null && !said.justification().isBlank(),
                "refused.outsideScopeUnjustified",
                fact("class", CustodyUnit.shortened(said.scopeClass())),
                fact("field", field + ".scoping.justification"));
        boolean named = said.documentType() != null || said.scopeClass().equals(Scoping.OTHER);
        return new Scoping(
                Scoping.OTHER,
                named ? said.documentType() : said.scopeClass(),
                said.justification(),
                said.equipment(),
                said.security());
    }

    private Scoping within(Scoping said, String field) {
        String code = said.scopeClass();
        String top = ScopeSeed.top(code);
        decision.applies(ScopeSeed.get().ruleOf(code));
        if (top.equals("PROD")) {
            boolean wanted =
                    Boolean.parseBoolean(decision.rules().parameter("I-21", "subclassRequired", decision.occurredOn()));
            decision.require(
                    "I-21",
                    !wanted || code.contains(".") || classes.stream().noneMatch(c -> c.startsWith(code + ".")),
                    "refused.subclassMissing",
                    fact("class", code),
                    fact("field", field + ".scoping.scopeClass"));
        }
        decision.require(
                "I-23",
                !top.equals(EQUIPMENT) || said.equipment() != null,
                "refused.equipmentNotNamed",
                List.of(Decision.remedy(
                        "remedy.openEquipmentFile", "filing.OpenEquipmentFile", Post.FILER, Post.ARCHIVIST)),
                fact("class", code),
                fact("field", field + ".scoping.equipment"));
        return said.security() == null && personnel(code) && decision.applies("I-30")
                ? new Scoping(
                        code,
                        said.documentType(),
                        said.justification(),
                        said.equipment(),
                        decision.rules().parameter("I-30", "mark", decision.occurredOn()))
                : said;
    }

    private boolean personnel(String code) {
        return decision.list("I-30", "restricted").stream().anyMatch(sub -> code.equals("PARTYADMIN." + sub));
    }

    private static Item withScoping(Item i, Scoping scoping) {
        return new Item(
                i.author(),
                i.documentNumber(),
                i.title(),
                i.date(),
                i.pages(),
                i.attachments(),
                i.ink(),
                i.origin(),
                i.medium(),
                i.remarks(),
                scoping);
    }
}
