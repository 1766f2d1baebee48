package io.tallystick.eventstore;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.LogUnavailable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the commands of one node, in turn and on one connection of its own: whoever waits goes into the next insert
 * together. Position h+2 is inserted only after h+1 is committed, and the position key lets one of several nodes have
 * h+1, so positions are gapless and in the order of commit.
 *
 * <p>Groups are stored on a thread of its own; a command that comes alone is stored on the caller's platform thread, which
 * spares it two changes of thread.
 */
public final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final long LONGEST_LINGER = 1_000_000;
    private static final long IDLE = 1_000_000_000;

    private final Clock clock;
    private final AppenderSettings settings;
    private final LogWriter writer;
    private final BlockingQueue<Submission> queue;
    private final ReentrantLock turn = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closed;

    /** How many commands may be expected to come again at once: those answered last, and those who waited meanwhile. */
    private volatile int expected = 1;

    /** An appender whose rows have no codes. */
    public Appender(Connections connections, Clock clock, AppendListeners appended, AppenderSettings settings) {
        this(connections, clock, appended, settings, null);
    }

    /**
     * Starts the appender; it connects by itself, now and whenever the connection breaks.
     *
     * @param connections opens its connection, with the rights of {@link EventStoreSchema#APP_ROLE}
     * @param clock gives the time events are recorded at
     * @param appended called after each group, before the next is begun, so it must be quick
     * @param codes gives each row its code; none get one without
     */
    public Appender(
            Connections connections,
            Clock clock,
            AppendListeners appended,
            AppenderSettings settings,
            @Nullable RowCodes codes) {
        this.clock = clock;
        this.settings = settings;
        this.writer = new LogWriter(connections, clock, appended, settings, codes);
        this.queue = new LinkedBlockingQueue<>(settings.waiting());
        this.thread = Thread.ofPlatform().daemon().name("log-appender").start(this::run);
    }

    /**
     * Hands over all events of one command and returns at once.
     *
     * @return where they were stored, or failed with {@code ConcurrencyException},
     *     {@code AggregateStreamCreationException}, {@code RegisterMovedOn}, {@code CommandAlreadyAccepted} or
     *     {@link LogUnavailable}
     * @throws IllegalArgumentException if an event can never be stored
     * @throws LogUnavailable if the log is out of reach or too many commands wait
     */
    public CompletableFuture<Appended> submit(List<NewEvent> events, AppendTerms terms) {
        Submission submission = new Submission(events, terms, null);
        requireReachable();
        enqueue(submission);
        return submission.outcome();
    }

    /**
     * Stores all events of one command and waits until they are. The wait cannot be interrupted: whoever stopped waiting
     * would not know whether the command was stored.
     *
     * @return where they were stored
     * @throws RuntimeException as {@link #submit} fails
     */
    public Appended append(List<NewEvent> events, AppendTerms terms) {
        Submission submission = new Submission(events, terms, InTurn.wanted() ? clock.instant() : null);
        requireReachable();
        if (InTurn.wanted() || !storedByCaller(submission)) {
            enqueue(submission);
            InTurn.handedOver();
        }
        try {
            return submission.outcome().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /** Refuses where the log was out of reach when last tried. */
    void requireReachable() {
        SQLException unreachable = writer.gone();
        if (unreachable != null) {
            throw LogWriter.unavailable(unreachable);
        }
    }

    private void enqueue(Submission submission) {
        if (!queue.offer(submission)) {
            throw new LogUnavailable("too busy: " + settings.waiting() + " commands wait already", false, null);
        }
        if (closed) {
            turnAway();
        }
    }

    private boolean storedByCaller(Submission submission) {
        // A virtual thread may have to wait for its carrier in the middle of an insert, and everybody with it.
        if (expected > 1 || !queue.isEmpty() || Thread.currentThread().isVirtual() || !turn.tryLock()) {
            return false;
        }
        try {
            if (closed || !writer.isReady()) {
                return false;
            }
            store(List.of(submission));
            if (writer.inDoubt() || writer.gone() != null) {
                // To find out, and to reach the log again, is the thread's work; it may be idle.
                thread.interrupt();
            }
            return true;
        } finally {
            turn.unlock();
        }
    }

    private void store(List<Submission> group) {
        try {
            writer.store(group);
        } catch (RuntimeException e) {
            LOG.error("an append failed in an unforeseen way", e);
            group.forEach(submission -> submission.fail(new LogUnavailable("an append failed", true, e)));
        }
        expected = group.size() + queue.size();
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    takeTurns();
                } catch (InterruptedException e) {
                    LOG.debug("woken", e);
                }
            }
        } finally {
            closed = true;
            turn.lock();
            try {
                writer.end();
            } finally {
                turn.unlock();
            }
            turnAway();
        }
    }

    private void takeTurns() throws InterruptedException {
        boolean ready;
        boolean idle;
        turn.lock();
        try {
            ready = writer.getReady();
            idle = writer.carried().isEmpty();
        } finally {
            turn.unlock();
        }
        if (!ready) {
            turnAwayUnlessReachable();
            TimeUnit.NANOSECONDS.sleep(settings.retryAfter().toNanos());
            return;
        }
        Submission first = queue.poll(idle ? IDLE : 0, TimeUnit.NANOSECONDS);
        turn.lock();
        try {
            if (first == null && idle) {
                writer.probe();
            }
            List<Submission> group = nextGroup(first);
            if (writer.inDoubt()) {
                group.reversed().forEach(writer.carried()::addFirst);
            } else if (!group.isEmpty()) {
                store(group);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Everybody who waits, up to the limits of a group; for those who are just about to come again it lingers a little. */
    private List<Submission> nextGroup(@Nullable Submission first) {
        Deque<Submission> taken = writer.carried();
        if (first != null) {
            taken.add(first);
        }
        long lingerUntil = System.nanoTime() + Math.min(writer.lastInsertNanos() / 4, LONGEST_LINGER);
        List<Submission> group = new ArrayList<>();
        int rows = 0;
        int bytes = 0;
        while (!taken.isEmpty() || takeAnother(taken, group.size(), lingerUntil)) {
            Submission candidate = taken.element();
            rows += candidate.events().size();
            bytes += candidate.bytes();
            if (!group.isEmpty() && (rows > settings.groupRows() || bytes > settings.groupBytes())) {
                return group;
            }
            group.add(taken.remove());
        }
        return group;
    }

    private boolean takeAnother(Deque<Submission> taken, int size, long lingerUntil) {
        Submission next = queue.poll();
        if (next == null && size > 0 && size < expected) {
            try {
                next = queue.poll(lingerUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return next != null && taken.add(next);
    }

    /** Those who wait were certainly not stored, and need not wait for a server that is gone. */
    private void turnAwayUnlessReachable() {
        if (writer.gone() != null) {
            turnAway();
        }
    }

    private void turnAway() {
        List<Submission> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        LogWriter.failAll(waiting, writer.gone());
    }

    /** Stores what it has begun, turns away who still waits, and ends. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
