package io.tallystick.query.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process at a time projects a model: advisory locks held by one connection of this process, gone
 * when the process is. A lock lost without notice does no harm, since every flush also checks the stored position.
 */
final class Leases implements AutoCloseable {
    private static final long CHECKED_AGAIN = 900_000_000L;

    private final DataSource pool;
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection connection;
    private long foundWell;

    Leases(DataSource pool) {
        this.pool = pool;
    }

    /** Whether this process may project into the schema, now. */
    synchronized boolean hold(String schema) throws SQLException {
        Connection session = session();
        if (held.contains(schema)) {
            return true;
        }
        try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "projector " + schema);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1) && held.add(schema);
            }
        }
    }

    private Connection session() throws SQLException {
        Connection session = connection;
        boolean lately = System.nanoTime() - foundWell < CHECKED_AGAIN;
        if (session == null || !(lately || session.isValid(2))) {
            close();
            session = pool.getConnection();
            session.setAutoCommit(true);
            connection = session;
            lately = false;
        }
        if (!lately) {
            foundWell = System.nanoTime();
        }
        return session;
    }

    /** Gives all locks back. */
    @Override
    public synchronized void close() {
        held.clear();
        Connection session = connection;
        connection = null;
        if (session != null) {
            try (session;
                    PreparedStatement unlock = session.prepareStatement("select pg_advisory_unlock_all()")) {
                unlock.execute();
            } catch (SQLException e) {
                // The session is broken, and its locks are gone with it.
                return;
            }
        }
    }
}
