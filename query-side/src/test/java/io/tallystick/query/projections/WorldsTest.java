package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static io.tallystick.query.kit.ShelfEvents.withdrawn;
import static io.tallystick.query.projections.WorldsFixture.closed;
import static io.tallystick.query.projections.WorldsFixture.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.custody.TransferLines;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.projections.KeptWorld.State;
import io.tallystick.testkit.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorldsTest {
    private final WorldsFixture worlds = new WorldsFixture();
    private final QueryFixture fixture = worlds.query;
    private final Shelf shelf = worlds.shelf;
    private final Model model = worlds.model;

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void aPastWorldHoldsWhatTheTablesHeldThenAndIsBuiltFromTheNearestKeptOne() throws Exception {
        long first = worlds.append(1, opened(1, "first", "A", 2026), item(1, 1, 3));
        long second = worlds.append(2, opened(2, "second", "A", 2026));
        worlds.append(1, withdrawn(1));
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        assertThat(worlds.read(projections, first, null)).containsExactly("unit/2026-000001 first 3");
        int handled = shelf.handled.get();

        assertThat(worlds.read(projections, second, null))
                .containsExactly("unit/2026-000001 first 3", "unit/2026-000002 second 0");
        assertThat(shelf.handled.get() - handled).as("openings handled again").isEqualTo(1);
        assertThat(projections.worlds().all().getFirst())
                .satisfies(world -> assertThat(world.base()).startsWith("w").endsWith("_shelf_v1"))
                .satisfies(world -> assertThat(world.basePosition()).isEqualTo(first))
                .satisfies(world -> assertThat(world.bytes()).isPositive());

        worlds.append(3, opened(3, "third", "A", 2026));
        fixture.settle(projections);
        assertThat(worlds.read(projections, second, null)).as("the same again").hasSize(2);
        assertThat(worlds.live(projections, model))
                .containsExactly("unit/2026-000002 second 0", "unit/2026-000003 third 0");
        assertThat(projections.worlds().all()).hasSize(2);

        worlds.read(projections, fixture.log().head(), null);
        assertThat(projections.worlds().all().getFirst().base())
                .as("the live one is nearest")
                .isEqualTo("shelf_v1");
    }

    /** A table may have columns the database works out by itself. */
    @Test
    void aWorldIsBuiltFromTablesWithColumnsThatAreWorkedOut() throws Exception {
        Model lines = Model.of(new TransferLines());
        worlds.append(1, opened(1, "first", "A", 2026));
        Projections projections = fixture.start(lines);
        fixture.settle(projections);
        Moment moment =
                projections.worlds().moments().at(fixture.log().head(), null).orElseThrow();
        QueryFixture.at(moment, () -> projections.world().read(lines, Connection::getSchema));
        assertThat(projections.worlds().all())
                .singleElement()
                .satisfies(world -> assertThat(world.state()).isEqualTo(State.READY))
                .satisfies(world -> assertThat(world.base()).isEqualTo("transfer_lines_v" + lines.version()));
    }

    /** ADR 0032: what was recorded up to a position, and of that what had happened by an instant, in the order recorded. */
    @Test
    void whatHadHappenedIsAskedApartFromWhatWasKnown() throws Exception {
        long march = worlds.append(1, opened(1, "in time", "A", 2026));
        Instant then = fixture.log().reader().at(march).orElseThrow().recordedAt();
        worlds.append(2, opened(2, "afterwards", "A", 2026));
        Provenance reported = reported(then.minusSeconds(60));
        long head = fixture.log().append(unit(3), reported, opened(3, "told late", "A", 2026));
        Projections projections = fixture.start(model);
        fixture.settle(projections);

        assertThat(worlds.read(projections, march, then)).containsExactly("unit/2026-000001 in time 0");
        assertThat(worlds.read(projections, head, then))
                .containsExactly("unit/2026-000001 in time 0", "unit/2026-000003 told late 0");
        assertThat(projections.worlds().moments().lastRecordedBy(then)).isEqualTo(march);
        assertThat(projections.worlds().moments().at(head + 1, null))
                .as("beyond the log")
                .isEmpty();
    }

    /** ADR 0032: a correction counts from when what it corrects happened, however late it is recorded. */
    @Test
    void aCorrectionCountsFromWhenWhatItCorrectsHappened() throws Exception {
        long march = worlds.append(1, opened(1, "mistaken", "A", 2026));
        Instant then = fixture.log().reader().at(march).orElseThrow().recordedAt();
        long later = worlds.append(2, opened(2, "mistaken as well", "A", 2026));
        worlds.append(1, corrected(1, march, "right"));
        long head = worlds.append(2, corrected(2, later, "right as well"));
        Projections projections = fixture.start(model);
        fixture.settle(projections);

        assertThat(worlds.read(projections, later, then))
                .as("as the ledger knew it before it was corrected")
                .containsExactly("unit/2026-000001 mistaken 0");
        assertThat(worlds.read(projections, head, then))
                .as("as is known today; what came afterwards counts in neither form")
                .containsExactly("unit/2026-000001 right 0");
        assertThat(worlds.read(projections, later, null))
                .containsExactly("unit/2026-000001 mistaken 0", "unit/2026-000002 mistaken as well 0");
        assertThat(worlds.live(projections, model))
                .containsExactly("unit/2026-000001 right 0", "unit/2026-000002 right as well 0");
    }

    private static EventCorrected corrected(int number, long position, String title) {
        return new EventCorrected(unit(number), position, Map.of(), Map.of("title", title), "misread");
    }

    @Test
    void aWorldCutShortGoesOnAndOneCalledOffIsGone() throws Exception {
        worlds.opening(1, 9_000);
        Projections first = fixture.start(model);
        fixture.settle(first);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch onwards = new CountDownLatch(1);
        int handled = shelf.handled.get();
        shelf.before = number -> {
            // In the third batch, which is worked out while the second is written.
            if (number - handled == 8_500) {
                reached.countDown();
                Eventually.opens(onwards);
            }
        };
        Moment moment = WorldsFixture.moment(first, 8_999, null);
        assertThatThrownBy(() -> moment.during(() -> worlds.live(first, worlds.model)))
                .isInstanceOf(BeingBuilt.class);
        Eventually.opens(reached);
        assertThat(first.worlds().all()).singleElement().satisfies(world -> {
            assertThat(world.state()).isEqualTo(State.BUILDING);
            assertThat(world.known()).isEqualTo(8_999);
            assertThat(world.position()).isEqualTo(4_096);
        });
        closed(first, onwards);

        Shelf other = new Shelf();
        Model again = Model.of(other);
        Projections second = fixture.start(again);
        assertThat(worlds.read(second, again, 8_999, null)).hasSize(8_999);
        assertThat(other.handled.get()).as("only what was missing").isLessThan(8_999 - 8_000);

        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        other.before = number -> {
            begun.countDown();
            Eventually.opens(held);
        };
        KeptWorld wanted = second.worlds()
                .ask(again, second.worlds().moments().at(100, null).orElseThrow());
        Eventually.opens(begun);
        assertThat(second.worlds().cancel(wanted.id())).isTrue();
        held.countDown();
        Eventually.holds(() -> !worlds.exists(wanted.schema()));
        assertThatThrownBy(() -> worlds.read(second, again, 100, null))
                .as("who waits for it has it made no second time")
                .isInstanceOfSatisfying(
                        NotBuilt.class, off -> assertThat(off.calledOff()).isTrue());
        assertThat(second.worlds().find(wanted.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(second.worlds().again(wanted.id())).isTrue();
        Eventually.holds(() -> find(second, wanted.id()).state() == State.READY);
        assertThat(worlds.read(second, again, 100, null)).hasSize(100);
    }

    /** A fault no event is to blame for is told as what it is, and the world tried again when somebody says so. */
    @Test
    void aWorldThatCannotBeBuiltSaysWhyUntilItIsAskedForAgain() throws Exception {
        long first = worlds.append(1, opened(1, "first", "A", 2026));
        worlds.append(2, opened(2, "second", "A", 2026));
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        fixture.execute("create schema w1_shelf_v1"); // of somebody else, who is not asked
        for (int looks = 0; looks < 2; looks++) {
            assertThatThrownBy(() -> worlds.read(projections, first, null))
                    .isInstanceOfSatisfying(NotBuilt.class, failed -> {
                        assertThat(failed.world().state()).isEqualTo(State.FAILED);
                        assertThat(failed.world().error()).contains("w1_shelf_v1");
                    });
        }
        assertThat(projections.worlds().all()).as("looking does not try again").hasSize(1);
        long failed = projections.worlds().all().getFirst().id();
        fixture.execute("drop schema w1_shelf_v1");
        assertThat(projections.worlds().again(failed)).isTrue();
        Eventually.holds(() -> find(projections, failed).state() == State.READY);
        assertThat(worlds.read(projections, first, null)).containsExactly("unit/2026-000001 first 0");
        assertThat(projections.worlds().again(failed)).as("it has not failed").isFalse();
    }

    @Test
    void worldsThatTakeTooMuchRoomOrWereLongUnusedAreDroppedLongestUnusedFirst() throws Exception {
        for (int i = 1; i <= 6; i++) {
            worlds.append(i, opened(i, "unit " + i, "A", 2026));
        }
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        for (int known = 1; known <= 6; known++) {
            worlds.read(projections, known, null);
        }
        // They have just been read; that was a while ago now, and the first one of all longest.
        Projections later = fixture.start(model);
        fixture.execute("update query.world set used_at = used_at - interval '1 hour'");
        fixture.execute("update query.world set used_at = used_at - interval '8 days' where known = 1");
        later.worlds().evict();
        List<Long> kept = later.worlds().all().stream().map(KeptWorld::known).toList();
        assertThat(kept).isNotEmpty().contains(6L).doesNotContain(1L);
        assertThat(later.worlds().all().stream().mapToLong(KeptWorld::bytes).sum())
                .isLessThanOrEqualTo(3 * later.worlds().liveBytes());
        assertThat(worlds.exists("w1_shelf_v1")).isFalse();
    }

    /** Nobody goes on with it, and it is not told for ever that somebody does. */
    @Test
    void whatAProcessThatIsGoneWasLookingUpIsDropped() throws Exception {
        worlds.append(1, opened(1, "first", "A", 2026));
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        WorldTable table = new WorldTable(fixture.pool());
        for (KeptWorld.Kind kind : List.of(KeptWorld.Kind.LINEAGE, KeptWorld.Kind.VERIFICATION)) {
            KeptWorld left = table.begin(kind, model, 1);
            KeptWorld goesOn = table.begin(kind, model, 1);
            for (KeptWorld world : List.of(left, goesOn)) {
                new WorldSchema(fixture.pool()).make(world, model, 0);
                assertThat(table.moved(world.id(), 1)).isTrue();
            }
            fixture.execute(
                    "update query.world set moved_at = moved_at - interval '3 minutes' where id = " + left.id());
            projections.worlds().evict();
            assertThat(table.find(left.id())).as("%s", kind).isEmpty();
            assertThat(worlds.exists(left.schema())).isFalse();
            assertThat(table.find(goesOn.id())).isPresent();
            assertThat(worlds.exists(goesOn.schema())).isTrue();
        }
        assertThat(projections.underWay()).hasSize(2);
    }

    @Test
    void whoForgetsTheWorldReadsNothing() throws SQLException {
        worlds.append(1, opened(1, "first", "A", 2026));
        Projections projections = fixture.start(model);
        fixture.settle(projections);
        try (Connection connection = fixture.pool().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from unit"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("does not exist");
            assertThatThrownBy(() -> statement.execute("create table unit (n int)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Provenance reported(Instant occurredAt) {
        Provenance now = by("filing.Test");
        return new Provenance(
                now.by(), now.command(), now.commandId(), occurredAt, null, null, now.rules(), now.registers());
    }
}
