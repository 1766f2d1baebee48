package io.tallystick.query.custody.store;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Explanation;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeDifference.Kind;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesExplained;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.ScansUndone;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeClosed;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StraysFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsExpected;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsMisplaced;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.custody.stocktake.Stray;
import io.tallystick.events.custody.store.ClimateEvent.ClimateRead;
import io.tallystick.events.custody.store.ClimateLimit;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.custody.store.EquipmentKind;
import io.tallystick.events.custody.store.Excursion;
import io.tallystick.events.custody.store.Finding;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.Hazard;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.custody.store.Protection;
import io.tallystick.events.custody.store.Shelf;
import io.tallystick.events.custody.store.StoreEvent.EquipmentChecked;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.GoodsStored;
import io.tallystick.events.custody.store.StoreEvent.InspectionCompleted;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.InspectionWaived;
import io.tallystick.events.custody.store.StoreEvent.ShelvesSetUp;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.custody.store.StoreEvent.VentilationLogged;
import io.tallystick.events.custody.store.StoreEvent.ViolationRecorded;
import io.tallystick.events.custody.store.VentilationAdvice;
import io.tallystick.events.custody.store.Verdict;
import io.tallystick.events.custody.store.ViolationKind;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.ReadModels;
import io.tallystick.query.TransferStory;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A month of a room and a stock-take in it, as each read model tells it. */
class StoreModelsTest {
    private static final QueryFixture FIXTURE = new QueryFixture();
    private static final List<Model> MODELS = ReadModels.all();
    private static final RecordId STORE = new RecordId("store/2026-000001");
    private static final RecordId BOX = new RecordId("container/2026-000001");
    private static final RecordId STOCKTAKE = new RecordId("stocktake/2026-000001");
    private static final RecordId SHEET = new RecordId("climate/2026-000001_STORE_20260302");
    private static final Signature RU = signature("E04", Post.ARCHIVIST);
    private static final Signature HU = signature("E06", Post.ARCHIVES_HEAD);
    private static Projections projections;

    @BeforeAll
    static void tellTheStory() {
        projections = FIXTURE.start(MODELS.toArray(Model[]::new));
        new TransferStory(FIXTURE.log()).whole();
        furnish();
        watch();
        place();
        count();
        FIXTURE.settle(projections);
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    private static void happened(RecordId record, DomainEvent... events) {
        FIXTURE.log().append(record, as("E04", Post.ARCHIVIST, "custody.Test"), events);
    }

    private static void furnish() {
        happened(TransferStory.TO, new UnitOpened(TransferStory.TO, TransferStory.FONDS, null, "DAS", "Archives"));
        happened(
                STORE,
                new StoreOpened(STORE, TransferStory.TO, "A1", "北庫", List.of(Zone.STORE, Zone.OFFICE)),
                new InspectionPlanned(STORE, 1, LocalDate.of(2026, 3, 31)),
                new ShelvesSetUp(STORE, Zone.STORE, List.of(new Shelf("S-1", 90), new Shelf("S-2", 110))),
                new EquipmentRegistered(STORE, 1, Zone.STORE, EquipmentKind.DEHUMIDIFIER, "D1", "77", true),
                new EquipmentRegistered(STORE, 2, Zone.OFFICE, EquipmentKind.SCANNER, "S1", null, false),
                new EquipmentChecked(STORE, 1, false, "noisy", RU),
                new FindingOpened(STORE, new Finding(1, FindingOrigin.EQUIPMENT, "1", "noisy")),
                new EquipmentRemoved(STORE, 2, "sold"),
                new GoodsStored(STORE, 1, "boxes", Hazard.NONE));
        happened(BOX, new ContainerRegistered(BOX, ContainerKind.ARCHIVE_BOX, "Box 1", STORE, "S-1"));
    }

    private static ClimateReading reading(String at, String celsius, String humidity) {
        return new ClimateReading(Instant.parse(at), new BigDecimal(celsius), new BigDecimal(humidity), null);
    }

    private static void watch() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        happened(
                SHEET,
                new ClimateRead(
                        SHEET,
                        STORE,
                        Zone.STORE,
                        day,
                        List.of(reading("2026-03-02T08:00:00Z", "21.5", "50")),
                        List.of()),
                new ClimateRead(
                        SHEET,
                        STORE,
                        Zone.STORE,
                        day,
                        List.of(
                                reading("2026-03-02T12:00:00Z", "25", "52"),
                                reading("2026-03-02T06:00:00Z", "20", "48")),
                        List.of(
                                new Excursion(ClimateLimit.TOO_WARM, new BigDecimal("25.0"), 24),
                                new Excursion(ClimateLimit.TEMPERATURE_SWING, new BigDecimal("5.0"), 2))));
        happened(
                STORE,
                new FindingOpened(STORE, new Finding(2, FindingOrigin.CLIMATE, "TOO_WARM", "25.0 (24)")),
                new FindingResolved(STORE, 1, "oiled", HU),
                new VentilationLogged(
                        STORE,
                        reading("2026-03-02T13:00:00Z", "25", "52"),
                        reading("2026-03-02T13:00:00Z", "5", "80"),
                        20,
                        VentilationAdvice.VENTILATE),
                new ViolationRecorded(STORE, 1, ViolationKind.SMOKING, HU.employee(), RU.employee(), "at the door"),
                new InspectionCompleted(
                        STORE,
                        1,
                        LocalDate.of(2026, 4, 2),
                        2,
                        List.of(new Verdict(Protection.FIRE, true, null), new Verdict(Protection.DAMP, false, "stain")),
                        null,
                        RU),
                new InspectionPlanned(STORE, 2, LocalDate.of(2026, 5, 2)),
                new InspectionWaived(STORE, 2, "painting"),
                new InspectionPlanned(STORE, 3, LocalDate.of(2026, 6, 1)));
    }

    private static void place() {
        RecordId one = TransferStory.holding(1);
        RecordId three = TransferStory.holding(3);
        happened(one, new HoldingPlaced(one, new Place(STORE, null, BOX)));
        happened(three, new HoldingPlaced(three, new Place(STORE, "S-1", null)));
        happened(three, new HoldingPlaced(three, new Place(STORE, "S-2", null)));
        happened(BOX, new ContainerMoved(BOX, STORE, "S-2"));
        happened(
                three,
                new HoldingLeftRoom(three, Leave.REPAIR, "Bindery", LocalDate.of(2026, 4, 1), HU),
                new HoldingCameBack(three, true, null, RU));
        RecordId two = TransferStory.holding(2);
        happened(two, new HoldingReceived(two, TransferStory.TRANSFER, TransferStory.TO));
    }

    private static void count() {
        Spot shelf = new Spot("S-2", null);
        RecordId one = TransferStory.unit(1);
        RecordId three = TransferStory.unit(3);
        RecordId four = TransferStory.unit(4);
        happened(
                STOCKTAKE,
                new StocktakeOpened(STOCKTAKE, STORE, TransferStory.TO, List.of(), true, 4, 99, RU),
                new UnitsExpected(
                        STOCKTAKE,
                        List.of(
                                new ExpectedUnit(one, "C-1", "S-2", BOX, false),
                                new ExpectedUnit(three, null, "S-2", null, false),
                                new ExpectedUnit(four, null, null, null, false),
                                new ExpectedUnit(TransferStory.unit(2), null, "S-1", null, true))),
                new UnitsSeen(STOCKTAKE, shelf, List.of(one, three), RU),
                new StraysFound(STOCKTAKE, shelf, List.of(new Stray("X-1", null), new Stray("X-2", null)), RU),
                new ScansUndone(STOCKTAKE, List.of(three), List.of("X-2")),
                new UnitsMisplaced(STOCKTAKE, new Spot("S-1", null), List.of(three), RU),
                new StocktakeCounted(STOCKTAKE, 4, 1, 1, 1, 1, 1, RU),
                new DifferencesFound(
                        STOCKTAKE,
                        List.of(
                                new StocktakeDifference(1, Kind.WRONG_PLACE, three, null, shelf, new Spot("S-1", null)),
                                new StocktakeDifference(2, Kind.NOT_FOUND, four, null, new Spot(null, null), null),
                                new StocktakeDifference(3, Kind.NOT_EXPECTED, null, "X-1", null, shelf))));
        RecordId missing = TransferStory.holding(4);
        happened(missing, new HoldingNotFound(missing, STOCKTAKE));
        happened(
                STOCKTAKE,
                new DifferencesExplained(STOCKTAKE, LineSet.of("2"), Explanation.DECLARED_MISSING, "searched", HU),
                new DifferencesExplained(STOCKTAKE, LineSet.of("1,3"), Explanation.PUT_BACK, "done", HU),
                new StocktakeClosed(STOCKTAKE, HU));
    }

    @Test
    void nothingIsParked() {
        assertThat(projections.status())
                .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
    }

    @Test
    void aRoomShowsItsLastReadingWhatIsDueAndWhatIsOpen() {
        assertThat(
                        lines(
                                "stores",
                                "select code, state, shelves, shelf_centimetres, open_findings, inspection_due, last_inspected,"
                                        + " last_celsius, last_humidity, last_stocktake, stocktake_closed is not null from store"))
                .containsExactly("A1 IN_USE 2 200 1 2026-06-01 2026-04-02 25.0 52.0 " + STOCKTAKE + " true");
        assertThat(lines("stores", "select shelf, zone, centimetres from shelf order by 1"))
                .containsExactly("S-1 STORE 90", "S-2 STORE 110");
    }

    @Test
    void aDayShowsBetweenWhatItsReadingsLayAndWhichLimitsTheyBroke() {
        assertThat(lines(
                        "store-conditions",
                        "select day, readings, least_celsius, most_celsius, least_humidity, most_humidity, excursions"
                                + " from climate_day"))
                .containsExactly("2026-03-02 3 20.0 25.0 48.0 52.0 {TEMPERATURE_SWING,TOO_WARM}");
        assertThat(lines("store-conditions", "select celsius from reading order by read_at"))
                .containsExactly("20.0", "21.5", "25.0");
        assertThat(lines("store-conditions", "select minutes, outside_celsius, advice from ventilation"))
                .containsExactly("20 5.0 VENTILATE");
    }

    @Test
    void inspectionsAreDoneLateWaivedOrStillPlanned() {
        assertThat(lines(
                        "inspections",
                        "select number, state, due, days_late, passed, failed, inspector from inspection order by 1"))
                .containsExactly(
                        "1 DONE 2026-03-31 2 1 1 employee/E04",
                        "2 WAIVED 2026-05-02 null null null null",
                        "3 PLANNED 2026-06-01 null null null null");
        assertThat(lines("inspections", "select protection, month, in_order, note from verdict order by 1"))
                .containsExactly("DAMP 2026-04 false stain", "FIRE 2026-04 true null");
    }

    @Test
    void findingsStayOpenUntilSomebodyNamedResolvesThem() {
        assertThat(lines("findings", "select number, origin, subject, state, resolver from finding order by 1"))
                .containsExactly("1 EQUIPMENT 1 RESOLVED employee/E06", "2 CLIMATE TOO_WARM OPEN null");
        assertThat(lines("findings", "select kind, person, witness from violation"))
                .containsExactly("SMOKING employee/E06 employee/E04");
    }

    @Test
    void equipmentAndContainersAreListedWithWhatBecameOfThem() {
        assertThat(lines("equipment", "select number, kind, state, in_order, reason from equipment order by 1"))
                .containsExactly("1 DEHUMIDIFIER HERE false null", "2 SCANNER GONE null sold");
        assertThat(lines("equipment", "select label, shelf, moved_at is not null from container"))
                .containsExactly("Box 1 S-2 true");
        assertThat(lines("equipment", "select goods, hazard, state from goods")).containsExactly("boxes NONE HERE");
    }

    @Test
    void holdingsShowWhereTheyStandAlsoWhenTheirContainerMoved() {
        assertThat(lines(
                        "holdings",
                        "select unit, state, store, shelf, container, due_back, seen_in from holding"
                                + " where store is not null order by unit"))
                .containsExactly(
                        "unit/2026-000001 IN_CUSTODY " + STORE + " S-2 " + BOX + " null " + STOCKTAKE,
                        "unit/2026-000003 IN_CUSTODY " + STORE + " S-2 null null " + STOCKTAKE);
        assertThat(lines("holdings", "select state from holding where unit = 'unit/2026-000004'"))
                .containsExactly("MISSING");
        assertThat(lines(
                        "holdings",
                        "select state, sum(units)::int from inventory group by 1 having sum(units) <> 0 order by 1"))
                .containsExactly("IN_CUSTODY 3", "MISSING 1");
    }

    @Test
    void custodyHistoryTellsEveryMove() {
        assertThat(lines(
                        "custody-history",
                        "select state, store is not null as placed, shelf, went_to, ended_at is null as current from custody"
                                + " where unit = 'unit/2026-000003' order by began_at offset 2"))
                .containsExactly(
                        "IN_CUSTODY false null null false",
                        "IN_CUSTODY true S-1 null false",
                        "IN_CUSTODY true S-2 null false",
                        "OUT_OF_ROOM false null Bindery false",
                        "IN_CUSTODY false null null true");
    }

    @Test
    void aStockTakeShowsItsFiguresEveryUnitAndEveryDifference() {
        assertThat(lines(
                        "stocktakes",
                        "select state, expected, seen, out_of_room, misplaced, missing, unknown, open_differences, closer"
                                + " from stocktake"))
                .containsExactly("CLOSED 4 1 1 1 1 1 0 employee/E06");
        assertThat(lines("stocktakes", "select unit, state, found_at from counted_unit order by 1"))
                .containsExactly(
                        "unit/2026-000001 SEEN S-2",
                        "unit/2026-000002 OUT null",
                        "unit/2026-000003 MISPLACED S-1",
                        "unit/2026-000004 UNCOUNTED null");
        assertThat(lines("stocktakes", "select scanned, found_at from stray")).containsExactly("X-1 S-2");
        assertThat(lines("stocktakes", "select number, kind, state, explanation, explainer from difference order by 1"))
                .containsExactly(
                        "1 WRONG_PLACE EXPLAINED PUT_BACK employee/E06",
                        "2 NOT_FOUND EXPLAINED DECLARED_MISSING employee/E06",
                        "3 NOT_EXPECTED EXPLAINED PUT_BACK employee/E06");
    }

    @Test
    void theWorkListAsksForWhatIsPlannedAndOpenAndForNothingThatIsOver() {
        assertThat(lines(
                        "work-list",
                        "select record, task, post, due_on, remaining, house_unit from task where rule in ('I-6', 'I-14')"
                                + " order by task, post"))
                .containsExactly(
                        STORE + " INSPECT ARCHIVES_HEAD 2026-06-01 null org/DAS",
                        STORE + " INSPECT ARCHIVIST 2026-06-01 null org/DAS",
                        STORE + " RESOLVE_FINDINGS ARCHIVES_HEAD null 1 org/DAS",
                        STORE + " RESOLVE_FINDINGS ARCHIVIST null 1 org/DAS");
    }

    private static List<String> lines(String model, String sql) {
        Model found =
                MODELS.stream().filter(m -> m.name().equals(model)).findFirst().orElseThrow();
        return FIXTURE.rows(found, sql).stream()
                .map(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .toList();
    }
}
