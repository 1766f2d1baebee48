package io.tallystick.eventstore;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.LogUnavailable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the commands of one node, on one thread and one connection of its own: whoever waits goes into the next insert
 * together. Position h+2 is inserted only after h+1 is committed, and the position key lets one of several nodes have
 * h+1, so positions are gapless and in the order of commit.
 */
public final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final Connections connections;
    private final Clock clock;
    private final Runnable appended;
    private final AppenderSettings settings;
    private final BlockingQueue<Submission> queue;
    private final Deque<Submission> carried = new ArrayDeque<>();
    private final Thread thread;
    private @Nullable LogConnection log;
    private Head head = Head.EMPTY;
    private volatile @Nullable SQLException gone;
    private volatile boolean closed;

    /**
     * Starts the appender; it connects by itself, now and whenever the connection breaks.
     *
     * @param connections opens its connection, with the rights of {@link EventStoreSchema#APP_ROLE}
     * @param clock gives the time events are recorded at
     * @param appended called after each group, on the appender's thread, so it must be quick
     */
    public Appender(Connections connections, Clock clock, Runnable appended, AppenderSettings settings) {
        this.connections = connections;
        this.clock = clock;
        this.appended = appended;
        this.settings = settings;
        this.queue = new LinkedBlockingQueue<>(settings.waiting());
        this.thread = Thread.ofPlatform().daemon().name("log-appender").start(this::run);
    }

    /**
     * Hands over all events of one command.
     *
     * @return where they were stored, or failed with {@code ConcurrencyException},
     *     {@code AggregateStreamCreationException}, {@code RegisterMovedOn}, {@code CommandAlreadyAccepted} or
     *     {@link LogUnavailable}
     * @throws IllegalArgumentException if an event can never be stored
     * @throws LogUnavailable if the log is out of reach or too many commands wait
     */
    public CompletableFuture<Appended> submit(List<NewEvent> events, AppendTerms terms) {
        Submission submission = new Submission(events, terms);
        SQLException unreachable = gone;
        if (unreachable != null) {
            throw unavailable(unreachable);
        }
        if (!queue.offer(submission)) {
            throw new LogUnavailable("too busy: " + settings.waiting() + " commands wait already", false, null);
        }
        if (closed) {
            turnAway(null);
        }
        return submission.outcome();
    }

    private void run() {
        try {
            while (!closed) {
                if (connect() == null) {
                    pause();
                    continue;
                }
                List<Submission> waiting = nextGroup();
                if (!waiting.isEmpty()) {
                    store(waiting);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped", e);
        } finally {
            closed = true;
            disconnect();
            turnAway(null);
        }
    }

    private List<Submission> nextGroup() throws InterruptedException {
        List<Submission> group = new ArrayList<>();
        Submission next = carried.isEmpty() ? queue.poll(1, TimeUnit.SECONDS) : carried.poll();
        int rows = 0;
        int bytes = 0;
        while (next != null) {
            group.add(next);
            rows += next.events().size();
            bytes += next.bytes();
            Submission candidate = carried.isEmpty() ? queue.peek() : carried.peek();
            if (candidate == null
                    || rows + candidate.events().size() > settings.groupRows()
                    || bytes + candidate.bytes() > settings.groupBytes()) {
                break;
            }
            next = carried.isEmpty() ? queue.poll() : carried.poll();
        }
        return group;
    }

    private void store(List<Submission> waiting) throws InterruptedException {
        List<Submission> pending = waiting;
        while (!pending.isEmpty()) {
            LogConnection connected = connect();
            if (connected == null) {
                pending.forEach(submission -> submission.fail(unavailable(gone)));
                return;
            }
            Group group = Group.of(pending, head);
            refuseStale(connected, group);
            if (group.isEmpty()) {
                return;
            }
            Instant stamp = head.next(clock);
            try {
                connected.insert(group, head.position(), stamp);
                Head before = head;
                head = head.after(group, stamp);
                answer(group, before.position());
                return;
            } catch (SQLException e) {
                pending = afterFailure(connected, group, stamp, e);
            } catch (RuntimeException e) {
                LOG.error("an insert failed in an unforeseen way", e);
                pending = new Resolution(group, stamp).await();
            }
        }
    }

    private void refuseStale(LogConnection connected, Group group) {
        if (group.stale().isEmpty()) {
            return;
        }
        try {
            new Losers(connected).refuseStale(group.stale(), head);
        } catch (SQLException e) {
            // Found broken again, and mended, by the insert that follows.
            group.stale().forEach(submission -> submission.fail(unavailable(e)));
        }
    }

    /** What of the group is to be tried again. */
    private List<Submission> afterFailure(LogConnection connected, Group group, Instant stamp, SQLException e)
            throws InterruptedException {
        return switch (Failure.of(e)) {
            case CONFLICT -> retryWithoutLosers(connected, group, e);
            case ROW -> isolate(group, e);
            case REFUSED -> {
                LOG.warn("the log refused a group", e);
                yield giveUp(group, e);
            }
            case UNKNOWN -> {
                LOG.warn("the connection broke during an append; finding out whether it was stored", e);
                yield new Resolution(group, stamp).await();
            }
        };
    }

    /** Nothing of the group was stored, and trying again would not help. */
    private static List<Submission> giveUp(Group group, SQLException reason) {
        group.fail(unavailable(reason));
        group.setAside().forEach(submission -> submission.fail(unavailable(reason)));
        return List.of();
    }

    private List<Submission> retryWithoutLosers(LogConnection connected, Group group, SQLException conflict) {
        try {
            long before = head.position();
            head = connected.head(head);
            List<Submission> winners = new Losers(connected).dropFrom(group);
            if (head.position() == before
                    && winners.size() == group.submissions().size()) {
                LOG.error("a conflict with nothing in the log", conflict);
                group.fail(unavailable(conflict));
                carried.addAll(group.setAside());
                return List.of();
            }
            List<Submission> pending = new ArrayList<>(winners);
            pending.addAll(group.setAside());
            return pending;
        } catch (SQLException e) {
            disconnect();
            return giveUp(group, e);
        }
    }

    /** One row cannot be stored: each command goes alone, and only the one with that row fails. */
    private List<Submission> isolate(Group group, SQLException e) throws InterruptedException {
        if (group.submissions().size() == 1) {
            group.fail(new IllegalArgumentException("an event cannot be stored", e));
        } else {
            for (Submission submission : group.submissions()) {
                store(List.of(submission));
            }
        }
        return group.setAside();
    }

    private void answer(Group group, long storedAfter) {
        carried.addAll(group.stored(storedAfter + 1));
        try {
            appended.run();
        } catch (RuntimeException e) {
            LOG.warn("a listener failed after an append", e);
        }
    }

    /**
     * Finds out what became of a group whose insert was not answered: by inserting it again at the same position. If the
     * first attempt is still under way, the position key makes the second wait for it; if it was stored, the event at
     * the position is ours; if another's event is there, ours can never be.
     */
    private final class Resolution {
        private final Group group;
        private final Instant stamp;
        private final long base = head.position();
        private final long deadline =
                System.nanoTime() + settings.resolveWithin().toNanos();
        private boolean told;

        Resolution(Group group, Instant stamp) {
            this.group = group;
            this.stamp = stamp;
        }

        /** What is to be tried again, once the outcome is known. */
        List<Submission> await() throws InterruptedException {
            try {
                while (!closed) {
                    disconnect();
                    LogConnection connected = connect();
                    Boolean stored = connected == null ? null : attempt(connected);
                    if (stored != null) {
                        return settle(stored);
                    }
                    if (System.nanoTime() >= deadline) {
                        tell();
                    }
                    pause();
                }
                return List.of();
            } finally {
                if (closed) {
                    tell();
                }
            }
        }

        private List<Submission> settle(boolean stored) {
            if (stored) {
                LOG.info("the append in doubt is stored at {}", base + 1);
                answer(group, base);
                return List.of();
            }
            List<Submission> pending = new ArrayList<>(told ? List.of() : group.submissions());
            pending.addAll(group.setAside());
            return pending;
        }

        private @Nullable Boolean attempt(LogConnection connected) {
            try {
                if (head.position() != base) {
                    return isOurs(connected);
                }
                connected.insert(group, base, stamp);
                head = head.after(group, stamp);
                return true;
            } catch (SQLException e) {
                return switch (Failure.of(e)) {
                    case CONFLICT -> afterConflict(connected);
                    case ROW -> false;
                    case REFUSED, UNKNOWN -> null;
                };
            }
        }

        private @Nullable Boolean afterConflict(LogConnection connected) {
            try {
                head = connected.head(head);
                return isOurs(connected);
            } catch (SQLException e) {
                return null;
            }
        }

        private boolean isOurs(LogConnection connected) throws SQLException {
            return connected
                    .eventAt(base + 1)
                    .filter(group.events().getFirst().eventId()::equals)
                    .isPresent();
        }

        private void tell() {
            if (!told) {
                told = true;
                group.fail(new LogUnavailable("it is unknown whether the command was stored", true, gone));
                group.setAside().forEach(submission -> submission.fail(unavailable(gone)));
            }
        }
    }

    private @Nullable LogConnection connect() {
        if (log != null) {
            return log;
        }
        try {
            LogConnection connected = new LogConnection(connections, settings.answerWithin());
            log = connected;
            Head now = connected.head(head);
            if (now.position() < head.position()) {
                LOG.error("the log ends at {} and was known to end at {}", now.position(), head.position());
                now = connected.head(Head.EMPTY);
            }
            head = now;
            gone = null;
            return connected;
        } catch (SQLException e) {
            if (gone == null) {
                LOG.warn("the log cannot be reached: {}", e.getMessage());
            }
            gone = e;
            disconnect();
            turnAway(e);
            return null;
        }
    }

    private void disconnect() {
        LogConnection connected = log;
        log = null;
        if (connected != null) {
            try {
                connected.close();
            } catch (SQLException e) {
                LOG.debug("closing a broken connection", e);
            }
        }
    }

    /** Those who wait were certainly not stored, and need not wait for a server that is gone. */
    private void turnAway(@Nullable SQLException reason) {
        List<Submission> waiting = new ArrayList<>();
        if (Thread.currentThread() == thread) {
            waiting.addAll(carried);
            carried.clear();
        }
        queue.drainTo(waiting);
        waiting.forEach(submission -> submission.fail(unavailable(reason)));
    }

    private static LogUnavailable unavailable(@Nullable SQLException reason) {
        return new LogUnavailable("the log cannot be reached; nothing was stored", false, reason);
    }

    private void pause() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(settings.retryAfter().toNanos());
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
