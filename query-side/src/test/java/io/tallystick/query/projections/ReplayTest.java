package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.testkit.Eventually;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A replay is made beside what is shown. */
class ReplayTest {
    /** More than two batches. */
    private static final int UNITS = 9_000;

    private final QueryFixture fixture = new QueryFixture();
    private final Shelf shelf = new Shelf();
    private final Model model = Model.of(shelf);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsShownStaysAndIsFollowedUntilTheReplayHasComeAsFar() throws Exception {
        open(1, UNITS);
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        Stop inSecondBatch = new Stop(5_000);
        Stop inThirdBatch = new Stop(8_500);
        int handled = shelf.handled.get();
        shelf.before = number -> {
            inSecondBatch.at(number - handled);
            inThirdBatch.at(number - handled);
        };
        projections.requestReplay(model);

        inSecondBatch.awaitReached();
        assertThat(shownUnits()).isEqualTo(UNITS);
        firstBatchIsStored(projections);
        assertThat(projections.status().getFirst()).satisfies(status -> {
            assertThat(status.state()).isEqualTo(ProjectionState.REBUILDING);
            assertThat(status.position()).isEqualTo(UNITS);
            assertThat(status.replayed()).isBetween(1L, 5_000L);
            assertThat(status.schema()).isEqualTo("shelf_v1");
        });
        open(UNITS + 1, 1);
        inSecondBatch.goOn();
        // In between the units of the replay the live build handles the new one.
        inThirdBatch.awaitReached();
        assertThat(shownUnits()).as("the live build is followed meanwhile").isEqualTo(UNITS + 1);
        assertThat(projections.await(model, UNITS + 1, Duration.ZERO)).isTrue();
        inThirdBatch.goOn();

        Eventually.holds(() -> projections.status().getFirst().replayed() == null);
        assertThat(projections.status().getFirst().schema()).isEqualTo("shelf_v1_b2");
        assertThat(projections.status().getFirst().state()).isEqualTo(ProjectionState.LIVE);
        assertThat(shownUnits()).isEqualTo(UNITS + 1);
        open(UNITS + 2, 1);
        fixture.settle(projections);
        assertThat(shownUnits()).isEqualTo(UNITS + 2);
    }

    @Test
    void aReplayCutShortGoesOnWhereItWasAndTheFormerBuildIsDroppedAtTheNextStart() throws Exception {
        open(1, UNITS);
        Projections first = fixture.start(model);
        fixture.settle(first);
        Stop inSecondBatch = new Stop(5_000);
        int handled = shelf.handled.get();
        shelf.before = number -> inSecondBatch.at(number - handled);
        first.requestReplay(model);
        inSecondBatch.awaitReached();
        Thread closing = Thread.ofVirtual().start(first::close);
        Eventually.holds(() -> closing.getState() != Thread.State.NEW && closing.getState() != Thread.State.RUNNABLE);
        inSecondBatch.goOn();
        closing.join();
        assertThat(shownUnits()).isEqualTo(UNITS);

        Shelf other = new Shelf();
        try (Projections second = fixture.start(Model.of(other))) {
            Eventually.holds(() -> second.status().getFirst().schema().equals("shelf_v1_b2"));
            assertThat(other.handled.get()).as("only what was missing").isBetween(1, UNITS - 4_096);
            assertThat(shownUnits()).isEqualTo(UNITS);
            assertThat(schemas()).isEqualTo(2);
        }
        Projections third = fixture.start(Model.of(new Shelf()));
        Eventually.holds(() -> third.status().getFirst().here());
        assertThat(schemas()).isEqualTo(1);
        assertThat(shownUnits()).isEqualTo(UNITS);
    }

    @Test
    void aReaderGoesOnReadingWhatItBeganWith() throws SQLException {
        open(1, 3);
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        String read = fixture.world().<String, RuntimeException>read(model, connection -> {
            String begun = schemaAndUnits(connection);
            projections.requestReplay(model);
            Eventually.holds(() -> projections.status().getFirst().schema().equals("shelf_v1_b2"));
            projections.requestReplay(model);
            Eventually.holds(() -> projections.status().getFirst().schema().equals("shelf_v1_b3"));
            return begun + ", " + schemaAndUnits(connection);
        });
        assertThat(read).isEqualTo("shelf_v1 3, shelf_v1 3");
    }

    private static String schemaAndUnits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_schema() || ' ' || count(*) from unit")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void replaysAndBrokenConnectionsLeaveRoomForTheBatchesThatComeAfter() throws Exception {
        open(1, UNITS);
        Projections projections = fixture.start(model);
        // More often than batches may be in hand.
        for (int time = 1; time <= 8; time++) {
            projections.requestReplay(model);
            fixture.breakConnections();
            open(UNITS + 500 * time, 500);
            fixture.breakConnections();
            fixture.settle(projections);
        }
        Eventually.holds(() -> shownUnits() == UNITS + 8 * 500);
    }

    @Test
    void aReplayIsComparedWithWhatIsShownBeforeItTakesItsPlace() throws Exception {
        open(1, 3);
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        assertThat(projections.versions().of(model).replayed()).isEmpty();
        fixture.execute("update shelf_v1.unit set pages = 99 where unit = 'unit/2026-000002'");
        fixture.execute("delete from shelf_v1.unit where unit = 'unit/2026-000003'");
        projections.requestReplay(model);
        Eventually.holds(() -> projections.status().getFirst().schema().equals("shelf_v1_b2"));

        Versions.Standing standing = projections.versions().of(model);
        assertThat(standing.sameReplayed()).isFalse();
        assertThat(standing.compared()).as("no other version").isEmpty();
        assertThat(standing.replayed().getFirst()).satisfies(units -> {
            assertThat(units.table()).isEqualTo("unit");
            assertThat(List.of(units.version(), units.former())).containsExactly(1, 1);
            assertThat(List.of(units.position(), units.formerPosition())).containsExactly(3L, 3L);
            assertThat(List.of(units.added(), units.removed(), units.changed())).containsExactly(1L, 0L, 1L);
            assertThat(units.told()).containsExactly("CHANGED unit/2026-000002: pages", "ADDED unit/2026-000003");
        });
        assertThat(shownUnits()).as("what the log says").isEqualTo(3);
        for (String schema : List.of("shelf_v1", "shelf_v1_b2")) {
            assertThat(fixture.rows(model, """
                            select (select count(*) from pg_indexes where schemaname = '%1$s' and indexdef like '%%gin%%') > 0
                                and to_regclass('%1$s.deferred_index') is null as whole""".formatted(schema)))
                    .as("%s has its indexes for searching", schema)
                    .extracting(row -> row.get("whole"))
                    .containsExactly("true");
        }

        projections.requestReplay(model);
        Eventually.holds(() -> projections.status().getFirst().schema().equals("shelf_v1_b3"));
        assertThat(projections.versions().of(model).sameReplayed()).isTrue();
        assertThat(projections.versions().of(model).replayed()).hasSize(2);
    }

    @Test
    void whatIsShownGoesOnWhileAReplayIsComparedAndTheReplayIsAmongTheCandidates() throws Exception {
        open(1, 3);
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        assertThat(projections.candidates()).isEmpty();
        try (Connection held = fixture.owner().getConnection()) {
            held.setAutoCommit(false);
            try (Statement lock = held.createStatement()) {
                lock.execute("lock table query.version_comparison in access exclusive mode");
            }
            projections.requestReplay(model);
            Eventually.holds(() -> projections.candidates().stream()
                    .anyMatch(c -> c.kind() == Candidate.Kind.REPLAY && c.phase() == Candidate.Phase.COMPARING));
            open(4, 2);
            fixture.settle(projections);
            assertThat(shownUnits()).isEqualTo(5);
            assertThat(projections.status().getFirst().schema()).isEqualTo("shelf_v1");
            held.rollback();
        }
        Eventually.holds(() -> projections.status().getFirst().schema().equals("shelf_v1_b2"));
        assertThat(projections.versions().of(model).replayed().getFirst().position())
                .isEqualTo(3);
        assertThat(shownUnits()).isEqualTo(5);
        assertThat(projections.candidates()).isEmpty();
    }

    /** The second batch is worked out while the first is written. */
    private static void firstBatchIsStored(Projections projections) {
        Eventually.holds(() -> projections.candidates().getFirst().position() > 0);
    }

    @Test
    void aReplayIsGivenUpAndWhatIsShownStays() throws Exception {
        open(1, UNITS);
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        Stop inSecondBatch = new Stop(5_000);
        int handled = shelf.handled.get();
        shelf.before = number -> inSecondBatch.at(number - handled);
        projections.requestReplay(model);
        inSecondBatch.awaitReached();
        firstBatchIsStored(projections);
        assertThat(projections.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.kind()).isEqualTo(Candidate.Kind.REPLAY);
            assertThat(candidate.phase()).isEqualTo(Candidate.Phase.BUILDING);
            assertThat(candidate.position()).isBetween(1L, 5_000L);
            assertThat(candidate.target()).isEqualTo(UNITS);
        });
        assertThat(projections.giveUpReplay(model)).isTrue();
        assertThat(projections.giveUpReplay(model)).as("there is none any more").isFalse();
        inSecondBatch.goOn();
        Eventually.holds(() -> schemas() == 1);
        open(UNITS + 1, 1);
        fixture.settle(projections);
        assertThat(projections.status().getFirst().schema()).isEqualTo("shelf_v1");
        assertThat(projections.candidates()).isEmpty();
        assertThat(shownUnits()).isEqualTo(UNITS + 1);
    }

    private void open(int first, int count) {
        for (int from = first; from < first + count; from += 500) {
            List<CustodyUnitOpened> events = IntStream.range(from, Math.min(from + 500, first + count))
                    .mapToObj(i -> opened(i, "unit " + i, "SC", 2026))
                    .toList();
            fixture.log().append(unit(from), by("filing.OpenUnits"), events);
        }
    }

    private long shownUnits() {
        try {
            return fixture.world().<Long, RuntimeException>read(model, connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select count(*) from unit")) {
                    rows.next();
                    return rows.getLong(1);
                }
            });
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int schemas() {
        Object count = fixture.rows(
                        model, "select count(*)::int as n from pg_namespace where nspname like 'shelf\\_v1%'")
                .getFirst()
                .get("n");
        return count instanceof Integer number ? number : 0;
    }

    /** Makes the handling of a certain event wait. */
    private static final class Stop {
        private final int number;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch onwards = new CountDownLatch(1);

        Stop(int number) {
            this.number = number;
        }

        void at(int handling) {
            if (handling == number) {
                reached.countDown();
                Eventually.opens(onwards);
            }
        }

        void awaitReached() {
            Eventually.opens(reached);
        }

        void goOn() {
            onwards.countDown();
        }
    }
}
