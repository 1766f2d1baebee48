package io.tallystick.events.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process at a time does a work, for example projects a model, strikes the clock or sequences: advisory
 * locks held by one connection of this process, gone when the process is. A lease can be lost without notice, so whoever
 * works under one must do no harm beside another: it checks what is stored, or gives each act a key of its own.
 */
public final class Leases implements AutoCloseable {
    private static final long CHECKED_AGAIN = 900_000_000L;

    private final DataSource pool;
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection connection;
    private long foundWell;

    /** Told without waiting for whoever waits for the database. */
    private volatile boolean givenBack;

    /** Leases on the database of a pool, of which one connection is kept. */
    public Leases(DataSource pool) {
        this.pool = pool;
    }

    /** Whether this process may do a work, now; takes the lease where nobody has it, and none once all were given back. */
    public synchronized boolean hold(String work) throws SQLException {
        if (givenBack) {
            return false;
        }
        Connection session = session();
        if (held.contains(work)) {
            return true;
        }
        try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, work);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1) && held.add(work);
            }
        }
    }

    /** Whether a lease taken before was never lost since; one lost is not taken again. */
    public synchronized boolean keeps(String work) throws SQLException {
        Connection session = connection;
        return held.contains(work) && session != null && (lately() || isWell(session));
    }

    private Connection session() throws SQLException {
        Connection session = connection;
        if (session == null || !(lately() || isWell(session))) {
            letGo();
            session = pool.getConnection();
            session.setAutoCommit(true);
            connection = session;
            foundWell = System.nanoTime();
        }
        return session;
    }

    private boolean lately() {
        return System.nanoTime() - foundWell < CHECKED_AGAIN;
    }

    private boolean isWell(Connection session) throws SQLException {
        boolean well = session.isValid(2);
        foundWell = well ? System.nanoTime() : foundWell;
        return well;
    }

    /** Gives all leases back, for good. */
    @Override
    public void close() {
        givenBack = true;
        letGo();
    }

    private synchronized void letGo() {
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
