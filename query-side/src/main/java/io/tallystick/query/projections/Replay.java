package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Trace;
import io.tallystick.query.kit.World;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the log into the tables of a world beside: in order, with the batches of the live projector, up to a position and no
 * further. It goes on where the tables say they stand. Nothing else happens: handlers get rows and events and no more.
 */
final class Replay {
    private static final int MOST_EVENTS = 4096;
    private static final long STORED_WITHIN = 500_000_000L;

    /**
     * What replays share with the live projector, whose batches go first in turn.
     *
     * @param writers batches written at the same time
     * @param inHand batches read and not yet written
     * @param apart batches read ahead beside those; nobody waits for one
     * @param ahead where they are read and decoded
     */
    record Shared(World world, Feed feed, Semaphore writers, Places inHand, Places apart, ExecutorService ahead) {}

    /** Is told each position a replay has come to, as stored. */
    @FunctionalInterface
    interface Milestones {
        /** Whether to go on. */
        boolean passed(long position) throws SQLException, InterruptedException;
    }

    private final Model model;
    private final String schema;
    private final Shared shared;
    private final Batch batch;
    private @Nullable Future<List<LogEntry>> ahead;

    /**
     * @param counts which events do
     */
    Replay(Model model, String schema, Shared shared, Predicate<LogEntry> counts) {
        this(model, schema, shared, counts, null);
    }

    /** As the other, noting which events change the rows the trace watches. */
    Replay(Model model, String schema, Shared shared, Predicate<LogEntry> counts, @Nullable Trace trace) {
        this.model = model;
        this.schema = schema;
        this.shared = shared;
        this.batch = new Batch(shared.world(), model, schema, counts, trace);
    }

    /**
     * Goes on to the position.
     *
     * @param milestones end the work when they say no
     * @return whether it got there
     */
    boolean upTo(long target, Milestones milestones) throws Exception {
        try {
            return goOn(target, milestones);
        } finally {
            Future<List<LogEntry>> read = ahead;
            if (read != null) {
                ahead = null;
                shared.ahead().execute(() -> {
                    try {
                        read.get();
                    } catch (InterruptedException | ExecutionException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        shared.apart().release();
                    }
                });
            }
        }
    }

    private boolean goOn(long target, Milestones milestones) throws Exception {
        Intake intake = new Intake(
                batch,
                shared.world().write(schema, StoredPosition::read).position(),
                shared.world().write(schema, connection -> new DeadLetters(connection).records()),
                shared.writers(),
                shared.ahead());
        try {
            return goOn(intake, target, milestones);
        } finally {
            intake.letGo();
        }
    }

    private boolean goOn(Intake intake, long target, Milestones milestones) throws Exception {
        long told = System.nanoTime();
        boolean tell = true;
        while (true) {
            long at = intake.position();
            boolean due = at >= target || System.nanoTime() - told > STORED_WITHIN;
            if (due) {
                intake.settle();
            }
            if (due || tell) {
                if (!milestones.passed(intake.stored())) {
                    return false;
                }
                told = System.nanoTime();
                tell = false;
            }
            if (at >= target) {
                return true;
            }
            Feed.Place over = ahead != null
                    ? null
                    : shared.feed().past(at, model.handlers()).orElse(null);
            if (over != null && over.position() <= target) {
                intake.pass(over);
                continue;
            }
            tell = take(intake, at, target);
        }
    }

    /** Takes in what comes next; whether any of it concerned the model. */
    private boolean take(Intake intake, long at, long target) throws Exception {
        shared.inHand().acquire(at);
        boolean handedOver = false;
        try {
            List<LogEntry> entries = next(at, target);
            LogEntry last = entries.getLast();
            if (entries.stream().noneMatch(batch::concerns)) {
                intake.pass(new Feed.Place(last.position(), last.recordedAt()));
                return false;
            }
            readAhead(entries, target);
            handedOver = true;
            intake.take(entries, last.position() < target, false, shared.inHand()::release);
            return true;
        } finally {
            if (!handedOver) {
                shared.inHand().release();
            }
        }
    }

    /** What comes after these is read and decoded while these are written. */
    private void readAhead(List<LogEntry> entries, long target) {
        long last = entries.getLast().position();
        if (last < target && shared.apart().tryAcquire()) {
            ahead = shared.ahead().submit(() -> read(last, target));
        }
    }

    private List<LogEntry> next(long after, long target) throws InterruptedException, ExecutionException {
        Future<List<LogEntry>> read = ahead;
        if (read == null) {
            return read(after, target);
        }
        ahead = null;
        try {
            return read.get();
        } finally {
            shared.apart().release();
        }
    }

    private List<LogEntry> read(long after, long target) {
        Feed.Portion portion = shared.feed().after(after, (int) Math.min(MOST_EVENTS, target - after));
        if (portion.entries().isEmpty()) {
            throw new IllegalStateException("the log ends at " + after + ", before " + target);
        }
        portion.entries().forEach(model.handlers()::decode);
        return portion.entries();
    }
}
