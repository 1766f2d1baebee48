package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log for one read model, in order, on one thread; while a batch is written the next one is already read and
 * decoded. At the head of the log whatever is there is written at once.
 */
final class Projection implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final int MOST_EVENTS = 4096;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);

    /** What the projections of a process share. */
    record Shared(
            DataSource pool,
            World world,
            Feed feed,
            Leases leases,
            ReplayRequests requests,
            Bell bell,
            ExecutorService ahead,
            Semaphore writers) {}

    private final Model model;
    private final Shared shared;
    private final ModelSchema schema;
    private final Batch batch;
    private final Progress progress;
    private volatile boolean stopping;
    private long position;
    private long lastCare;
    private boolean shown;
    private Set<String> parked = Set.of();

    Projection(Model model, Shared shared, Progress progress) {
        this.model = model;
        this.shared = shared;
        this.schema = new ModelSchema(shared.pool(), model);
        this.batch = new Batch(shared.world(), model);
        this.progress = progress;
    }

    Model model() {
        return model;
    }

    Progress progress() {
        return progress;
    }

    ModelSchema schema() {
        return schema;
    }

    /** Asks it to end after the batch in hand. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        while (!stopping) {
            long rings = shared.bell().count();
            try {
                if (shared.leases().hold(model.schema())) {
                    resume();
                    follow();
                } else {
                    progress.standBy();
                    shared.bell().await(rings, IDLE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | StackOverflowError | LinkageError | AssertionError | OutOfMemoryError e) {
                trouble(e);
            }
        }
    }

    private void trouble(Throwable e) {
        if (stopping) {
            return;
        }
        boolean passing = Faults.passing(e);
        if (progress.glance().trouble() == null) {
            LOG.warn("{} {}: {}", model, passing ? "waits" : "stopped", Faults.words(e), passing ? null : e);
        }
        progress.troubled(passing ? ProjectionState.WAITING : ProjectionState.STOPPED, Faults.words(e));
        try {
            Thread.sleep(passing ? AFTER_TROUBLE : AFTER_TROUBLE.multipliedBy(6));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private void resume() throws SQLException {
        schema.ensure();
        load(false);
    }

    private void load(boolean replay) throws SQLException {
        position = shared.world().write(model, StoredPosition::read).position();
        parked = shared.world().write(model, connection -> new DeadLetters(connection).records());
        progress.from(position, replay);
    }

    /** Follows the log until it is stopped, or another process has the lease, or something fails. */
    private void follow() throws Exception {
        Future<List<LogEntry>> ahead = null;
        while (!stopping) {
            if (System.nanoTime() - lastCare > IDLE.toNanos()) {
                if (!shared.leases().hold(model.schema())) {
                    return;
                }
                if (care()) {
                    ahead = null;
                }
                lastCare = System.nanoTime();
            }
            long rings = shared.bell().count();
            List<LogEntry> entries = ahead == null ? read(position) : ahead.get();
            ahead = null;
            if (entries.isEmpty()) {
                atHead();
                shared.bell().await(rings, IDLE);
            } else {
                if (entries.size() == MOST_EVENTS) {
                    ahead = shared.ahead().submit(readAfter(entries.getLast().position()));
                }
                take(entries);
            }
        }
    }

    private Callable<List<LogEntry>> readAfter(long after) {
        return () -> read(after);
    }

    private List<LogEntry> read(long after) {
        List<LogEntry> entries = shared.feed().after(after, MOST_EVENTS);
        entries.forEach(model.handlers()::decode);
        return entries;
    }

    private void take(List<LogEntry> entries) throws Exception {
        shared.writers().acquire();
        try {
            parked = batch.take(entries, parked);
        } finally {
            shared.writers().release();
        }
        position = entries.getLast().position();
        progress.moved(position, entries.size());
    }

    private void atHead() throws SQLException {
        if (!shown) {
            schema.show();
            shown = true;
        }
        progress.atHead();
    }

    /** Does what people asked for: a replay, another try of parked events. */
    private boolean care() throws Exception {
        if (shared.requests().asked(model.schema())) {
            LOG.info("{} is replayed from the beginning", model);
            // Nobody who waits may take the old position for the new one.
            progress.from(0, true);
            schema.replay();
            shared.requests().met(model.schema());
            load(true);
            return true;
        }
        if (!parked.isEmpty()) {
            for (String record : shared.world().write(model, c -> new DeadLetters(c).toRetry())) {
                parked = batch.retry(record, shared.feed(), position);
                progress.moved(position, 0);
            }
        }
        return false;
    }
}
