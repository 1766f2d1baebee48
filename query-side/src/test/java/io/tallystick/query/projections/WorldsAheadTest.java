package io.tallystick.query.projections;

import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.projections.WorldsFixture.ahead;
import static io.tallystick.query.projections.WorldsFixture.asked;
import static io.tallystick.query.projections.WorldsFixture.closed;
import static io.tallystick.query.projections.WorldsFixture.find;
import static io.tallystick.query.projections.WorldsFixture.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.projections.KeptWorld.State;
import io.tallystick.testkit.Eventually;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ADR 0050: worlds kept before anybody asks. */
class WorldsAheadTest {
    private static final Waymarks EVERY_500 = new Waymarks(500, 3);
    private static final Waymarks EVERY_10000 = new Waymarks(10_000);
    private final WorldsFixture worlds = new WorldsFixture();
    private final QueryFixture fixture = worlds.query;
    private final Shelf shelf = worlds.shelf;
    private final Model model = worlds.model;

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void theyAreKeptAtFixedDistancesAndWhoeverAsksBeginsWithTheNearest() throws Exception {
        worlds.opening(1, 1_700);
        Projections projections = fixture.start(EVERY_500, model);
        kept(projections, 500, 1_000, 1_500);
        assertThat(ahead(projections)).allSatisfy(world -> {
            assertThat(world.basePosition())
                    .as("each begins with the one before")
                    .isEqualTo(world.known() - 500);
            assertThat(world.bytes()).isPositive();
            assertThat(WorldsController.Told.of(world).ahead()).isTrue();
        });
        int handled = shelf.handled.get();

        assertThat(worlds.count(projections, 1_400)).isEqualTo(1_400);
        KeptWorld asked = asked(projections).getFirst();
        assertThat(asked.known()).isEqualTo(1_400);
        assertThat(asked.basePosition()).isEqualTo(1_000);
        assertThat(shelf.handled.get() - handled).isEqualTo(400);
    }

    /** Nobody searches a world kept ahead; its indexes are made when somebody does. */
    @Test
    void whoAsksForOneHasItAtOnceAndItIsTheirsFromThenOn() throws Exception {
        worlds.opening(1, 1_100);
        Projections projections = fixture.start(EVERY_500, model);
        kept(projections, 500, 1_000);
        KeptWorld thousand = ahead(projections).getLast();
        assertThat(worlds.unindexed(thousand)).isTrue();
        int handled = shelf.handled.get();

        assertThat(worlds.count(projections, 1_000)).isEqualTo(1_000);
        assertThat(shelf.handled.get()).as("nothing had to be built").isEqualTo(handled);
        assertThat(asked(projections)).extracting(KeptWorld::id).containsExactly(thousand.id());
        assertThat(ahead(projections)).extracting(KeptWorld::known).containsExactly(500L);
        Eventually.holds("its indexes are made", () -> !worlds.unindexed(thousand));
        Eventually.holds(() -> find(projections, thousand.id()).bytes() > thousand.bytes());
    }

    @Test
    void whenTheDistanceDoublesEverySecondOneIsDropped() throws Exception {
        worlds.opening(1, 1_700);
        Projections projections = fixture.start(EVERY_500, model);
        kept(projections, 500, 1_000, 1_500);
        List<KeptWorld> before = ahead(projections);
        worlds.opening(1_701, 2_000);
        fixture.settle(projections);

        kept(projections, 1_000, 2_000);
        for (KeptWorld world : before) {
            assertThat(worlds.exists(world.schema())).as(world.schema()).isEqualTo(world.known() % 1_000 == 0);
        }
        assertThat(ahead(projections).getFirst().id())
                .as("it was not built again")
                .isEqualTo(before.get(1).id());
    }

    @Test
    void oneBeingBuiltGivesWayToWhoeverAsksAndGoesOnLaterWhereItStood() throws Exception {
        worlds.opening(1, 10_500);
        fixture.settle(fixture.start(model));
        int handled = shelf.handled.get();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch onwards = new CountDownLatch(1);
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        shelf.before = number -> {
            switch (calls.incrementAndGet()) {
                case 1 -> {
                    begun.countDown();
                    Eventually.opens(onwards);
                }
                case 2 -> {
                    asking.countDown();
                    Eventually.opens(answered);
                }
                default -> {}
            }
        };
        Projections projections = restarted(EVERY_10000);
        Eventually.opens(begun);
        assertThat(projections.underWay()).extracting(LongWork::kind).containsExactly(LongWork.Kind.AHEAD);
        long ahead = ahead(projections).getFirst().id();
        KeptWorld wanted = projections.worlds().ask(model, moment(projections, 100, null));
        // It is taken in hand beside the one that does not move.
        Eventually.opens(asking);
        onwards.countDown();
        Eventually.holds("it waits for who asks", () -> find(projections, ahead).state() == State.WAITING);
        assertThat(find(projections, ahead).position()).isLessThan(10_000);
        answered.countDown();
        Eventually.holds(() -> find(projections, wanted.id()).state() == State.READY);

        kept(projections, 10_000);
        assertThat(ahead(projections)).extracting(KeptWorld::id).containsExactly(ahead);
        assertThat(shelf.handled.get() - handled)
                .as("nothing was taken in twice")
                .isEqualTo(10_000 + 100);
        assertThat(worlds.count(projections, 10_000)).isEqualTo(10_000);
    }

    @Test
    void oneCutShortByARestartGoesOnWhereItStood() throws Exception {
        worlds.opening(1, 10_500);
        fixture.settle(fixture.start(model));
        int before = shelf.handled.get();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch onwards = new CountDownLatch(1);
        shelf.before = number -> {
            if (number - before == 4_500) {
                reached.countDown();
                Eventually.opens(onwards);
            }
        };
        Projections first = restarted(EVERY_10000);
        Eventually.opens(reached);
        closed(first, onwards);

        Shelf other = new Shelf();
        Model again = Model.of(other);
        Projections second = fixture.start(EVERY_10000, again);
        kept(second, 10_000);
        assertThat(other.handled.get()).as("only what was missing").isBetween(1, 10_000 - 4_096);
        assertThat(worlds.read(second, again, 10_000, null)).hasSize(10_000);
    }

    @Test
    void switchedOffThereAreNoneAndTheAnswersAreTheSame() throws Exception {
        worlds.opening(1, 1_100);
        Projections on = fixture.start(EVERY_500, model);
        kept(on, 500, 1_000);
        List<KeptWorld> kept = ahead(on);
        long answer = worlds.count(on, 700);

        Projections off = restarted(Waymarks.NONE);
        kept(off);
        assertThat(kept)
                .allSatisfy(world -> assertThat(worlds.exists(world.schema())).isFalse());
        asked(off).forEach(world -> dropped(off, world.id()));
        assertThat(worlds.count(off, 700)).isEqualTo(answer).isEqualTo(700);
        assertThat(asked(off).getFirst().base()).isNull();
    }

    @Test
    void roomIsTakenFromThoseAskedForFirst() throws Exception {
        worlds.opening(1, 1_600);
        Projections projections = fixture.start(EVERY_500, model);
        kept(projections, 500, 1_000, 1_500);
        for (long known = 1_501; known <= 1_506; known++) {
            worlds.count(projections, known);
        }
        Projections later = fixture.start(EVERY_500, model); // which has given nobody a world just now
        later.worlds().evict();
        kept(later, 500, 1_000, 1_500);
        assertThat(asked(later)).hasSizeBetween(1, 5);
        assertThat(later.worlds().all().stream().mapToLong(KeptWorld::bytes).sum())
                .isLessThanOrEqualTo(3 * later.worlds().liveBytes());
    }

    /** Dropped, each would be built again ahead, and something else dropped for that. */
    @Test
    void oneAskedForWhereOneIsKeptIsGivenBackForRoomAndNotBuiltAgain() throws Exception {
        worlds.opening(1, 1_600);
        Projections projections = fixture.start(EVERY_500, model);
        kept(projections, 500, 1_000, 1_500);
        List<Long> before = ahead(projections).stream().map(KeptWorld::id).toList();
        for (long known : List.of(500L, 1_000L, 1_500L, 1_501L, 1_502L, 1_503L, 1_504L, 1_505L, 1_506L)) {
            worlds.count(projections, known);
        }
        assertThat(ahead(projections)).isEmpty();
        Eventually.holds(
                "all have their indexes", () -> asked(projections).stream().noneMatch(worlds::unindexed));
        int handled = shelf.handled.get();

        Projections later = fixture.start(EVERY_500, model); // which has given nobody a world just now
        later.worlds().evict();
        kept(later, 500, 1_000, 1_500);
        assertThat(ahead(later)).extracting(KeptWorld::id).isEqualTo(before);
        assertThat(ahead(later)).allMatch(worlds::unindexed);
        assertThat(later.worlds().all().stream().mapToLong(KeptWorld::bytes).sum())
                .isLessThanOrEqualTo(3 * later.worlds().liveBytes());
        List<KeptWorld> asked = asked(later);
        assertThat(asked).hasSizeBetween(1, 5);

        later.worlds().evict();
        assertThat(asked(later)).as("nothing moves any more").isEqualTo(asked);
        assertThat(shelf.handled.get()).as("nothing was built again").isEqualTo(handled);
        assertThat(worlds.count(later, 1_000)).isEqualTo(1_000);
    }

    @Test
    void oneLongUnusedWhereOneIsKeptIsGivenBackAndOthersAreDropped() throws Exception {
        worlds.opening(1, 1_100);
        Projections projections = fixture.start(EVERY_500, model);
        kept(projections, 500, 1_000);
        worlds.count(projections, 1_000);
        worlds.count(projections, 1_001);
        long thousand = asked(projections).getFirst().id();
        fixture.execute("update query.world set used_at = used_at - interval '8 days' where not ahead");
        projections.worlds().evict();
        kept(projections, 500, 1_000);
        assertThat(ahead(projections).getLast().id()).isEqualTo(thousand);
        assertThat(asked(projections)).isEmpty();
    }

    @Test
    void noFurtherOneIsBegunWhereThoseThereAreTakeTheirShare() throws Exception {
        worlds.opening(1, 1_100);
        Projections projections = fixture.start(EVERY_500, model);
        kept(projections, 500, 1_000);
        WorldTable table = new WorldTable(fixture.pool());
        WorldSchema schemas = new WorldSchema(fixture.pool());
        Moments moments = new Moments(fixture.log().reader());
        List<Model> models = List.of(model);
        WorldsAhead ahead = new WorldsAhead(EVERY_500, moments, models, m -> true, table, schemas);
        fixture.execute("update query.world set bytes = " + projections.worlds().liveBytes());
        worlds.opening(1_101, 1_600);
        fixture.settle(projections);
        assertThat(ahead.next()).isEmpty();
        kept(projections, 500, 1_000);

        fixture.stop();
        fixture.execute("update query.world set bytes = bytes / 4");
        assertThat(new WorldsAhead(EVERY_500, moments, models, m -> false, table, schemas).next())
                .as("while the live tables are not at the head")
                .isEmpty();
        assertThat(ahead.next())
                .hasValueSatisfying(next -> assertThat(next.known()).isEqualTo(1_500));
    }

    @Test
    void oneMadeByAnotherScriptIsMadeAnew() throws Exception {
        worlds.opening(1, 600);
        Projections first = fixture.start(EVERY_500, model);
        kept(first, 500);
        KeptWorld before = ahead(first).getFirst();
        fixture.execute("update " + before.schema() + ".projection_position set script = 'another'");
        Projections second = restarted(EVERY_500);
        Eventually.holds(() -> !worlds.exists(before.schema()));
        kept(second, 500);
        assertThat(ahead(second)).noneMatch(world -> world.id() == before.id());
    }

    /** Each world tries every event itself; one kept ahead would hand on for ever what is parked in it. */
    @Test
    void oneInWhichSomethingIsParkedIsNotKept() throws Exception {
        worlds.opening(1, 700);
        worlds.append(701, opened(701, "!break", "A", 2026));
        worlds.opening(702, 1_600);
        Projections projections = fixture.start(EVERY_500, model);
        Eventually.holds(() -> ahead(projections).stream()
                .anyMatch(world -> world.known() == 1_000
                        && world.state() == State.FAILED
                        && "parked events: 1".equals(world.error())));
        assertThat(ahead(projections)).extracting(KeptWorld::known).containsExactly(500L, 1_000L);
        assertThat(worlds.count(projections, 1_000))
                .as("whoever asks has it built")
                .isEqualTo(999);
    }

    private Projections restarted(Waymarks waymarks) {
        fixture.stop();
        return fixture.start(waymarks, model);
    }

    /** Waits until those and no others are kept ahead. */
    private static void kept(Projections projections, long... known) {
        List<Long> positions = Arrays.stream(known).boxed().toList();
        Eventually.holds(
                "kept ahead: " + positions,
                () -> ahead(projections).stream().map(KeptWorld::known).toList().equals(positions)
                        && ahead(projections).stream().allMatch(world -> world.state() == State.READY));
    }

    private static void dropped(Projections projections, long id) {
        try {
            assertThat(projections.worlds().drop(id)).isTrue();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
