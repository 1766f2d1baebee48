package io.tallystick.command.custody.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.InventoryRow;
import io.tallystick.command.custody.MigrateHoldings;
import io.tallystick.command.custody.store.GiveUpStore;
import io.tallystick.command.custody.store.LetOut;
import io.tallystick.command.custody.store.MoveContainers;
import io.tallystick.command.custody.store.OpenStore;
import io.tallystick.command.custody.store.PlaceHoldings;
import io.tallystick.command.custody.store.RegisterContainers;
import io.tallystick.command.custody.store.Room;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingTurnedUp;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Explanation;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeDifference.Kind;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeClosed;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StraysFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsExpected;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsMisplaced;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.custody.stocktake.Stray;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StocktakeRulesTest {
    private final Room room = new Room();
    private final Scenario house = room.house();

    private List<RecordId> shelved(int units) {
        List<RecordId> received = room.received(units);
        house.command(new PlaceHoldings(room.store(), "S-1", null, received)).accepted();
        return received;
    }

    private RecordId open(String... shelves) {
        return house.as("ru")
                .command(new OpenStocktake(room.store(), List.of(shelves), false))
                .record();
    }

    private List<ExpectedUnit> expected() {
        return house.events(UnitsExpected.class).stream()
                .flatMap(e -> e.units().stream())
                .toList();
    }

    private Scenario scan(RecordId stocktake, @Nullable String shelf, Object... scanned) {
        return house.command(new CountScanned(
                stocktake,
                shelf,
                null,
                Arrays.stream(scanned).map(String::valueOf).toList()));
    }

    private List<StocktakeDifference> end(RecordId stocktake) {
        house.command(new EndStocktakeCount(stocktake)).accepted();
        return house.events(DifferencesFound.class).stream()
                .flatMap(e -> e.differences().stream())
                .toList();
    }

    private Scenario explain(RecordId stocktake, String numbers, Explanation explanation) {
        return house.as("hu")
                .command(new ExplainDifferences(stocktake, LineSet.of(numbers), explanation, "looked into"));
    }

    @Test
    void what_is_expected_comes_from_the_log_and_not_from_who_asks() {
        List<RecordId> units = shelved(3);
        house.command(new PlaceHoldings(room.store(), "S-2", null, units.subList(2, 3)))
                .accepted();
        open();
        assertThat(house.events(StocktakeOpened.class).getFirst().expected()).isEqualTo(3);
        assertThat(expected())
                .extracting(ExpectedUnit::unit)
                .containsExactlyElementsOf(units.stream().sorted().toList());
        open("S-2");
        assertThat(expected()).extracting(ExpectedUnit::shelf).containsExactly("S-2");
    }

    @Test
    void what_lies_in_a_container_is_expected_where_the_container_stands() {
        List<RecordId> units = room.received(1);
        RecordId box = house.command(
                        new RegisterContainers(room.store(), ContainerKind.ARCHIVE_BOX, List.of("Box 1"), "S-1"))
                .record();
        house.command(new PlaceHoldings(room.store(), null, box, units)).accepted();
        house.command(new MoveContainers(room.store(), "S-2", List.of(box))).accepted();
        open("S-2");
        assertThat(expected()).containsExactly(new ExpectedUnit(units.getFirst(), null, "S-2", box, false));
    }

    @Test
    void what_was_never_put_anywhere_is_counted_when_asked_for() {
        room.received(2);
        house.command(new OpenStocktake(room.store(), null, false));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingExpected");
        house.command(new OpenStocktake(room.store(), null, true)).accepted();
        assertThat(expected()).hasSize(2).allMatch(e -> e.shelf() == null && !e.out());
    }

    @Test
    void a_unit_seen_in_place_by_number_or_identifier_makes_no_difference() {
        List<RecordId> units = shelved(2);
        RecordId stocktake = open();
        scan(stocktake, "S-1", units.get(0).key(), units.get(1)).accepted();
        assertThat(house.events(UnitsSeen.class).getFirst().units()).containsExactlyElementsOf(units);
        assertThat(end(stocktake)).isEmpty();
        assertThat(house.events(StocktakeCounted.class).getFirst().seen()).isEqualTo(2);
    }

    @Test
    void each_kind_of_difference_is_named() {
        List<RecordId> units = shelved(4);
        house.as("hu")
                .command(new LetOut(units.subList(2, 4), Leave.REPAIR, "Bindery", LocalDate.of(2026, 3, 9)))
                .accepted();
        RecordId stocktake = open();
        scan(stocktake, "S-2", units.get(0)).accepted();
        assertThat(house.events(UnitsMisplaced.class)).hasSize(1);
        scan(stocktake, "S-1", units.get(2), "ABC-17").accepted();
        assertThat(house.events(StraysFound.class)
                        .getFirst()
                        .strays()
                        .getFirst()
                        .unit())
                .isNull();
        List<StocktakeDifference> found = end(stocktake);
        assertThat(found)
                .extracting(StocktakeDifference::kind)
                .containsExactly(Kind.WRONG_PLACE, Kind.NOT_FOUND, Kind.SAID_TO_BE_OUT, Kind.NOT_EXPECTED);
        assertThat(found.getFirst().found()).isEqualTo(new Spot("S-2", null));
        StocktakeCounted figures = house.events(StocktakeCounted.class).getFirst();
        assertThat(figures.seen() + figures.out() + figures.misplaced() + figures.missing())
                .isEqualTo(figures.expected())
                .isEqualTo(4);
        assertThat(figures.out()).isEqualTo(1);
        assertThat(figures.unknown()).isEqualTo(1);
    }

    @Test
    void what_was_counted_twice_counts_once_and_can_be_taken_back() {
        List<RecordId> units = shelved(2);
        RecordId stocktake = open();
        scan(stocktake, "S-1", units.get(0), "X-1").accepted();
        scan(stocktake, "S-1", units.get(0), "X-1");
        assertThat(house.refused().reason()).isEqualTo("refused.countedAlready");
        String code = units.get(1).key();
        scan(stocktake, "S-1", "X-1", units.get(1), "X-2", code).accepted();
        assertThat(((Answer.Accepted) house.answer()).remarks().lists())
                .isEqualTo(Map.of("twice", List.of("X-1", code)));
        house.command(new UndoScan(stocktake, List.of(code, "X-2"))).accepted();
        scan(stocktake, "S-1", units.get(0), units.get(1)).accepted();
        assertThat(house.events(UnitsSeen.class).getFirst().units()).containsExactly(units.get(1));
        house.command(new UndoScan(stocktake, List.of(units.get(0).value(), "X-1")))
                .accepted();
        assertThat(end(stocktake)).extracting(StocktakeDifference::unit).containsExactly(units.get(0));
    }

    @Test
    void the_mark_a_scanner_s_file_begins_with_is_no_part_of_a_number() {
        List<RecordId> units = shelved(1);
        RecordId stocktake = open();
        scan(stocktake, "S-1", "\uFEFF" + units.getFirst().key()).accepted();
        assertThat(house.events(UnitsSeen.class).getFirst().units()).containsExactly(units.getFirst());
        assertThat(end(stocktake)).isEmpty();
    }

    @Test
    void what_a_scanner_ran_together_and_empty_lines_take_nothing_else_with_them() {
        List<RecordId> units = shelved(1);
        RecordId stocktake = open();
        String together = "Z109-WS·2026-D30-0001".repeat(6);
        scan(stocktake, "S-1", units.getFirst(), " ", together).accepted();
        assertThat(house.events(UnitsSeen.class).getFirst().units()).containsExactly(units.getFirst());
        assertThat(house.events(StraysFound.class).getFirst().strays())
                .extracting(Stray::scanned)
                .containsExactly(together.substring(0, 100) + "…");
        house.command(new UndoScan(stocktake, List.of(together))).accepted();
        assertThat(end(stocktake)).isEmpty();
    }

    @Test
    void a_shelf_that_is_none_is_named_as_the_field_at_fault() {
        List<RecordId> units = shelved(1);
        scan(open(), "S-99", units.getFirst());
        assertThat(house.refused().facts()).containsEntry("field", "shelf");
    }

    @Test
    void a_container_that_is_none_or_stands_in_another_room_is_no_place_for_a_unit() {
        List<RecordId> units = shelved(1);
        RecordId stocktake = open();
        house.command(new CountScanned(
                stocktake,
                null,
                RecordId.of("container", "2026-000099"),
                List.of(units.getFirst().value())));
        assertThat(house.refused().facts()).containsEntry("field", "container");

        RecordId box = house.command(
                        new RegisterContainers(room.store(), ContainerKind.ARCHIVE_BOX, List.of("Box 1"), "S-1"))
                .record();
        house.command(new CountScanned(
                        stocktake, null, box, List.of(units.getFirst().value())))
                .accepted();
        end(stocktake);
        RecordId other = house.as("hu")
                .command(new OpenStore(Archive.ARCHIVES, "A2", "Store A2", List.of(Zone.values())))
                .record();
        house.command(new MoveContainers(other, null, List.of(box))).accepted();
        explain(stocktake, "1", Explanation.PLACE_CORRECTED);
        assertThat(house.refused().reason()).isEqualTo("refused.containerElsewhere");
    }

    @Test
    void several_count_at_once_and_nothing_is_lost() throws Exception {
        List<RecordId> units = shelved(8);
        RecordId stocktake = open();
        List<Answer> answers = house.as("ru")
                .atOnce(IntStream.range(0, 8)
                        .mapToObj(i -> new CountScanned(
                                stocktake, "S-1", null, List.of(units.get(i).value())))
                        .toList());
        assertThat(answers).allMatch(Answer.Accepted.class::isInstance);
        assertThat(end(stocktake)).isEmpty();
    }

    @Rule("I-14")
    void it_does_not_close_over_a_difference_nobody_explained() {
        shelved(1);
        RecordId stocktake = open();
        end(stocktake);
        house.as("hu").command(new CloseStocktake(stocktake));
        house.refusedBy("I-14");
    }

    @Rule("VI-14")
    void who_counted_does_not_close() {
        List<RecordId> units = shelved(1);
        RecordId stocktake = open();
        house.as("hu");
        scan(stocktake, "S-1", units.getFirst()).accepted();
        house.as("ru");
        end(stocktake);
        house.as("hu").command(new CloseStocktake(stocktake));
        house.refusedBy("VI-14");
    }

    @Test
    void a_count_that_agrees_is_closed_by_somebody_else() {
        List<RecordId> units = shelved(1);
        RecordId stocktake = open();
        scan(stocktake, "S-1", units.getFirst()).accepted();
        end(stocktake);
        house.as("hu").command(new CloseStocktake(stocktake)).accepted();
        assertThat(house.events(StocktakeClosed.class)).hasSize(1);
        house.as("ru");
        scan(stocktake, "S-1", "late");
        assertThat(house.refused().reason()).isEqualTo("refused.stocktakeState");
    }

    @Test
    void what_is_declared_missing_is_missing_and_turns_up_in_a_later_stock_take() {
        List<RecordId> units = shelved(2);
        RecordId first = open();
        scan(first, "S-1", units.get(1)).accepted();
        end(first);
        explain(first, "1", Explanation.DECLARED_MISSING).accepted();
        assertThat(house.events(HoldingNotFound.class)).hasSize(1);
        house.command(new CloseStocktake(first)).accepted();

        RecordId second = open();
        assertThat(expected()).extracting(ExpectedUnit::unit).containsExactly(units.get(1));
        scan(second, "S-2", units.get(0)).accepted();
        assertThat(house.events(StraysFound.class)
                        .getFirst()
                        .strays()
                        .getFirst()
                        .unit())
                .isEqualTo(units.get(0));
        scan(second, "S-1", units.get(1)).accepted();
        end(second);
        explain(second, "1", Explanation.PLACE_CORRECTED).accepted();
        assertThat(house.events(HoldingTurnedUp.class)).hasSize(1);
        assertThat(house.events(HoldingPlaced.class).getFirst().place())
                .isEqualTo(new Place(room.store(), "S-2", null));
    }

    @Test
    void a_wrong_place_in_the_ledger_is_put_right_by_the_explanation() {
        List<RecordId> units = shelved(1);
        RecordId stocktake = open();
        scan(stocktake, "S-2", units.getFirst()).accepted();
        end(stocktake);
        explain(stocktake, "1", Explanation.DECLARED_MISSING);
        assertThat(house.refused().reason()).isEqualTo("refused.explanationDoesNotFit");
        explain(stocktake, "1", Explanation.PLACE_CORRECTED).accepted();
        assertThat(house.events(HoldingPlaced.class)).hasSize(1);
        explain(stocktake, "1", Explanation.PUT_BACK);
        assertThat(house.refused().reason()).isEqualTo("refused.notOpen");
    }

    @Rule("I-2")
    void what_another_department_keeps_is_not_taken_into_the_room_by_a_stock_take() {
        shelved(1);
        RecordId theirs = room.archive().ready(CustodyUnitKind.ITEM);
        RecordId stocktake = open();
        scan(stocktake, "S-1", theirs).accepted();
        end(stocktake);
        explain(stocktake, "2", Explanation.PLACE_CORRECTED);
        house.refusedBy("I-2");
    }

    @Rule("I-2")
    void a_room_is_given_up_only_when_it_stands_empty() {
        shelved(1);
        house.as("hu").command(new GiveUpStore(room.store(), "moved"));
        house.refusedBy("I-2");
    }

    @Test
    void an_empty_room_is_given_up_and_nothing_is_put_into_it_any_more() {
        List<RecordId> units = room.received(1);
        house.as("hu").command(new GiveUpStore(room.store(), "moved")).accepted();
        house.command(new PlaceHoldings(room.store(), "S-1", null, units));
        assertThat(house.refused().reason()).isEqualTo("refused.storeState");
    }

    @Test
    void a_code_from_an_inventory_is_found_by_the_scanner() {
        house.as("ru")
                .command(new MigrateHoldings(
                        Scenario.FONDS,
                        Archive.DEPARTMENT,
                        Archive.ARCHIVES,
                        Archive.SOURCE,
                        List.of(inventoryRow(1, "OLD-1"), inventoryRow(2, "OLD-2"))))
                .accepted();
        RecordId stocktake =
                house.command(new OpenStocktake(room.store(), null, true)).record();
        assertThat(expected()).extracting(ExpectedUnit::code).containsExactlyInAnyOrder("OLD-1", "OLD-2");
        scan(stocktake, null, "OLD-1", "OLD-2").accepted();
        assertThat(end(stocktake)).isEmpty();
    }

    private static InventoryRow inventoryRow(int row, String code) {
        return new InventoryRow(
                row,
                code,
                CustodyUnitKind.VOLUME,
                "WS",
                "SC",
                "File " + row,
                1998,
                null,
                1,
                RetentionPeriod.PERMANENT,
                null,
                null,
                null,
                null);
    }
}
