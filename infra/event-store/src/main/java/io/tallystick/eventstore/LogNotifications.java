package io.tallystick.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the news of an append from one process to the others by LISTEN and NOTIFY, and a poll as the net. A NOTIFY
 * within the insert would make all commits of the cluster wait in line, so it is sent afterwards, on a connection of its
 * own, once for all appends since the last; it needs no fsync, since nothing is lost with it but a second.
 */
public final class LogNotifications implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogNotifications.class);
    private static final String CHANNEL = "tallystick_appended";
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(20);

    private final Connections connections;
    private final Runnable heard;
    private final Duration poll;
    private final Semaphore news = new Semaphore(0);
    private final Thread listener;
    private final Thread sender;
    private volatile int ownSession;
    private volatile boolean closed;

    /**
     * Starts listening and sending, one connection each.
     *
     * @param heard called when another process has appended, and once in every {@code poll} without news
     */
    public LogNotifications(Connections connections, Runnable heard, Duration poll) {
        this.connections = connections;
        this.heard = heard;
        this.poll = poll;
        this.listener = Thread.ofPlatform().daemon().name("log-listener").start(() -> keepUp(this::listen));
        this.sender = Thread.ofPlatform().daemon().name("log-notifier").start(() -> keepUp(this::send));
    }

    /** Tells the other processes, soon; returns at once. */
    public void appended() {
        news.release();
    }

    private interface Duty {
        void perform(Connection connection) throws SQLException, InterruptedException;
    }

    private void keepUp(Duty duty) {
        while (!closed) {
            try (Connection connection = connections.open()) {
                connection.setAutoCommit(true);
                duty.perform(connection);
            } catch (SQLException e) {
                LOG.debug("no connection for notifications, polling instead", e);
                heard.run();
                waitFor(poll);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        // What was appended before the LISTEN took effect is not announced any more.
        heard.run();
        PGConnection session = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] notifications = session.getNotifications(Math.toIntExact(poll.toMillis()));
            if (notifications == null || notifications.length == 0 || anyOfOthers(notifications)) {
                heard.run();
            }
        }
    }

    private boolean anyOfOthers(PGNotification[] notifications) {
        for (PGNotification notification : notifications) {
            if (notification.getPID() != ownSession) {
                return true;
            }
        }
        return false;
    }

    private void send(Connection connection) throws SQLException, InterruptedException {
        ownSession = connection.unwrap(PGConnection.class).getBackendPID();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            while (!closed) {
                news.acquire();
                news.drainPermits();
                statement.execute("notify " + CHANNEL);
                TimeUnit.NANOSECONDS.sleep(SHORTEST_INTERVAL.toNanos());
            }
        }
    }

    private void waitFor(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        sender.interrupt();
        listener.interrupt();
        try {
            sender.join(Duration.ofSeconds(5));
            listener.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
