package io.tallystick.query.projections;

import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.projections.WorldsFixture.find;
import static io.tallystick.query.projections.WorldsFixture.look;
import static io.tallystick.query.projections.WorldsFixture.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.KeptWorld.State;
import io.tallystick.testkit.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of a world that several people, or one who presses twice, want to be rid of. */
class WorldsDroppedTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Worlds.class);
    private final WorldsFixture worlds = new WorldsFixture();
    private final Model model = worlds.model;
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        LOG.addAppender(said);
    }

    @AfterEach
    void close() {
        worlds.close();
        LOG.detachAppender(said);
        assertThat(said.list).as("faults").noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    @Test
    void ofSeveralWhoDropItAtOnceOneDoesAndTheOthersAreToldThatItIsGone() throws Exception {
        Projections projections = looked(1);
        KeptWorld world = WorldsFixture.worlds(projections).getFirst();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> dropped = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> projections.worlds().drop(world.id()))
                    .toList());
            int done = 0;
            for (Future<Boolean> each : dropped) {
                done += each.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(look(projections, world.id())).isEmpty();
        assertThat(worlds.exists(world.schema())).isFalse();
        assertThat(worlds.read(projections, 1, null)).hasSize(1);
    }

    /** Who looks at it is not cut short, and who drops it is told why it stays. */
    @Test
    void whoDropsOneThatIsBeingReadIsToldSo() throws Exception {
        Projections projections = looked(1);
        KeptWorld world = WorldsFixture.worlds(projections).getFirst();
        try (Connection reading = worlds.query.pool().getConnection();
                Statement statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.execute("select * from " + world.schema() + ".unit");
            assertThatThrownBy(() -> projections.worlds().drop(world.id())).isInstanceOf(WorldInUse.class);
            reading.rollback();
        }
        assertThat(find(projections, world.id()).state()).isEqualTo(State.READY);
        assertThat(projections.worlds().drop(world.id())).isTrue();
    }

    /** The first call calls it off, the second takes away what there is of it, from under whoever still builds it. */
    @Test
    void oneDroppedTwiceWhileItIsBuiltIsGoneAndThatIsNoFault() throws Exception {
        worlds.opening(1, 9_000);
        Projections projections = worlds.query.start(model);
        worlds.query.settle(projections);
        int handled = worlds.shelf.handled.get();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch onwards = new CountDownLatch(1);
        worlds.shelf.before = number -> {
            if (number - handled == 8_500) {
                reached.countDown();
                Eventually.opens(onwards);
            }
        };
        KeptWorld world = projections.worlds().ask(model, moment(projections, 8_999, null));
        Eventually.opens(reached);
        Eventually.holds("the second batch is written", () -> written(world) == 8_192);
        assertThat(projections.worlds().cancel(world.id())).isTrue();
        assertThat(projections.worlds().drop(world.id())).isTrue();
        assertThat(projections.worlds().cancel(world.id())
                        || projections.worlds().drop(world.id()))
                .isFalse();
        onwards.countDown();
        assertThat(worlds.count(projections, 10)).as("others are built").isEqualTo(10);
        assertThat(look(projections, world.id())).isEmpty();
        Eventually.holds(() -> !worlds.exists(world.schema()));
    }

    private long written(KeptWorld world) throws SQLException {
        return worlds.query.world().write(world.schema(), StoredPosition::read).position();
    }

    private Projections looked(long known) throws SQLException {
        worlds.append(1, opened(1, "first", "A", 2026));
        worlds.append(2, opened(2, "second", "A", 2026));
        Projections projections = worlds.query.start(model);
        worlds.query.settle(projections);
        worlds.read(projections, known, null);
        return projections;
    }
}
