package io.tallystick.query.custody;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.custody.SourceListEvent.OldListTakenOver;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.GapReason;
import io.tallystick.events.filing.NumberGap;
import io.tallystick.events.filing.NumberSeriesEvent.GapsExplained;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersMigrated;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.filing.OldNumber;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.filing.CustodyUnits;
import io.tallystick.query.filing.NumberSeriesRegister;
import io.tallystick.query.kit.Model;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OldListsTest {
    private static final RecordId FONDS = new RecordId("fonds/Z109");
    private static final RecordId OFFICE = new RecordId("org/Z109-KFB");
    private static final RecordId ROOM = new RecordId("org/Z109-DAS");
    private static final RecordId SERIES = new RecordId("series/old-1");
    private static final RecordId FIRST = new RecordId("inventory/2026-000001");
    private static final RecordId SECOND = new RecordId("inventory/2026-000002");
    private static final Signature TAKER = signature("E0007", Post.ARCHIVIST);

    private final QueryFixture fixture = new QueryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static RecordId unit(int number) {
        return new RecordId("unit/M" + number);
    }

    private void write(RecordId record, DomainEvent... events) {
        fixture.log().append(record, as(TAKER, "custody.Test"), events);
    }

    private void migrate(RecordId list, int number, String code, boolean stands) {
        UnitDescription description = new UnitDescription(
                FONDS,
                OFFICE,
                null,
                CustodyUnitKind.ITEM,
                "WS",
                "SC",
                1998,
                RetentionPeriod.PERMANENT,
                "Old letter",
                null,
                null);
        write(
                unit(number),
                new CustodyUnitMigrated(
                        unit(number),
                        description,
                        "Office",
                        null,
                        3,
                        1,
                        null,
                        code,
                        stands,
                        SERIES,
                        list,
                        "old.xlsx",
                        "ab",
                        number));
    }

    private void takeOver(RecordId list, int rows, int quarantined) {
        RecordId key = new RecordId("list-key/" + list.key());
        write(
                key,
                new OldListTakenOver(
                        key,
                        list,
                        OldList.CATALOGUE,
                        FONDS,
                        ROOM,
                        rows,
                        quarantined,
                        new ListSource("old.xlsx", "ab", "XLSX"),
                        TAKER));
    }

    private void twoCatalogues() {
        migrate(FIRST, 1, "A-1", true);
        migrate(FIRST, 2, "A-5", true);
        write(
                SERIES,
                new SeriesOpened(SERIES, FONDS, OFFICE, "A-", 1, 0),
                new NumbersMigrated(
                        SERIES, List.of(new OldNumber(1, unit(1), "A-1"), new OldNumber(5, unit(2), "A-5"))),
                new GapsExplained(SERIES, 5, 0, List.of(new NumberGap(2, 4)), GapReason.MIGRATED, false));
        takeOver(FIRST, 2, 1);
        migrate(SECOND, 3, "A-3", true);
        migrate(SECOND, 4, "A-1", false);
        write(unit(1), new OldCodeFoundTwice(unit(1), "A-1", unit(4)));
        write(
                SERIES,
                new NumbersMigrated(
                        SERIES, List.of(new OldNumber(3, unit(3), "A-3"), new OldNumber(1, unit(4), "A-1"))),
                new GapsExplained(SERIES, 5, 2, List.of(new NumberGap(2, 2)), GapReason.MIGRATED, false),
                new GapsExplained(SERIES, 5, 2, List.of(new NumberGap(4, 4)), GapReason.MIGRATED, true));
        takeOver(SECOND, 2, 0);
    }

    @Test
    void eachFileTellsItsRowsGapsDuplicatesAndWhatNobodyHasSeen() {
        Model model = Model.of(new OldLists());
        twoCatalogues();
        write(
                new RecordId("stocktake/2026-000001"),
                new UnitsSeen(
                        new RecordId("stocktake/2026-000001"),
                        new Spot("S-1", null),
                        List.of(unit(1), unit(3), unit(1)),
                        TAKER));
        fixture.settle(fixture.start(model));
        assertThat(fixture.rows(
                        model,
                        "select old_list, admitted, quarantined, missing, duplicates, unconfirmed from old_list"
                                + " order by old_list"))
                .containsExactly(
                        Map.of(
                                "old_list", FIRST.value(),
                                "admitted", 2,
                                "quarantined", 1,
                                "missing", 2L,
                                "duplicates", 1,
                                "unconfirmed", 1),
                        Map.of(
                                "old_list", SECOND.value(),
                                "admitted", 2,
                                "quarantined", 0,
                                "missing", 2L,
                                "duplicates", 1,
                                "unconfirmed", 1));
    }

    @Test
    void aSeriesTellsItsGapsAndTheUnitsThatShareACode() {
        Model model = Model.of(new NumberSeriesRegister());
        twoCatalogues();
        fixture.settle(fixture.start(model));
        assertThat(fixture.rows(
                        model, "select from_number, to_number, missing, prefix, explained_by from gap order by 1"))
                .containsExactly(
                        Map.of(
                                "from_number",
                                2,
                                "to_number",
                                2,
                                "missing",
                                1,
                                "prefix",
                                "A-",
                                "explained_by",
                                "MIGRATED"),
                        Map.of(
                                "from_number",
                                4,
                                "to_number",
                                4,
                                "missing",
                                1,
                                "prefix",
                                "A-",
                                "explained_by",
                                "MIGRATED"));
        assertThat(fixture.rows(model, "select unit, code, source_row from duplicate order by unit"))
                .containsExactly(
                        Map.of("unit", "unit/M1", "code", "A-1", "source_row", 1),
                        Map.of("unit", "unit/M4", "code", "A-1", "source_row", 4));
        assertThat(fixture.rows(model, "select old_units, old_last, missing, duplicates from series"))
                .containsExactly(Map.of("old_units", 4, "old_last", 5, "missing", 2, "duplicates", 2));
    }

    @Test
    void aCodeThatIsSharedIsNoLongerTheUnitsOwn() {
        Model model = Model.of(new CustodyUnits());
        twoCatalogues();
        fixture.settle(fixture.start(model));
        assertThat(fixture.rows(
                        model,
                        "select unit, coalesce(code, '-') as code, old_code, state, pages from custody_unit"
                                + " order by unit"))
                .containsExactly(
                        Map.of("unit", "unit/M1", "code", "-", "old_code", "A-1", "state", "MIGRATED", "pages", 3),
                        Map.of("unit", "unit/M2", "code", "A-5", "old_code", "A-5", "state", "MIGRATED", "pages", 3),
                        Map.of("unit", "unit/M3", "code", "A-3", "old_code", "A-3", "state", "MIGRATED", "pages", 3),
                        Map.of("unit", "unit/M4", "code", "-", "old_code", "A-1", "state", "MIGRATED", "pages", 3));
    }
}
