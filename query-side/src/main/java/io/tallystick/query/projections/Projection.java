package io.tallystick.query.projections;

import io.tallystick.events.log.Leases;
import io.tallystick.query.kit.Builds;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log for one read model, in order, on one thread. At the head of the log whatever is there is written at
 * once, and then a moment passes in which the next may gather. A replay is made beside what is shown, and shown instead once it has come as far.
 */
final class Projection implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);

    /**
     * After a write the next events may gather for this many times as long as it took: the more there is to do, the more is
     * written at once, and whoever sends commands keeps most of the machine.
     */
    private static final int PAUSE = 8;

    /** The least they may gather; nobody sees it, for whoever waits for a position is not kept waiting. */
    private static final Duration MOMENT = Duration.ofMillis(40);

    /** The longest they may gather. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    /** How long events may gather where the last ones were of no concern to the model. */
    private static final Duration AT_LEISURE = Duration.ofMillis(250);

    /**
     * What the projections of a process share.
     *
     * @param writers batches written at the same time
     * @param inHand batches read and not yet written
     * @param atOnce replays finished, or compared with what is shown, at the same time
     * @param apart batches read ahead by threads that follow two builds; nobody waits for one
     */
    record Shared(
            DataSource pool,
            World world,
            Feed feed,
            Leases leases,
            ReplayRequests requests,
            Bell bell,
            ExecutorService ahead,
            Semaphore writers,
            Places inHand,
            Semaphore atOnce,
            Places apart) {}

    private final Model model;
    private final Shared shared;
    private final ModelSchema schema;
    private final Progress progress;
    private volatile boolean stopping;
    private @Nullable Build live;
    private @Nullable Build beside;
    private long lastCare;
    private boolean noted;
    private @Nullable FormerVersion former;
    private @Nullable Future<?> finishing;
    private @Nullable Future<?> comparison;

    Projection(Model model, Shared shared, Progress progress) {
        this.model = model;
        this.shared = shared;
        this.schema = new ModelSchema(shared.pool(), model);
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
        try {
            serve();
        } finally {
            letGo();
        }
    }

    private void serve() {
        while (!stopping) {
            long rings = shared.bell().count();
            try {
                if (shared.leases().hold("projector " + model.schema())) {
                    resume();
                    follow();
                } else {
                    progress.standBy();
                    shared.bell().await(rings, IDLE, () -> false);
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
        letGo();
        open(schema.ensure(), false);
    }

    private void open(Builds builds, boolean fromNothing) throws SQLException {
        letGo();
        Build shown = new Build(model, builds.shown(), shared);
        live = shown;
        beside = builds.making() == null ? null : new Build(model, builds.making(), shared);
        finishing = null;
        comparison = null;
        noted = false;
        former = schema.toCompare().orElse(null);
        progress.from(shown.position(), fromNothing);
    }

    /** Ends with what the builds have in hand. */
    private void letGo() {
        for (Build former : new Build[] {live, beside}) {
            if (former != null) {
                former.letGo();
            }
        }
    }

    /** Follows the log until it is stopped, or another process has the lease, or something fails. */
    private void follow() throws Exception {
        while (!stopping) {
            if (System.nanoTime() - lastCare > IDLE.toNanos()) {
                if (!shared.leases().hold("projector " + model.schema())) {
                    return;
                }
                care();
                lastCare = System.nanoTime();
            }
            settle(live(), false);
            long rings = shared.bell().count();
            // Batch by batch in turns: what people look at falls behind by one batch of the other at most.
            boolean more = makeBeside();
            more |= goOn();
            if (!more) {
                shared.bell().await(rings, IDLE, progress::owed);
            }
        }
        settle(live(), true);
    }

    /** Stores the position of what is shown where somebody waits for it, or it is due. */
    private void settle(Build shown, boolean now) throws Exception {
        if (!shown.settled() && (now || shown.due() || progress.owed())) {
            shown.settle();
            progress.moved(shown.position(), shown.position(), 0);
        }
    }

    /** Takes the live build a batch further; whether there was any. */
    private boolean goOn() throws Exception {
        Build shown = live();
        meet(shown);
        long passed = shown.pass();
        if (passed > 0) {
            progress.passed(shown.position(), (int) passed);
        }
        Feed.Portion portion = shown.next();
        int events = portion.entries().size();
        if (events == 0) {
            settle(shown, shown.writing());
            atHead();
            return false;
        }
        long began = System.nanoTime();
        shown.take(portion, beside == null);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        progress.moved(shown.position(), shown.stored(), events);
        if (!portion.more()) {
            progress.letPass(shown.settled() ? pause(took) : AT_LEISURE);
        }
        return true;
    }

    /** Before a new version goes beyond where the one stands that readers see, both are compared there. */
    private void meet(Build shown) throws Exception {
        FormerVersion before = former;
        if (before == null) {
            return;
        }
        long there = schema.positionOf(before);
        if (shown.position() < there) {
            shown.noFurtherThan(there);
            return;
        }
        if (!shown.settled()) {
            shown.settle();
        }
        if (schema.compare(before, shown.number(), shown.position() == there ? there : null)) {
            shown.noFurtherThan(Long.MAX_VALUE);
            former = null;
            LOG.info("{} was compared with version {} at position {}", model, before.version(), shown.position());
        }
    }

    private static Duration pause(Duration took) {
        Duration pause = took.multipliedBy(PAUSE);
        return pause.compareTo(MOMENT) < 0 ? MOMENT : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /**
     * Takes the build beside a batch further, up to where the live one is and not beyond, for there both are compared; then
     * it is shown; whether it did anything.
     */
    private boolean makeBeside() throws Exception {
        Build making = beside;
        if (making == null || (finishing != null && !finishing.isDone())) {
            return false;
        }
        making.noFurtherThan(live().position());
        long passed = making.pass();
        Feed.Portion portion = making.next();
        boolean more = !portion.entries().isEmpty();
        if (more) {
            making.take(portion, false);
            if (making.due()) {
                making.settle();
            }
            progress.besideMoved((int) passed + portion.entries().size());
        }
        return (making.position() == live().position() && shownInstead(making)) || more;
    }

    /** Shows the build in place of the live one, which stands at the same position, once both were compared. */
    private boolean shownInstead(Build making) throws Exception {
        making.settle();
        settle(live(), true);
        if (finishing == null) {
            finishing = asOne(() -> shared.ahead().submit(() -> schema.finish(making.number())));
            return false;
        }
        if (comparison == null) {
            comparison = asOne(() -> schema.compareBeside(live().number(), making.number(), shared.ahead()));
        }
        if (comparison == null || !comparison.isDone()) {
            return false;
        }
        try {
            comparison.get();
        } catch (ExecutionException e) {
            if (e.getCause() != null && Faults.passing(e.getCause())) {
                comparison = null;
                return false;
            }
            // It is what the log says all the same, and what is shown may be damaged so that it cannot be read to the
            // end.
            LOG.warn("{} was replayed and could not be compared with what was shown", model, e.getCause());
        }
        finishing = null;
        comparison = null;
        schema.showInstead(making.number());
        making.completed();
        making.noFurtherThan(Long.MAX_VALUE);
        live().letGo();
        live = making;
        beside = null;
        LOG.info("{} was replayed and is shown as of position {}", model, making.position());
        progress.moved(making.position(), making.position(), 0);
        return true;
    }

    /** Begins something large in the database that goes on beside, one in a process at a time. */
    @FunctionalInterface
    private interface Begun {
        Future<?> work() throws SQLException;
    }

    /** What was begun; null while another model has its turn. */
    private @Nullable Future<?> asOne(Begun begun) throws SQLException {
        if (!shared.atOnce().tryAcquire()) {
            return null;
        }
        Future<?> going = null;
        try {
            going = begun.work();
            Future<?> last = going;
            shared.ahead().execute(() -> {
                try {
                    last.get();
                } catch (InterruptedException | ExecutionException e) {
                    LOG.debug("{} was not compared", model, e);
                } finally {
                    shared.atOnce().release();
                    shared.bell().ring();
                }
            });
            return going;
        } finally {
            if (going == null) {
                shared.atOnce().release();
            }
        }
    }

    private Build live() {
        return Objects.requireNonNull(live, "opened before it is followed");
    }

    private void atHead() throws Exception {
        if (!noted) {
            settle(live(), true);
            schema.finish(live().number());
            schema.show(live().number());
            live().completed();
            noted = true;
        }
        progress.atHead();
    }

    /** Does what people asked for: a replay, its end, another try of parked events. */
    private void care() throws Exception {
        Build making = beside;
        if (making != null && !Objects.equals(schema.builds().making(), making.number())) {
            LOG.info("the replay of {} was called off at position {}", model, making.position());
            making.letGo();
            open(schema.ensure(), false);
        }
        if (shared.requests().asked(model.schema())) {
            LOG.info("{} is replayed from the beginning", model);
            boolean usable = live().complete();
            letGo();
            if (usable) {
                schema.begin();
            } else {
                // Nobody who waits may take the old position for the new one.
                progress.from(0, true);
                schema.restart(live().number());
            }
            shared.requests().met(model.schema());
            open(schema.ensure(), !usable);
        }
        if (live().retry()) {
            progress.moved(live().position(), live().position(), 0);
        }
    }
}
