package io.tallystick.eventstore;

import io.tallystick.events.log.LogUnavailable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes groups of commands behind the head it knows, and deals with what can go wrong. One group after the other: its
 * methods are called by whoever has the appender's turn.
 */
final class LogWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    private final Connections connections;
    private final Clock clock;
    private final AppenderSettings settings;
    private final Runnable appended;
    private final @Nullable RowCodes codes;
    private final Deque<Submission> carried = new ArrayDeque<>();
    private @Nullable LogConnection log;
    private @Nullable Doubt doubt;
    private Head head = Head.EMPTY;
    private long lastInsertNanos;
    private volatile @Nullable SQLException gone;

    LogWriter(
            Connections connections,
            Clock clock,
            Runnable appended,
            AppenderSettings settings,
            @Nullable RowCodes codes) {
        this.codes = codes;
        this.connections = connections;
        this.clock = clock;
        this.appended = appended;
        this.settings = settings;
    }

    /** Commands that were taken once and are to come first now. */
    Deque<Submission> carried() {
        return carried;
    }

    /** How long the last insert took, in nanoseconds. */
    long lastInsertNanos() {
        return lastInsertNanos;
    }

    /** Why the server was out of reach when last tried, or null. Read by any thread. */
    @Nullable
    SQLException gone() {
        return gone;
    }

    /** Whether something can be written right now. */
    boolean isReady() {
        return log != null && doubt == null && carried.isEmpty();
    }

    boolean inDoubt() {
        return doubt != null;
    }

    /** Connects where needed and settles what is in doubt; false if that has to be tried again. */
    boolean getReady() {
        Doubt unsettled = doubt;
        if (unsettled == null) {
            return connect() != null;
        }
        disconnect();
        LogConnection connected = connect();
        Doubt.Verdict verdict = connected == null ? Doubt.Verdict.OPEN : unsettled.examine(connected, head);
        return switch (verdict) {
            case STORED -> {
                LOG.info("the append in doubt is stored at {}", unsettled.first());
                yield settle(unsettled, unsettled.group().stored(unsettled.first()));
            }
            case NOT_STORED -> settle(unsettled, unsettled.toTryAgain());
            case OPEN -> {
                unsettled.tellIfDue(gone);
                yield false;
            }
        };
    }

    private boolean settle(Doubt settled, List<Submission> again) {
        doubt = null;
        again.reversed().forEach(carried::addFirst);
        LOG.debug("settled {}", settled.first());
        appended.run();
        // The head has moved, if only by what was in doubt.
        disconnect();
        return connect() != null;
    }

    /**
     * Notices a server that went away while nothing was written. Otherwise the first command after that would find out,
     * and would have to wait for an outcome nobody can know.
     */
    void probe() {
        LogConnection connected = log;
        if (connected == null || doubt != null) {
            return;
        }
        try {
            if (connected.isAlive(settings.answerWithin())) {
                return;
            }
        } catch (SQLException e) {
            LOG.debug("probing", e);
        }
        disconnect();
        connect();
    }

    /** Stores the commands, or tells them why not; those in doubt are told once {@link #getReady} has found out. */
    void store(List<Submission> waiting) {
        List<Submission> pending = waiting;
        while (!pending.isEmpty()) {
            LogConnection connected = connect();
            if (connected == null) {
                failAll(pending, gone);
                return;
            }
            Group group = Group.of(pending, head);
            refuseStale(connected, group);
            if (group.isEmpty()) {
                return;
            }
            List<Instant> stamps = group.stamps(head, clock);
            try {
                insert(connected, group, stamps);
                return;
            } catch (SQLException e) {
                pending = afterFailure(connected, group, stamps, e);
            }
        }
    }

    private void insert(LogConnection connected, Group group, List<Instant> stamps) throws SQLException {
        Head before = head;
        long started = System.nanoTime();
        connected.insert(group, before.position(), stamps);
        lastInsertNanos = System.nanoTime() - started;
        head = before.after(group, stamps.getLast());
        carried.addAll(group.stored(before.position() + 1));
        appended.run();
    }

    private void refuseStale(LogConnection connected, Group group) {
        if (group.stale().isEmpty()) {
            return;
        }
        try {
            new Losers(connected).refuseStale(group.stale(), head);
        } catch (SQLException e) {
            failAll(group.stale(), e);
            // No insert may follow that would find the connection broken: a group can be stale as a whole.
            disconnect();
        }
    }

    /** What of the group is to be tried again. */
    private List<Submission> afterFailure(LogConnection connected, Group group, List<Instant> stamps, SQLException e) {
        return switch (Failure.of(e)) {
            case CONFLICT -> retryWithoutLosers(connected, group, e);
            case ROW -> isolate(group, e);
            case REFUSED -> {
                LOG.warn("the log refused a group", e);
                yield giveUp(group, e);
            }
            case UNKNOWN -> {
                LOG.warn("the connection broke during an append; finding out whether it was stored", e);
                doubt = new Doubt(group, head, stamps, settings.resolveWithin());
                yield List.of();
            }
        };
    }

    private List<Submission> retryWithoutLosers(LogConnection connected, Group group, SQLException conflict) {
        try {
            long before = head.position();
            head = connected.head(head);
            List<Submission> winners = new Losers(connected).dropFrom(group);
            if (head.position() == before
                    && winners.size() == group.submissions().size()) {
                LOG.error("a conflict with nothing in the log", conflict);
                return giveUp(group, conflict);
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
    private List<Submission> isolate(Group group, SQLException e) {
        if (group.submissions().size() == 1) {
            group.fail(new IllegalArgumentException("an event cannot be stored", e));
            return group.setAside();
        }
        for (Submission submission : group.submissions()) {
            if (doubt == null) {
                store(List.of(submission));
            } else {
                carried.add(submission);
            }
        }
        carried.addAll(group.setAside());
        return List.of();
    }

    /** Nothing of the group was stored, and trying again would not help. */
    private static List<Submission> giveUp(Group group, SQLException reason) {
        group.fail(unavailable(reason));
        failAll(group.setAside(), reason);
        return List.of();
    }

    private @Nullable LogConnection connect() {
        if (log != null) {
            return log;
        }
        try {
            LogConnection connected = new LogConnection(connections, settings.answerWithin(), codes);
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
            failAll(carried, e);
            carried.clear();
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

    /** Leaves nobody waiting. */
    void end() {
        if (doubt != null) {
            doubt.tell(gone);
        }
        failAll(carried, null);
        carried.clear();
        disconnect();
    }

    static void failAll(Iterable<Submission> submissions, @Nullable SQLException reason) {
        submissions.forEach(submission -> submission.fail(unavailable(reason)));
    }

    static LogUnavailable unavailable(@Nullable SQLException reason) {
        return new LogUnavailable("the log cannot be reached; nothing was stored", false, reason);
    }
}
