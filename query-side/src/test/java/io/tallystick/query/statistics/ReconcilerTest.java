package io.tallystick.query.statistics;

import static io.tallystick.query.statistics.HouseYear.holding;
import static io.tallystick.query.statistics.HouseYear.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.events.custody.stocktake.Stray;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.BalanceFigures;
import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.CountingRules;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDifference.Kind;
import io.tallystick.events.statistics.ReconciliationDifference.Side;
import io.tallystick.events.statistics.ShelfFigures;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.testkit.Rule;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ledger, tables and shelf held against each other: they agree, or the fault is named, to the line and by its side. */
class ReconcilerTest {
    private static final RecordId MARCH = new RecordId("period/2026-03");
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    private final QueryFixture ledger = new QueryFixture();
    private final Model table = Model.of(new InAndOut());
    private final HouseYear year = new HouseYear(ledger);

    @AfterEach
    void close() {
        ledger.close();
    }

    private Reconciliation reconciled(String... faultsInTheTable) throws SQLException, InterruptedException {
        Projections projections = ledger.start(table);
        ledger.settle(projections);
        for (String sql : faultsInTheTable) {
            ledger.world()
                    .write(table, connection -> connection.createStatement().executeUpdate(sql));
        }
        return new Reconciler(projections, ledger.log().reader())
                .of(MARCH, FROM, UNTIL, ledger.log().head(), at -> {});
    }

    private void only(Reconciliation made, Kind kind, RecordId unit) {
        assertThat(made.differences())
                .extracting(ReconciliationDifference::kind, ReconciliationDifference::unit)
                .containsExactly(tuple(kind, unit));
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void what_came_in_and_left_and_stands_there_foots_and_agrees() throws SQLException, InterruptedException {
        year.shelved(9);
        year.register(1, List.of(1, 3));
        year.destroyed(1, 1);
        year.destroyed(1, 3);
        year.stocktake(List.of(2, 4, 5, 6, 7, 8), List.of(2, 4, 5, 6, 7, 8));

        Reconciliation made = reconciled();

        assertThat(made.differences()).isEmpty();
        assertThat(made.lines())
                .containsExactly(
                        new BalanceLine(
                                HouseYear.FONDS,
                                CustodyUnitKind.ITEM,
                                CountingUnit.PIECE,
                                new BalanceFigures(0, 0, 6, 0, 1, 0, 5),
                                new BalanceFigures(0, 0, 6, 0, 1, 0, 5),
                                new ShelfFigures(5, 0, 0, 0),
                                6),
                        new BalanceLine(
                                HouseYear.FONDS,
                                CustodyUnitKind.PHOTO,
                                CountingUnit.PHOTOGRAPH,
                                new BalanceFigures(0, 0, 3, 0, 1, 0, 2),
                                new BalanceFigures(0, 0, 3, 0, 1, 0, 2),
                                new ShelfFigures(1, 1, 0, 0),
                                3))
                .allMatch(BalanceLine::agrees);
    }

    @Test
    void what_came_before_the_period_is_its_opening() throws SQLException, InterruptedException {
        year.shelved(6);
        Projections projections = ledger.start(table);
        ledger.settle(projections);
        Reconciliation made = new Reconciler(projections, ledger.log().reader())
                .of(
                        new RecordId("period/2026-04"),
                        UNTIL,
                        Instant.parse("2026-05-01T00:00:00Z"),
                        ledger.log().head(),
                        at -> {});
        assertThat(made.lines())
                .extracting(BalanceLine::ledger)
                .containsExactly(new BalanceFigures(4, 0, 0, 0, 0, 0, 4), new BalanceFigures(2, 0, 0, 0, 0, 0, 2));
        assertThat(made.lines()).allMatch(BalanceLine::agrees);
    }

    @Test
    void a_fault_in_the_table_is_named_as_the_tables() throws SQLException, InterruptedException {
        year.shelved(9);
        Reconciliation made = reconciled("delete from movement where unit = '" + unit(4) + "'");
        only(made, Kind.NOT_IN_TABLE, unit(4));
        assertThat(made.differences()).allMatch(d -> d.kind().side() == Side.TABLE);
        assertThat(made.lines()).extracting(BalanceLine::agrees).containsExactly(false, true);
    }

    @Test
    void every_way_in_which_a_table_can_be_wrong_has_its_name() throws SQLException, InterruptedException {
        year.shelved(9);
        year.register(1, List.of(8));
        year.destroyed(1, 8);
        Reconciliation made = reconciled(
                "insert into movement select 900001, 1, 'unit/2026-000099', term, fonds, kind, counting_unit, 1, counted_at,"
                        + " happened_at, false, about from movement where unit = '" + unit(1) + "'",
                "update movement set fonds = 'fonds/X001' where unit = '" + unit(2) + "'",
                "update movement set kind = 'THING', counting_unit = 'OBJECT' where unit = '" + unit(3) + "'",
                "update movement set counting_unit = 'VOLUME' where unit = '" + unit(4) + "'",
                "update movement set counted_at = '2026-02-11T08:00:00Z' where unit = '" + unit(5) + "'",
                "delete from movement where unit = '" + unit(8) + "' and term = 'DESTROYED'");
        assertThat(made.differences())
                .extracting(ReconciliationDifference::kind, ReconciliationDifference::unit)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ONLY_IN_TABLE, unit(99)),
                        tuple(Kind.OTHER_FONDS, unit(2)),
                        tuple(Kind.OTHER_KIND, unit(3)),
                        tuple(Kind.OTHER_KIND, unit(4)),
                        tuple(Kind.OTHER_PERIOD, unit(5)),
                        tuple(Kind.OTHER_MOVEMENT, unit(8)));
    }

    @Test
    void a_fault_in_the_ledger_is_named_as_the_ledgers() throws SQLException, InterruptedException {
        year.shelved(6);
        numbers(7, 9).forEach(year::described);
        year.receipt(2, List.of(7)); // never received
        year.received(3, 8); // no receipt
        year.received(1, 2); // once more
        year.register(1, List.of(3)); // never left
        year.destroyed(2, 4); // no register
        year.destroyed(3, 9); // never came, and no register
        Reconciliation made = reconciled();
        assertThat(made.differences())
                .extracting(ReconciliationDifference::kind, ReconciliationDifference::unit)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ACCEPTED_NOT_RECEIVED, unit(7)),
                        tuple(Kind.RECEIVED_WITHOUT_RECEIPT, unit(8)),
                        tuple(Kind.RECEIVED_TWICE, unit(2)),
                        tuple(Kind.REGISTERED_NOT_LEFT, unit(3)),
                        tuple(Kind.LEFT_WITHOUT_REGISTER, unit(4)),
                        tuple(Kind.LEFT_WITHOUT_REGISTER, unit(9)),
                        tuple(Kind.LEFT_BEFORE_COMING, unit(9)));
        assertThat(made.differences()).allMatch(d -> d.kind().side() == Side.LEDGER);
    }

    @Test
    void a_fault_on_the_shelf_is_named_as_the_shelfs() throws SQLException, InterruptedException {
        year.shelved(9);
        year.register(1, List.of(9));
        year.destroyed(1, 9);
        year.stocktake(numbers(1, 8), numbers(1, 7), new Stray("2026-000009", unit(9)), new Stray("ABC-17", null));
        Reconciliation made = reconciled();
        assertThat(made.differences())
                .extracting(
                        ReconciliationDifference::kind, ReconciliationDifference::unit, ReconciliationDifference::other)
                .containsExactlyInAnyOrder(
                        tuple(Kind.NOT_ON_SHELF, unit(8), "not found"),
                        tuple(Kind.ONLY_ON_SHELF, unit(9), "found"),
                        tuple(Kind.UNKNOWN_ON_SHELF, null, "ABC-17"));
        assertThat(made.differences()).allMatch(d -> d.kind().side() == Side.SHELF);
    }

    @Test
    void what_left_after_a_stocktake_is_not_missed_on_the_shelf() throws SQLException, InterruptedException {
        year.shelved(3);
        year.stocktake(numbers(1, 3), numbers(1, 3));
        year.register(1, List.of(2));
        year.destroyed(1, 2);
        assertThat(reconciled().differences()).isEmpty();
    }

    @Test
    void the_same_position_gives_the_same_digest() throws SQLException, InterruptedException {
        year.shelved(6);
        Reconciliation first = reconciled();
        Reconciliation again = reconciled();
        assertThat(again.digest()).isEqualTo(first.digest());
        assertThat(holding(1).kind()).isEqualTo("holding");
    }

    /** Figures in different units of count are never one figure. */
    @Rule(value = "VI-25", enforced = false)
    void every_kind_has_one_counting_rule_which_is_data() {
        List<CountingUnit> counted = new ArrayList<>();
        Stream.of(CustodyUnitKind.values()).forEach(kind -> {
            assertThat(CountingRules.of(kind)).isEqualTo(kind.countedIn());
            counted.add(CountingRules.of(kind));
        });
        assertThat(counted).contains(CountingUnit.values());
    }
}
