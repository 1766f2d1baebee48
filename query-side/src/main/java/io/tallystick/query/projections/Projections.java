package io.tallystick.query.projections;

import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.Leases;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The projector: follows the log for every read model, each on its own thread, and tells how far each has come. Of several
 * processes one projects a model; the others stand by.
 */
public final class Projections implements AutoCloseable {
    /** Batches written at the same time: more would only take connections from readers. */
    private static final int WRITERS = 4;

    /**
     * Batches decoded and not yet written, of all models together: memory is bounded by these and not by the number of
     * models.
     */
    private static final int IN_HAND = 6;

    /** Batches that replays have read ahead, beside those. */
    private static final int APART = 2;

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final World world;
    private final Worlds worlds;
    private final Verifier verifier;
    private final Lineages lineages;
    private final Versions versions;
    private final EventReader log;
    private final Standings standings;
    private final Leases leases;
    private final ReplayRequests requests;
    private final Bell bell = new Bell();
    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Projection> projections = new LinkedHashMap<>();
    /** Versions before the newest that are still in the program; followed, so that going back loses nothing. */
    private final List<Projection> formers = new CopyOnWriteArrayList<>();

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<MoveListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable AutoCloseable subscription;

    /** Is told when a model has moved, or its replay, which leaves the position as it is; must be quick. */
    @FunctionalInterface
    public interface MoveListener {
        void moved(String model, long position);
    }

    /**
     * @param pool of the query side, see {@link io.tallystick.query.kit.QueryPool}
     * @param clock whose now the lag in seconds is measured against
     */
    public Projections(List<Model> models, DataSource pool, EventReader log, InstantSource clock) {
        this(models, pool, log, clock, Waymarks.NONE);
    }

    /**
     * @param pool of the query side, see {@link io.tallystick.query.kit.QueryPool}
     * @param clock whose now the lag in seconds is measured against
     * @param waymarks where worlds are kept before anybody asks
     */
    public Projections(List<Model> models, DataSource pool, EventReader log, InstantSource clock, Waymarks waymarks) {
        Map<String, Model> newest = newest(models);
        World live = World.live(pool);
        this.log = log;
        Feed feed = new Feed(log, new EventJson(), bell);
        this.leases = new Leases(pool);
        this.requests = new ReplayRequests(pool);
        Semaphore writers = new Semaphore(WRITERS);
        Places inHand = new Places(IN_HAND);
        Places apart = new Places(APART);
        Projection.Shared shared = new Projection.Shared(
                pool, live, feed, leases, requests, bell, ahead, writers, inHand, new Semaphore(1), apart);
        Replay.Shared replays = new Replay.Shared(live, feed, writers, inHand, apart, ahead);
        this.lineages = new Lineages(pool, replays);
        this.verifier = new Verifier(this, pool, replays, leases, lineages, clock);
        this.worlds = new Worlds(pool, replays, leases, new Moments(log), newest, waymarks, this::atHead);
        this.world = World.live(pool, worlds);
        this.versions = new Versions(pool);
        this.standings = new Standings(world, feed, versions, clock);
        for (Model model : newest.values()) {
            Progress progress = new Progress(to -> listeners.forEach(l -> l.moved(model.name(), to)), bell::nudge);
            projections.put(model.name(), new Projection(model, shared, progress));
        }
        for (Model model : models) {
            if (newest.get(model.name()) != model) {
                formers.add(new Projection(model, shared, new Progress(to -> {}, () -> {})));
            }
        }
    }

    /** The newest version of each; two of the same cannot be. */
    private static Map<String, Model> newest(List<Model> models) {
        Map<String, Model> newest = new LinkedHashMap<>();
        for (Model model : models) {
            newest.merge(model.name(), model, (one, other) -> {
                if (one.version() == other.version()) {
                    throw new IllegalArgumentException("two read models are " + one);
                }
                return one.version() > other.version() ? one : other;
            });
        }
        return newest;
    }

    /** Begins to follow the log. */
    public void start() {
        subscription = log.onAppend(bell::ring);
        for (Projection projection : projections.values()) {
            start(projection, projection.model().name());
        }
        for (Projection projection : formers) {
            start(
                    () -> {
                        if (versions.kept(projection.model())) {
                            projection.run();
                        }
                    },
                    projection.model().schema());
        }
        worlds.start();
    }

    private void start(Runnable projection, String name) {
        threads.add(Thread.ofPlatform().daemon().name("projector-" + name).start(projection));
    }

    /** Ends after the batches in hand, and lets other processes take over. */
    @Override
    public void close() {
        projections.values().forEach(Projection::stop);
        formers.forEach(Projection::stop);
        bell.ring();
        worlds.close();
        verifier.close();
        lineages.close();
        try {
            // Where the database is away the batches in hand do not end; all of them together are given this time.
            Instant patience = Instant.now().plus(CLOSING);
            for (Thread thread : threads) {
                Duration left = Duration.between(Instant.now(), patience);
                if (left.isPositive() && !thread.join(left)) {
                    LOG.warn("{} does not end and is left", thread.getName());
                }
            }
            if (subscription != null) {
                subscription.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the log could not be let go", e);
        } finally {
            ahead.shutdownNow();
            leases.close();
        }
    }

    /** All read models, in their order. */
    public List<Model> models() {
        return projections.values().stream().map(Projection::model).toList();
    }

    public Optional<Model> model(String name) {
        return Optional.ofNullable(projections.get(name)).map(Projection::model);
    }

    /** The world the models are kept in, and those of the moments people look at. */
    public World world() {
        return world;
    }

    /** The worlds of moments. */
    public Worlds worlds() {
        return worlds;
    }

    /** Compares what is shown with what the log says. */
    public Verifier verifier() {
        return verifier;
    }

    /** Which version of each is shown. */
    public Versions versions() {
        return versions;
    }

    /** Where rows come from. */
    public Lineages lineages() {
        return lineages;
    }

    /** Calls back whenever a model has moved, from this process's projections. */
    public AutoCloseable onMove(MoveListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Waits until the model has taken in the event at the position.
     *
     * @return whether it has, within the time given
     */
    public boolean await(Model model, long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long left = end - System.nanoTime();
            Progress progress = of(model).progress();
            Duration share = Duration.ofNanos(Math.min(left, 50_000_000));
            if (progress.glance().here() ? progress.await(position, share) : stored(model) >= position) {
                return true;
            }
            if (left <= 0) {
                return false;
            }
            if (!progress.glance().here()) {
                Thread.sleep(share);
            }
        }
    }

    /** How far each model has come. */
    public List<ProjectionStatus> status() {
        return standings.of(projections.values());
    }

    /** Whether what is shown of the model is at the head of the log, and no other one catches up here. */
    private boolean atHead(Model model) {
        boolean quiet = projections.values().stream()
                .map(projection -> projection.progress().glance())
                .allMatch(glance -> !glance.here() || glance.caughtUp() || glance.trouble() != null);
        ProjectionState state = standings.of(List.of(of(model))).getFirst().state();
        return quiet && (state == ProjectionState.LIVE || state == ProjectionState.PARKED);
    }

    /** Tables made to take the place of those shown. */
    public List<Candidate> candidates() {
        return status().stream().map(Candidate::of).filter(Objects::nonNull).toList();
    }

    /** What takes long and is going on: models that are not at the head of the log, and worlds on their way. */
    public List<LongWork> underWay() throws SQLException {
        return Stream.concat(
                        status().stream()
                                .filter(s -> s.state() != ProjectionState.LIVE && s.state() != ProjectionState.PARKED)
                                .map(LongWork::of),
                        worlds.all().stream().filter(w -> w.state().underWay()).map(LongWork::of))
                .toList();
    }

    /**
     * Asks for the model to be replayed from the beginning. What is shown stays, and is followed, until the replay has come
     * as far; a model that was never complete begins again in place.
     */
    public void requestReplay(Model model) throws SQLException {
        requests.ask(model.schema());
        bell.ring();
    }

    /** Gives up a replay that is on its way; whether there was one. What is shown stays. */
    public boolean giveUpReplay(Model model) throws SQLException {
        boolean given = of(model).schema().giveUp();
        requests.met(model.schema());
        bell.ring();
        return given;
    }

    /** The first parked events of a model. */
    public List<DeadLetter> deadLetters(Model model, int most) throws SQLException {
        return world.write(model, (Connection connection) -> new DeadLetters(connection).list(null, most));
    }

    /**
     * Asks for parked events to be tried again, in order.
     *
     * @param record whose events, or null for all
     * @return how many there are
     */
    public int requestRetry(Model model, @Nullable String record) throws SQLException {
        int asked = world.write(model, (Connection connection) -> new DeadLetters(connection).requestRetry(record));
        bell.ring();
        return asked;
    }

    /** The position stored by whichever process projects the model; -1 as long as nothing can be read. */
    private long stored(Model model) {
        try {
            return world.write(model, StoredPosition::read).position();
        } catch (SQLException e) {
            return -1;
        }
    }

    private Projection of(Model model) {
        Projection projection = projections.get(model.name());
        if (projection == null) {
            throw new IllegalArgumentException("no read model is named " + model.name());
        }
        return projection;
    }
}
