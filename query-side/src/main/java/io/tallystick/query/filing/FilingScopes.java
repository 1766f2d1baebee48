package io.tallystick.query.filing;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.FilingScope;
import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** The filing scope in its versions, and how complete the filing is by class and year (I-20 to I-32). */
@ReadModel(name = "filing-scope", version = 1)
public final class FilingScopes {
    private static final String BETWEEN = "、";
    private static final String NOW = "scope";
    private static final String YEAR = "class_year";
    private static final String TYPE = "document_type";

    @EventHandler
    void on(StandardPromulgated e, Rows rows, LogEntry entry) {
        if (!(e.content() instanceof FilingScope scope)) {
            return;
        }
        Row now = rows.row("scope_now", NOW);
        Integer before = now.exists() ? (int) now.number("version") : null;
        now.set("version", e.version());
        rows.insert("scope_version", e.version())
                .set("authority", e.authority())
                .set("effective_from", e.effectiveFrom())
                .set("classes", scope.classes().size())
                .set("promulgated_at", entry.recordedAt())
                .signed("drafter", e.drafter())
                .signed("issuer", e.issuer());
        scope.classes()
                .forEach(one -> rows.insert("scope_class", e.version(), one.code())
                        .set("class_name", one.name())
                        .set("expected", String.join(BETWEEN, one.expected()))
                        .set("external_rules", one.externalRules()));
        if (before != null) {
            supersede(before, e, scope, rows);
        }
        for (Row known : rows.where("fonds_year", "known", NOW)) {
            if (known.number("year") >= e.effectiveFrom().getYear()) {
                expect(Objects.requireNonNull(known.text("fonds")), (int) known.number("year"), scope.classes(), rows);
            }
        }
    }

    private static void supersede(int before, StandardPromulgated e, FilingScope scope, Rows rows) {
        rows.row("scope_version", before).set("superseded_by", e.version()).set("superseded_from", e.effectiveFrom());
        Set<String> still = new HashSet<>();
        scope.classes().forEach(one -> still.add(one.code()));
        for (Row had : rows.where("scope_class", "version", before)) {
            String code = Objects.requireNonNull(had.text("scope_class"));
            if (!still.contains(code)) {
                for (Row use : rows.where("class_use", "scope_class", code)) {
                    if (use.get("superseded_by") == null) {
                        use.set("superseded_by", e.version()).set("superseded_from", e.effectiveFrom());
                    }
                }
            }
        }
        rows.where("outside_scope", "scope_version", before).forEach(other -> other.set("reviewed_with", e.version()));
    }

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows) {
        know(e.unit(), e.description(), rows);
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows) {
        know(e.unit(), e.description(), rows);
    }

    private static void know(RecordId unit, UnitDescription description, Rows rows) {
        rows.insert("scoped_unit", unit).set("fonds", description.fonds()).set("year", description.year());
    }

    @EventHandler
    void on(ItemFiled e, Rows rows, LogEntry entry) {
        Scoping scoping = e.item().scoping();
        if (scoping == null || e.scopeVersion() == null) {
            return;
        }
        Row unit = rows.row("scoped_unit", e.unit());
        String fonds = Objects.requireNonNull(unit.text("fonds"));
        int year = (int) unit.number("year");
        Row known = rows.row("fonds_year", fonds, year);
        if (!known.exists()) {
            known.set("known", NOW);
            expect(fonds, year, inForce(rows), rows);
        }
        rows.row(YEAR, fonds, year, scoping.scopeClass()).add("items", 1);
        rows.row("class_use", fonds, e.scopeVersion(), scoping.scopeClass()).add("items", 1);
        if (scoping.documentType() != null) {
            Row type = rows.row(TYPE, fonds, year, scoping.scopeClass(), scoping.documentType());
            if (type.yes("expected") && type.number("items") == 0) {
                rows.row(YEAR, fonds, year, scoping.scopeClass()).add("missing_types", -1);
            }
            type.add("items", 1);
        }
        if (scoping.scopeClass().equals(Scoping.OTHER)) {
            rows.insert("outside_scope", e.unit(), e.number())
                    .set("title", e.item().title())
                    .set("document_type", scoping.documentType())
                    .set("justification", said(scoping.justification()))
                    .set("scope_version", e.scopeVersion())
                    .set("filed_at", entry.occurredAt());
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<ScopeClass> inForce(Rows rows) {
        long version = rows.row("scope_now", NOW).number("version");
        return rows.where("scope_class", "version", (int) version).stream()
                .map(row -> new ScopeClass(
                        Objects.requireNonNull(row.text("scope_class")),
                        said(row.text("class_name")),
                        said(row.text("expected")).isEmpty()
                                ? List.of()
                                : List.of(said(row.text("expected")).split(BETWEEN)),
                        row.text("external_rules")))
                .toList();
    }

    /** What a year of a fonds should hold by these classes; what is expected no more stays where it was filed. */
    private static void expect(String fonds, int year, List<ScopeClass> classes, Rows rows) {
        Set<String> wanted = new HashSet<>();
        for (ScopeClass one : classes) {
            Row figures = rows.row(YEAR, fonds, year, one.code()).set("class_name", one.name());
            for (String type : one.expected()) {
                wanted.add(one.code() + BETWEEN + type);
                Row document = rows.row(TYPE, fonds, year, one.code(), type);
                if (!document.yes("expected")) {
                    document.set("expected", true);
                    figures.add("expected_types", 1).add("missing_types", document.number("items") == 0 ? 1 : 0);
                }
            }
        }
        for (Row document : rows.where(TYPE, "year", year)) {
            String code = said(document.text("scope_class"));
            if (fonds.equals(document.text("fonds"))
                    && document.yes("expected")
                    && !wanted.contains(code + BETWEEN + document.text("document_type"))) {
                document.set("expected", false);
                rows.row(YEAR, fonds, year, code)
                        .add("expected_types", -1)
                        .add("missing_types", document.number("items") == 0 ? -1 : 0);
            }
        }
    }
}
