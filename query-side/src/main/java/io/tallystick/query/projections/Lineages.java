package io.tallystick.query.projections;

import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Trace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongPredicate;
import javax.sql.DataSource;

/**
 * Where rows come from: the read model is replayed from the first event on into tables of its own, and it is noted which events
 * change the row and what it then holds. Exact for every model, sums and counters too, at the price of a replay; what was found
 * is remembered for a while.
 */
public final class Lineages implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int REMEMBERED = 100;

    private final Replay.Shared shared;
    private final WorldTable worlds;
    private final WorldSchema schemas;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lineages").factory());
    private final Map<Wanted, CompletableFuture<List<Trace.Cause>>> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, CompletableFuture<List<Trace.Cause>>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile boolean closed;

    private record Wanted(String model, Trace.Key row, long upTo) {}

    Lineages(DataSource pool, Replay.Shared shared) {
        this.shared = shared;
        this.worlds = new WorldTable(pool);
        this.schemas = new WorldSchema(pool);
    }

    /**
     * The events up to a position that changed the row, in order, with what it held after each.
     *
     * @throws BeingBuilt if finding them takes longer than a reader waits
     */
    public List<Trace.Cause> of(Model model, Trace.Key row, long upTo) throws SQLException {
        Wanted wanted = new Wanted(model.name(), row, upTo);
        CompletableFuture<List<Trace.Cause>> lineage;
        synchronized (found) {
            lineage = found.computeIfAbsent(wanted, w -> CompletableFuture.supplyAsync(() -> find(model, w), worker));
        }
        try {
            return lineage.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new BeingBuilt(worlds.all().stream()
                    .filter(world -> world.kind() == KeptWorld.Kind.LINEAGE
                            && world.model().equals(model.name()))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            synchronized (found) {
                found.remove(wanted);
            }
            throw new IllegalStateException("where a row of " + model + " comes from was not found", e.getCause());
        }
    }

    private List<Trace.Cause> find(Model model, Wanted wanted) {
        try {
            return trace(model, Set.of(wanted.row()), wanted.upTo(), at -> !closed)
                    .of(wanted.row());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes through the log up to a position and notes which events change the rows. */
    Trace trace(Model model, Set<Trace.Key> rows, long upTo, LongPredicate goOn) throws Exception {
        KeptWorld world = worlds.begin(KeptWorld.Kind.LINEAGE, model, upTo);
        try {
            schemas.make(world, model, 0);
            Trace trace = new Trace(rows);
            boolean there = new Replay(model, world.schema(), shared, entry -> true, trace)
                    .upTo(upTo, at -> goOn.test(at) && worlds.moved(world.id(), at));
            if (!there) {
                throw new InterruptedException("called off");
            }
            return trace;
        } finally {
            schemas.drop(world);
        }
    }

    @Override
    public void close() {
        closed = true;
        worker.shutdownNow();
    }
}
