package io.tallystick.query.filing;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static io.tallystick.query.kit.ShelfEvents.code;
import static io.tallystick.query.kit.ShelfEvents.facet;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static io.tallystick.query.kit.ShelfEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitBound;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeSuperseded;
import io.tallystick.events.filing.NumberSeriesEvent.NumberAppended;
import io.tallystick.events.filing.NumberSeriesEvent.NumberWithdrawn;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersDrafted;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesSealed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilingModelsTest {
    private static final RecordId SERIES = new RecordId("series/S1");
    private static final Signature FILER = signature("E0007", Post.FILER);
    private static final Signature HEAD =
            new Signature(new RecordId("employee/E0002"), Post.DEPARTMENT_HEAD, new RecordId("employee/E0001"));

    private final QueryFixture fixture = new QueryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aUnitGoesFromItsOpeningToItsReferenceCode() {
        Model model = Model.of(new CustodyUnits());
        Projections projections = fixture.start(model);
        write(2, opened(2, "minutes", "SC", 2026), item(2, 5, 4), item(2, 1, 3), item(2, 3, 2), facet(2, "bridge"));
        assertThat(unitRow(projections, model))
                .containsEntry("state", "OPEN")
                .containsEntry("kind", "VOLUME")
                .containsEntry("counted_in", "VOLUME")
                .containsEntry("fonds", "fonds/Z109")
                .containsEntry("filer", "employee/E0007")
                .containsEntry("items", 3)
                .containsEntry("pages", 9)
                .containsEntry("first_date", "2026-01-02")
                .containsEntry("last_date", "2026-01-06")
                .containsEntry("code", null);
        assertThat(fixture.rows(model, "select facet, value from unit_facet"))
                .containsExactly(Map.of("facet", "PROJECT", "value", "bridge"));

        write(2, new CustodyUnitArranged(unit(2), List.of(2, 1, 3), 9, FILER));
        assertThat(unitRow(projections, model))
                .containsEntry("state", "ARRANGED")
                .containsEntry("arranger", "employee/E0007");
        write(2, new FilingApproved(unit(2), HEAD));
        assertThat(unitRow(projections, model))
                .containsEntry("state", "APPROVED")
                .containsEntry("approver", "employee/E0002")
                .containsEntry("approver_for", "employee/E0001");
        write(2, new CustodyUnitBound(unit(2), FILER));
        assertThat(unitRow(projections, model)).containsEntry("state", "BOUND").containsEntry("coded_at", null);
        write(2, code(2, "Z109-WS-0002"));
        assertThat(unitRow(projections, model))
                .containsEntry("state", "BOUND")
                .containsEntry("code", "Z109-WS-0002")
                .containsEntry("code_final", "false");
        write(2, withdrawn(2));
        assertThat(unitRow(projections, model)).containsEntry("code", null).containsEntry("number", null);
        write(2, new ReferenceCodeAssigned(unit(2), SERIES, 1, "Z109-WS-0001", 3));
        assertThat(unitRow(projections, model))
                .containsEntry("state", "CODED")
                .containsEntry("code", "Z109-WS-0001")
                .containsEntry("code_final", "true")
                .containsEntry("number", 1)
                .containsEntry("scheme_version", 3)
                .hasEntrySatisfying("coded_at", when -> assertThat(when).isNotNull());
    }

    /** Who holds a paper with the old code finds the unit by it (I-39). */
    @Test
    void aCodeThatIsNoLongerRightFindsItsUnitForEver() {
        Model model = Model.of(new CustodyUnits());
        Projections projections = fixture.start(model);
        write(1, opened(1, "wages", "SC", 2026), new ReferenceCodeAssigned(unit(1), SERIES, 6, "Z109-WS-0006", 3));
        reclassified("Z109-WS-0006", 13, "Z109-WS-0013");
        assertThat(unitRow(projections, model))
                .containsEntry("code", "Z109-WS-0013")
                .containsEntry("old_code", "Z109-WS-0006");
        reclassified("Z109-WS-0013", 20, "Z109-WS-0020");
        assertThat(unitRow(projections, model))
                .containsEntry("code", "Z109-WS-0020")
                .containsEntry("old_code", "Z109-WS-0006, Z109-WS-0013");
    }

    private void reclassified(String from, int number, String to) {
        write(
                1,
                new ReferenceCodeSuperseded(
                        unit(1), from, SERIES, "WS", "KY", "WS", "SC", to, "belongs with production", HEAD),
                new ReferenceCodeAssigned(unit(1), SERIES, number, to, 3));
    }

    @Test
    void aDeclaredUnitCarriesWhatItsListSays() {
        Model model = Model.of(new CustodyUnits());
        RecordId list = new RecordId("transfer/2026-000001");
        write(
                1,
                new CustodyUnitDeclared(
                        unit(1),
                        opened(1, "a plan", "KJ", 1998).description(),
                        new RecordId("employee/E0007"),
                        120,
                        8,
                        list,
                        4));
        assertThat(unitRow(fixture.start(model), model))
                .containsEntry("state", "DECLARED")
                .containsEntry("items", 8)
                .containsEntry("pages", 120)
                .containsEntry("counted_in", "PIECE")
                .containsEntry("declared_by", list.value());
    }

    @Test
    void whatWasCorrectedShowsInTheRegisters() {
        Model units = Model.of(new CustodyUnits());
        Model items = Model.of(new CustodyUnitItems());
        write(1, opened(1, "minuts", "SC", 2026));
        long second = write(1, item(1, 1, 5), item(1, 2, 7));
        correct(1, 1, Map.of("description.title", "minuts"), Map.of("description.title", "minutes"));
        correct(
                1,
                second,
                Map.of("item.pages", "7", "item.title", "a document", "item.date", "2026-01-03"),
                Map.of("item.pages", "9", "item.title", "the plan", "item.date", "2025-12-31"));
        assertThat(unitRow(fixture.start(units), units))
                .containsEntry("title", "minutes")
                .containsEntry("pages", 14);
        fixture.settle(fixture.start(items));
        assertThat(fixture.rows(items, "select number, title, pages, dated from item order by number"))
                .extracting(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly("1 a document 5 2026-01-02", "2 the plan 9 2025-12-31");
    }

    @Test
    void itemsStandInTheOrderTheyWereArranged() {
        Model model = Model.of(new CustodyUnitItems());
        write(1, opened(1, "letters", "SC", 2026), item(1, 1, 5), item(1, 2, 7), item(1, 3, 1));
        write(1, new CustodyUnitArranged(unit(1), List.of(3, 1, 2), 13, FILER));
        fixture.settle(fixture.start(model));
        assertThat(fixture.rows(model, "select number, place, ink, origin, medium from item order by place"))
                .extracting(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly("3 1 BLACK HOUSE paper", "1 2 BLACK HOUSE paper", "2 3 BLACK HOUSE paper");
    }

    @Test
    void aSeriesKnowsItsNumbersThroughWithdrawalAndSealing() {
        Model model = Model.of(new NumberSeriesRegister());
        series(
                new SeriesOpened(
                        SERIES, new RecordId("fonds/Z109"), new RecordId("org/Z109-KFB"), "Z109-WS·2026-Y-KFB", 4, 1),
                new NumbersDrafted(SERIES, 1, List.of(unit(1), unit(2), unit(3))));
        for (int n = 1; n <= 3; n++) {
            write(n, code(n, "Z109-000" + n));
        }
        series(new NumberWithdrawn(SERIES, unit(2)));
        write(2, withdrawn(2));
        write(3, new io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven(unit(3), SERIES, 2, "Z109-0002"));
        series(new SeriesSealed(SERIES, 2), new NumberAppended(SERIES, unit(4), 3));
        write(1, new ReferenceCodeAssigned(unit(1), SERIES, 1, "Z109-0001", 1));
        write(4, new ReferenceCodeAssigned(unit(4), SERIES, 3, "Z109-0003", 1));
        fixture.settle(fixture.start(model));
        assertThat(fixture.rows(model, "select state, prefix, house_unit, width, units, sealed_last from series"))
                .extracting(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly("SEALED Z109-WS·2026-Y-KFB org/Z109-KFB 4 3 2");
        assertThat(fixture.rows(model, "select number, unit, code, final from number order by number"))
                .extracting(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "1 unit/2026-000001 Z109-0001 true",
                        "2 unit/2026-000003 Z109-0002 false",
                        "3 unit/2026-000004 Z109-0003 true");
    }

    private long write(int number, DomainEvent... events) {
        return fixture.log().append(unit(number), as(FILER, "filing.Test"), events);
    }

    private void series(DomainEvent... events) {
        fixture.log().append(SERIES, as(FILER, "filing.Test"), events);
    }

    private void correct(int number, long position, Map<String, String> before, Map<String, String> after) {
        fixture.log()
                .append(
                        RecordId.of("correction", String.valueOf(position)),
                        as(HEAD, "ledger.CorrectEvent"),
                        new EventCorrected(unit(number), position, before, after, "a slip of the pen"));
    }

    private Map<String, @Nullable Object> unitRow(Projections projections, Model model) {
        fixture.settle(projections);
        return fixture.rows(model, "select * from custody_unit").getFirst();
    }
}
