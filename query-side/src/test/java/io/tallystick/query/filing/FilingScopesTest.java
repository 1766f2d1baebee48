package io.tallystick.query.filing;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentDisposed;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentFileOpened;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentPaperFiled;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.FilingScope;
import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilingScopesTest {
    private static final RecordId SCOPE = new RecordId("standard/filing-scope");
    private static final Signature FILER = signature("E0007", Post.FILER);

    private final QueryFixture fixture = new QueryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void write(RecordId record, DomainEvent... events) {
        fixture.log().append(record, as(FILER, "filing.Test"), events);
    }

    private void promulgate(int version, LocalDate from, ScopeClass... classes) {
        write(
                SCOPE,
                new StandardPromulgated(
                        SCOPE, version, from, "Decree 10", new FilingScope(List.of(classes)), FILER, FILER));
    }

    private static ScopeClass scopeClass(String code, String... expected) {
        return new ScopeClass(code, code, List.of(expected), code.equals("RND") ? "Order 15" : null);
    }

    private static ItemFiled filed(int unit, int number, String scopeClass, @Nullable String type, int version) {
        return new ItemFiled(
                unit(unit),
                number,
                new Item(
                        null,
                        null,
                        "a document",
                        null,
                        1,
                        0,
                        Ink.BLACK,
                        Origin.HOUSE,
                        "paper",
                        null,
                        new Scoping(scopeClass, type, scopeClass.equals("OTHER") ? "no class fits" : null, null, null)),
                version);
    }

    private List<String> rows(Model model, String query) {
        return fixture.rows(model, query).stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    @Rule(value = "I-24", enforced = false)
    void whatIsExpectedStandsAgainstWhatIsFiledByClassAndYear() {
        Model model = Model.of(new FilingScopes());
        promulgate(1, LocalDate.of(2026, 1, 1), scopeClass("TECH", "plan", "report"), scopeClass("PLAN", "return"));
        write(unit(1), opened(1, "a file", "SC", 2026), filed(1, 1, "TECH", "plan", 1), filed(1, 2, "TECH", "plan", 1));
        fixture.settle(fixture.start(model));
        String figures = "select year, scope_class, expected_types, missing_types, items from class_year order by 1, 2";
        assertThat(rows(model, figures)).containsExactly("2026 PLAN 1 1 0", "2026 TECH 2 1 2");
        assertThat(rows(model, "select document_type, items from document_type where expected order by 1"))
                .containsExactly("plan 2", "report 0", "return 0");
    }

    @Rule(value = "I-32", enforced = false)
    void aNewVersionShowsWhatStandsUnderClassesItNoLongerHasAndLooksAtWhatFittedNone() {
        Model model = Model.of(new FilingScopes());
        promulgate(
                1,
                LocalDate.of(2026, 1, 1),
                scopeClass("TECH", "plan"),
                scopeClass("OLD", "deed"),
                scopeClass("OTHER"));
        write(
                unit(1),
                opened(1, "a file", "SC", 2026),
                filed(1, 1, "OLD", "deed", 1),
                filed(1, 2, "TECH", null, 1),
                filed(1, 3, "OTHER", "seal", 1));
        promulgate(
                2, LocalDate.of(2026, 7, 1), scopeClass("TECH", "plan", "log"), scopeClass("RND"), scopeClass("OTHER"));
        write(unit(1), filed(1, 4, "TECH", "log", 2));
        fixture.settle(fixture.start(model));
        assertThat(rows(model, "select scope_class, scope_version, items, superseded_by from class_use order by 1, 2"))
                .containsExactly("OLD 1 1 2", "OTHER 1 1 null", "TECH 1 1 null", "TECH 2 1 null");
        assertThat(rows(model, "select scope_class, expected_types, missing_types from class_year order by 1"))
                .containsExactly("OLD 0 0", "OTHER 0 0", "RND 0 0", "TECH 2 1");
        assertThat(rows(model, "select title, justification, reviewed_with from outside_scope"))
                .containsExactly("a document no class fits 2");
        assertThat(rows(model, "select version, superseded_by, superseded_from from scope_version order by 1"))
                .containsExactly("1 2 2026-07-01", "2 null null");
        assertThat(rows(model, "select version, external_rules from scope_class where external_rules is not null"))
                .containsExactly("2 Order 15");
    }

    @Rule(value = "I-23", enforced = false)
    void equipmentWithoutAcceptancePapersShows() {
        Model model = Model.of(new EquipmentFiles());
        RecordId lathe = new RecordId("equipment-file/M-7");
        RecordId drill = new RecordId("equipment-file/M-8");
        write(lathe, machine(lathe, "M-7"), new EquipmentPaperFiled(lathe, unit(1), 1, "EQUIP.ACCEPTANCE", true));
        write(
                drill,
                machine(drill, "M-8"),
                new EquipmentPaperFiled(drill, unit(1), 2, "EQUIP.RUNNING", false),
                new EquipmentDisposed(drill, "SOLD", LocalDate.of(2026, 5, 1), "contract 12", FILER));
        fixture.settle(fixture.start(model));
        assertThat(rows(
                        model,
                        "select number, state, papers, disposal from equipment_file where acceptance_papers = 0"))
                .containsExactly("M-8 DISPOSED_OF 1 SOLD");
    }

    private static EquipmentFileOpened machine(RecordId id, String number) {
        return new EquipmentFileOpened(
                id, number, "machine", "X", new RecordId("fonds/Z109"), new RecordId("org/Z109-KFB"), FILER);
    }

    @Test
    void holdingsAreCountedByAnyFacetAsLongAsTheyAreInCustody() {
        Model model = Model.of(new FacetHoldings());
        for (int i = 1; i <= 3; i++) {
            write(
                    unit(i),
                    opened(i, "a file", "SC", 2026),
                    new FacetValueSet(unit(i), Facet.PRODUCT_MODEL, "TX-1"),
                    new FacetValueSet(unit(i), Facet.TIME, "2026"));
        }
        write(unit(3), new FacetValueSet(unit(3), Facet.PRODUCT_MODEL, "TX-2"));
        receive(1);
        receive(3);
        fixture.settle(fixture.start(model));
        assertThat(rows(
                        model,
                        "select facet, value, counting_unit, classified, held from facet_value"
                                + " where classified > 0 order by 1, 2, 3"))
                .containsExactly(
                        "PRODUCT_MODEL TX-1 PIECE 1 1",
                        "PRODUCT_MODEL TX-1 VOLUME 1 0",
                        "PRODUCT_MODEL TX-2 PIECE 1 1",
                        "TIME 2026 PIECE 2 2",
                        "TIME 2026 VOLUME 1 0");
        assertThat(rows(model, "select title from classified_unit where product_model = 'TX-1' and in_custody"))
                .hasSize(1);
    }

    private void receive(int number) {
        RecordId holding = RecordId.of("holding", unit(number).key());
        RecordId archives = new RecordId("org/Z109-DAS");
        write(
                holding,
                new HoldingPrepared(holding, unit(number), archives),
                new HoldingReceived(holding, new RecordId("transfer/T1"), archives));
    }
}
