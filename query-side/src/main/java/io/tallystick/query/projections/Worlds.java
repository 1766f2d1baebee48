package io.tallystick.query.projections;

import io.tallystick.events.log.Leases;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.World;
import io.tallystick.query.projections.KeptWorld.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worlds of moments people look at: built when first read, from the nearest one there is, kept for whoever comes next,
 * dropped when they are no longer used or take too much room. Which there are stands in a table, so a restart goes on, and of
 * several processes one builds while all read.
 */
public final class Worlds implements World.Past, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worlds.class);
    private static final String LEASE = "worlds";

    /** How long a reader waits before being told that it takes longer. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Duration LOOK = Duration.ofMillis(300);

    private static final int WORKERS = 2;

    private final Replay.Shared shared;
    private final Leases leases;
    private final Map<String, Model> models;
    private final WorldTable table;
    private final WorldSchema schemas;
    private final Moments moments;
    private final WorldsAhead ahead;
    private final WorldsRoom room;
    private final Semaphore oneAhead = new Semaphore(1);
    private final Passing people = new Passing(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    private final Set<Long> inHand = new HashSet<>();
    private final Set<Long> searchedByRow = ConcurrentHashMap.newKeySet();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closed;
    private final Bell bell = new Bell();

    /**
     * @param waymarks where they are kept before anybody asks
     * @param atHead whether what is shown of a model has come to the head of the log, and nothing is rebuilt
     */
    Worlds(
            DataSource pool,
            Replay.Shared shared,
            Leases leases,
            Moments moments,
            Map<String, Model> models,
            Waymarks waymarks,
            Predicate<Model> atHead) {
        this.shared = shared;
        this.leases = leases;
        this.moments = moments;
        this.models = models;
        this.table = new WorldTable(pool);
        this.schemas = new WorldSchema(pool);
        this.ahead = new WorldsAhead(waymarks, moments, models.values(), atHead, table, schemas);
        this.room = new WorldsRoom(table, schemas, ahead);
    }

    void start() {
        for (int i = 1; i <= WORKERS; i++) {
            workers.add(Thread.ofPlatform().daemon().name("worlds-" + i).start(this::work));
        }
    }

    /** Finds moments in the log. */
    public Moments moments() {
        return moments;
    }

    /**
     * Where the model's tables are as of the moment.
     *
     * @throws BeingBuilt if that takes longer than a reader waits
     * @throws NotBuilt if it failed or was called off
     */
    @Override
    public String schema(Model model, Moment moment) throws SQLException {
        KeptWorld world = ask(model, moment);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (world.state().underWay() && System.nanoTime() < end) {
            await(Duration.ofMillis(50));
            world = table.find(world.id()).orElse(world);
        }
        if (world.state() == State.FAILED || world.state() == State.CANCELLED) {
            throw new NotBuilt(world);
        }
        if (world.state() != State.READY) {
            throw new BeingBuilt(of(moment));
        }
        room.touch(world);
        return world.schema();
    }

    @Override
    public void isRead() {
        people.isReading();
    }

    /** Has the model built as of the moment, if it is not there. */
    public KeptWorld ask(Model model, Moment moment) throws SQLException {
        KeptWorld world = table.ask(model, moment.known(), moment.cut());
        if (world.state().underWay()) {
            people.isWaiting();
            bell.ring();
        }
        return world;
    }

    /** The worlds of one moment. */
    public List<KeptWorld> of(Moment moment) throws SQLException {
        return table.all().stream()
                .filter(world -> world.kind() == KeptWorld.Kind.AS_OF
                        && world.known() == moment.known()
                        && Objects.equals(world.asOf(), moment.cut()))
                .toList();
    }

    /** All worlds beside the live one, the newest first. */
    public List<KeptWorld> all() throws SQLException {
        return table.all();
    }

    public Optional<KeptWorld> find(long id) throws SQLException {
        return table.find(id);
    }

    /** Calls off a world that is on its way; whether there was one. */
    public boolean cancel(long id) throws SQLException {
        boolean cancelled = table.cancel(id);
        bell.ring();
        return cancelled;
    }

    /** Has a world tried again that could not be built or was called off; whether there was one. */
    public boolean again(long id) throws SQLException {
        boolean wanted = table.again(id);
        bell.ring();
        return wanted;
    }

    /**
     * Drops a world that is not on its way; whether there was one. Of several who do so at once one does.
     *
     * @throws WorldInUse if somebody reads it
     */
    public boolean drop(long id) throws SQLException {
        Optional<KeptWorld> world = table.find(id).filter(w -> !w.state().underWay());
        try {
            return world.isPresent() && schemas.drop(world.get());
        } catch (SQLException e) {
            if (Faults.isInUse(e)) {
                throw new WorldInUse(world.get(), e);
            }
            throw e;
        }
    }

    /** The room the live tables take. */
    public long liveBytes() throws SQLException {
        return schemas.liveBytes(models.values()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void work() {
        while (!closed) {
            try {
                if (!leases.hold(LEASE) || !(forSomebody() || forNobody())) {
                    await(LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.debug("worlds wait: {}", e.toString());
                await(LOOK);
            }
        }
    }

    /** Goes on with what somebody waits for; whether there was anything. */
    private boolean forSomebody() throws SQLException {
        KeptWorld next;
        synchronized (inHand) {
            next = Stream.concat(waitedFor(), unfinished())
                    .filter(world -> inHand.add(world.id()))
                    .findFirst()
                    .orElse(null);
        }
        if (next != null) {
            goOn(next);
        }
        return next != null;
    }

    /** Whoever looks at one moment is likely to look at another: indexes for searching wait until nobody has for a while. */
    private Stream<KeptWorld> unfinished() throws SQLException {
        return people.waited()
                ? Stream.empty()
                : table.unfinished().stream().filter(w -> !searchedByRow.contains(w.id()));
    }

    private Stream<KeptWorld> waitedFor() throws SQLException {
        return table.wanted().stream().filter(wanted -> {
            Model model = models.get(wanted.model());
            return model != null && model.version() == wanted.version();
        });
    }

    /** Goes on with what is kept before anybody asks, one at a time, while nobody waits; whether there was anything. */
    private boolean forNobody() throws SQLException, InterruptedException {
        if (!ahead.due() || !oneAhead.tryAcquire()) {
            return false;
        }
        try {
            if (waitedFor().findAny().isPresent()) {
                return false;
            }
            people.letPass(() -> !closed);
            room.dropUnused();
            Optional<KeptWorld> next = ahead.next().filter(this::takenInHand);
            if (next.isPresent()) {
                goOn(next.get());
            }
            return next.isPresent();
        } finally {
            oneAhead.release();
        }
    }

    private boolean takenInHand(KeptWorld world) {
        synchronized (inHand) {
            return inHand.add(world.id());
        }
    }

    private void goOn(KeptWorld world) throws SQLException {
        try {
            if (world.state() == State.READY) {
                finish(world);
            } else {
                build(world);
            }
            evict();
        } finally {
            letGo(world);
        }
    }

    private void letGo(KeptWorld world) {
        synchronized (inHand) {
            inHand.remove(world.id());
        }
        bell.ring();
    }

    private void build(KeptWorld world) throws SQLException {
        Model model = Objects.requireNonNull(models.get(world.model()));
        try {
            Moment moment = moments.at(world.known(), world.asOf()).orElseThrow();
            schemas.make(world, model, moment.settled());
            if (!table.taken(world.id())) {
                schemas.empty(world);
                return;
            }
            boolean there = new Replay(model, world.schema(), shared, entry -> moment.counts(entry, shared.feed()::at))
                    .upTo(world.known(), at -> goesOn(world, at));
            long parked = there && world.ahead() ? schemas.parked(world) : 0;
            if (parked > 0 && table.notKept(world.id(), "parked events: " + parked)) {
                // Each world tries every event itself; one kept ahead would hand on for ever what is parked in it.
                schemas.empty(world);
            } else if (there) {
                table.ready(world.id(), schemas.complete(world));
                if (!world.ahead()) {
                    people.isWaiting();
                }
                bell.ring();
            } else if (!closed && !table.waits(world.id())) {
                schemas.empty(world);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            if (closed) {
                return;
            }
            if (Faults.passing(e)) {
                await(LOOK);
                return;
            }
            if (!wanted(world)) {
                // Its tables were dropped from under whoever built it.
                schemas.empty(world);
                return;
            }
            LOG.warn("{} as of {} cannot be built", model, world.known(), e);
            table.failed(world.id(), Faults.words(e));
            schemas.empty(world);
        }
    }

    private boolean wanted(KeptWorld world) throws SQLException {
        return table.find(world.id()).filter(w -> w.state().underWay()).isPresent();
    }

    /** Nobody waits for a world kept ahead, unless somebody has asked for it since it was begun. */
    private boolean goesOn(KeptWorld world, long at) throws SQLException, InterruptedException {
        boolean on = table.moved(world.id(), at) && !closed;
        if (!on || !world.ahead()) {
            return on;
        }
        people.letPass(() -> !closed);
        return !closed && waitedFor().findAny().isEmpty();
    }

    /** Whoever reads the world goes on meanwhile. */
    private void finish(KeptWorld world) {
        try {
            table.takes(world.id(), schemas.finish(world));
        } catch (SQLException e) {
            searchedByRow.add(world.id());
            LOG.info("{} is searched row by row: {}", world.schema(), e.getMessage());
        }
    }

    /** Drops what nobody has used for long, and then as much as takes too much room. */
    void evict() throws SQLException {
        room.evict(liveBytes());
    }

    private void await(Duration atMost) {
        try {
            bell.await(bell.count(), atMost, () -> false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        bell.ring();
        for (Thread worker : workers) {
            try {
                worker.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
