package io.tallystick.query.projections;

import io.tallystick.events.log.Leases;
import io.tallystick.query.kit.Builds;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import io.tallystick.query.kit.Trace;
import io.tallystick.query.projections.RowComparison.Count;
import io.tallystick.query.projections.RowComparison.Difference;
import io.tallystick.query.projections.RowComparison.Kind;
import io.tallystick.query.projections.Verification.Found;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds every read model from the first event, with the same code that made what is shown, and compares row by row at the
 * same position. Where a row differs, the log is gone through once more to learn which events make it.
 */
public final class Verifier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);
    private static final String LEASE = "verifier";
    private static final Duration CATCHING_UP = Duration.ofSeconds(30);

    /** Rows told of a model one by one; the rest is counted. */
    private static final int TOLD_OF_A_MODEL = 20;

    /** Events told of a row. */
    private static final int TOLD_OF_A_ROW = 20;

    private final Projections projections;
    private final DataSource pool;
    private final Replay.Shared shared;
    private final Leases leases;
    private final Lineages lineages;
    private final WorldTable worlds;
    private final WorldSchema schemas;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Verification> last = new AtomicReference<>();
    private volatile boolean closed;
    private @Nullable Thread worker;

    Verifier(
            Projections projections,
            DataSource pool,
            Replay.Shared shared,
            Leases leases,
            Lineages lineages,
            InstantSource clock) {
        this.projections = projections;
        this.pool = pool;
        this.shared = shared;
        this.leases = leases;
        this.lineages = lineages;
        this.worlds = new WorldTable(pool);
        this.schemas = new WorldSchema(pool);
        this.clock = clock;
    }

    /** The verification going on, or the last one of this process. */
    public Optional<Verification> last() {
        return Optional.ofNullable(last.get());
    }

    /**
     * Begins one, beside everything else.
     *
     * @param told when it is done, whatever came out
     * @return whether it was begun; not while one goes on, here or elsewhere
     */
    public synchronized boolean start(Consumer<Verification> told) throws SQLException {
        Verification running = last.get();
        if (closed || (running != null && running.running()) || !leases.hold(LEASE)) {
            return false;
        }
        last.set(Verification.begun(clock.instant(), projections.models().size()));
        worker = Thread.ofPlatform().daemon().name("verifier").start(() -> {
            String error = null;
            try {
                tidyUp();
                for (Model model : projections.models()) {
                    verify(model);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                error = "interrupted";
            } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
                LOG.warn("the tables were not verified to the end", e);
                error = Faults.words(e);
            }
            Verification done = now().ended(clock.instant(), error);
            last.set(done);
            if (!closed) {
                told.accept(done);
            }
        });
        return true;
    }

    /** What a verification cut short has left. */
    private void tidyUp() throws SQLException {
        for (KeptWorld world : worlds.all()) {
            if (world.kind() == KeptWorld.Kind.VERIFICATION) {
                schemas.drop(world);
            }
        }
    }

    private Verification now() {
        return Objects.requireNonNull(last.get(), "begun");
    }

    private void verify(Model model) throws Exception {
        long head = shared.feed().head();
        KeptWorld world = worlds.begin(KeptWorld.Kind.VERIFICATION, model, head);
        try {
            schemas.make(world, model, 0);
            replay(world, model, head);
            // What is shown has to be at least there, and is from then on held back for a moment, not for the
            // comparison.
            if (!projections.await(model, head, CATCHING_UP)) {
                throw new IllegalStateException(model + " does not come to position " + head);
            }
            try (Connection both = pool.getConnection()) {
                both.setAutoCommit(false);
                both.setReadOnly(true);
                both.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                Shown shown = together(world, model, both);
                compare(world, model, shown, both);
                both.rollback();
            }
        } finally {
            schemas.drop(world);
        }
    }

    /** What readers see, and where it stands. */
    private record Shown(String schema, long position) {}

    /** Has a snapshot taken in which what is shown and what was rebuilt stand at the same position. */
    private Shown together(KeptWorld world, Model model, Connection snapshot) throws Exception {
        try (Connection holding = pool.getConnection()) {
            holding.setAutoCommit(false);
            try {
                String live =
                        model.schema(model.version(), Builds.of(holding, model).shown());
                holding.setSchema(live);
                long position = position(holding, "for update");
                replay(world, model, position);
                snapshot.setSchema(live);
                if (position(snapshot, "") != position) {
                    throw new IllegalStateException(model + " moved while it was held");
                }
                return new Shown(live, position);
            } finally {
                holding.rollback();
            }
        }
    }

    private static long position(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select position from projection_position " + lock);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private void replay(KeptWorld world, Model model, long target) throws Exception {
        boolean there = new Replay(model, world.schema(), shared, entry -> true).upTo(target, at -> {
            last.set(now().at(model.name(), at, target));
            return !closed && worlds.moved(world.id(), at);
        });
        if (!there) {
            throw new InterruptedException("called off");
        }
    }

    private void compare(KeptWorld world, Model model, Shown shown, Connection both) throws Exception {
        long rows = 0;
        long differing = 0;
        List<Found> found = new ArrayList<>();
        for (Table table : model.tables()) {
            RowComparison comparison = new RowComparison(both, model, table, world.schema(), shown.schema());
            Count count = comparison.count();
            rows += Math.max(count.before(), count.after());
            differing += count.differing();
            if (count.differing() > 0 && found.size() < TOLD_OF_A_MODEL) {
                for (Difference row :
                        comparison.differences(List.of(), 0, TOLD_OF_A_MODEL - found.size(), RowComparison.AS_STORED)) {
                    found.add(new Found(
                            model.name(),
                            table.name(),
                            row.kind(),
                            row.key().values().stream().map(String::valueOf).toList(),
                            row.kind() == Kind.CHANGED ? columns(row, table) : List.of(),
                            List.of()));
                }
            }
        }
        List<Found> told = found.isEmpty() ? found : withEvents(model, shown.position(), found);
        last.set(now().compared(shown.position(), rows, differing, told));
    }

    private static List<String> columns(Difference row, Table table) {
        return row.changes().isEmpty()
                // Only what is searched by differs.
                ? table.searchable().stream().map(Column::name).toList()
                : List.copyOf(row.changes().keySet());
    }

    /** The events that make each of the rows, by going through the log once more. */
    private List<Found> withEvents(Model model, long position, List<Found> found) throws Exception {
        Set<Trace.Key> keys = new HashSet<>();
        found.forEach(row -> keys.add(new Trace.Key(row.table(), row.key())));
        Trace trace = lineages.trace(model, keys, position, at -> !closed);
        return found.stream()
                .map(row -> new Found(
                        row.model(),
                        row.table(),
                        row.kind(),
                        row.key(),
                        row.columns(),
                        trace.of(new Trace.Key(row.table(), row.key())).reversed().stream()
                                .filter(cause -> row.columns().isEmpty()
                                        || !Collections.disjoint(cause.columns(), row.columns()))
                                .map(Trace.Cause::position)
                                .limit(TOLD_OF_A_ROW)
                                .toList()))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        Thread thread = worker;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
