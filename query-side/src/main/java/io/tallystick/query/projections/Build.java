package io.tallystick.query.projections;

import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One build of a model on its way through the log. While a batch is written the next one is worked out ({@link Intake}), and
 * the one after that is read and decoded, as long as no other model waits to hold one. Events that do not concern the
 * model cost it nothing in the database: over those only the position moves, and is stored now and then. Used by one thread.
 */
final class Build {
    private static final int MOST_EVENTS = 4096;

    /** A batch this large is hardly the last one: reading ahead pays. */
    private static final int MORE_TO_COME = 256;

    /** The longest a position stays unstored while only events of no concern are passed over. */
    private static final long STORED_WITHIN = 1_000_000_000L;

    private final Model model;
    private final int number;
    private final Projection.Shared shared;
    private final Intake intake;
    private long storedAt = System.nanoTime();
    private boolean complete;

    /** Whether more was there than was given last. */
    private boolean behind;

    private volatile long noFurther = Long.MAX_VALUE;
    private @Nullable Ahead ahead;

    /** What is read ahead, and the place it takes. */
    private record Ahead(Future<Feed.Portion> read, Places place, boolean apart) {}

    /** Goes on from where the build's own tables say it stands. */
    Build(Model model, int number, Projection.Shared shared) throws SQLException {
        this.model = model;
        this.number = number;
        this.shared = shared;
        StoredPosition found = shared.world().write(model, number, StoredPosition::read);
        this.complete = found.complete();
        this.intake = new Intake(
                new Batch(shared.world(), model, model.schema(model.version(), number), entry -> true, null),
                found.position(),
                shared.world().write(model, number, connection -> new DeadLetters(connection).records()),
                shared.writers(),
                shared.ahead());
    }

    int number() {
        return number;
    }

    /** Takes in nothing beyond the position until told otherwise. */
    void noFurtherThan(long position) {
        noFurther = position;
    }

    /** The last event taken in. */
    long position() {
        return intake.position();
    }

    /** The last event of which readers find something. */
    long stored() {
        return intake.stored();
    }

    /** Whether all that was taken in is stored, so that readers find it. */
    boolean settled() {
        return intake.settled();
    }

    /** Whether a batch is on its way to the tables. */
    boolean writing() {
        return intake.writing();
    }

    /** Whether something has been unstored for long enough. */
    boolean due() {
        return !settled() && System.nanoTime() - storedAt > STORED_WITHIN;
    }

    /** Stores what is not stored yet. */
    void settle() throws Exception {
        if (!settled()) {
            intake.settle();
            storedAt = System.nanoTime();
        }
    }

    /** Passes over what others have read and found to be of no concern to this model; gives the number of events. */
    long pass() {
        long before = position();
        if (ahead == null) {
            shared.feed()
                    .past(before, model.handlers())
                    .filter(place -> place.position() <= noFurther)
                    .ifPresent(intake::pass);
        }
        return position() - before;
    }

    /** Whether it has ever been at the head of the log. */
    boolean complete() {
        return complete;
    }

    void completed() {
        complete = true;
    }

    /** The events that come next, decoded; empty at the head of the log. Whoever is given some takes them in. */
    Feed.Portion next() throws Exception {
        Ahead read = ahead;
        ahead = null;
        if (read != null) {
            if (read.apart()) {
                try {
                    shared.inHand().acquire(position());
                } finally {
                    read.place().release();
                }
            }
            Feed.Portion portion = held(read.read()::get);
            if (!portion.entries().isEmpty()) {
                return portion;
            }
        }
        // Nothing was there when it was read ahead; by now there may be.
        shared.inHand().acquire(behind ? position() : Places.KEEPING_UP);
        return held(() -> read(position()));
    }

    /** What was read with a place for a batch; the place is kept for as long as there is a batch. */
    private Feed.Portion held(Callable<Feed.Portion> read) throws Exception {
        boolean kept = false;
        try {
            Feed.Portion portion = read.call();
            kept = !portion.entries().isEmpty();
            return portion;
        } finally {
            if (!kept) {
                shared.inHand().release();
            }
        }
    }

    /**
     * Takes the events in: rows and position in one transaction, and in the same that it has come to the head. Where none
     * concerns the model, only its position moves.
     *
     * @param alone whether the thread follows no other build: while it waited for a place with that, it must not hold one
     *     for what this build has read ahead, but one that nobody waits for
     */
    void take(Feed.Portion portion, boolean alone) throws Exception {
        boolean handedOver = false;
        try {
            behind = portion.more();
            LogEntry end = portion.entries().getLast();
            boolean concerned = portion.entries().stream()
                    .anyMatch(entry -> model.handlers().want(entry.type()));
            boolean large = portion.entries().size() >= MORE_TO_COME;
            if (concerned && large) {
                readAhead(end.position(), alone);
            }
            boolean reachesHead = !complete && end.position() >= shared.feed().head();
            if (!concerned && !reachesHead) {
                intake.pass(new Feed.Place(end.position(), end.recordedAt()));
                return;
            }
            handedOver = true;
            intake.take(portion.entries(), behind && large, reachesHead, shared.inHand()::release);
            storedAt = System.nanoTime();
            complete |= reachesHead;
        } finally {
            if (!handedOver) {
                shared.inHand().release();
            }
        }
    }

    private void readAhead(long last, boolean alone) {
        Places place = alone ? shared.inHand() : shared.apart();
        if (place.tryAcquire()) {
            ahead = new Ahead(shared.ahead().submit(() -> read(last)), place, !alone);
        }
    }

    /** Ends with what is being written, and gives up what was read ahead. */
    void letGo() {
        intake.letGo();
        Ahead read = ahead;
        ahead = null;
        if (read != null) {
            shared.ahead().execute(() -> {
                try {
                    read.read().get();
                } catch (InterruptedException | ExecutionException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    read.place().release();
                }
            });
        }
    }

    /** Tries parked events again whose retry was asked for; whether there were any. */
    boolean retry() throws Exception {
        if (intake.parked().isEmpty()) {
            return false;
        }
        Set<String> asked = shared.world().write(model, number, connection -> new DeadLetters(connection).toRetry());
        if (!asked.isEmpty()) {
            intake.retry(asked, shared.feed());
        }
        return !asked.isEmpty();
    }

    private Feed.Portion read(long after) {
        int most = (int) Math.min(MOST_EVENTS, noFurther - after);
        if (most <= 0) {
            return Feed.Portion.NOTHING;
        }
        Feed.Portion portion = shared.feed().after(after, most);
        portion.entries().forEach(model.handlers()::decode);
        return portion;
    }
}
