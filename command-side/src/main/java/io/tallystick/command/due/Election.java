package io.tallystick.command.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process at a time acts on due dates: an advisory lock held by one connection, gone when the process is.
 * A lock lost without notice does no harm: every act has a key of its own, and the record decides.
 */
public final class Election implements AutoCloseable {
    private final DataSource pool;
    private @Nullable Connection session;

    public Election(DataSource pool) {
        this.pool = pool;
    }

    /** Whether this process is the one that acts, now. */
    public synchronized boolean won() throws SQLException {
        Connection held = session;
        if (held != null && held.isValid(2)) {
            return true;
        }
        close();
        Connection candidate = pool.getConnection();
        boolean won = false;
        try (PreparedStatement lock =
                        candidate.prepareStatement("select pg_try_advisory_lock(hashtextextended('due clock', 0))");
                ResultSet result = lock.executeQuery()) {
            won = result.next() && result.getBoolean(1);
            return won;
        } finally {
            if (won) {
                session = candidate;
            } else {
                candidate.close();
            }
        }
    }

    /** Lets another process act. */
    @Override
    public synchronized void close() {
        Connection held = session;
        session = null;
        if (held != null) {
            try (held;
                    PreparedStatement unlock = held.prepareStatement("select pg_advisory_unlock_all()")) {
                unlock.execute();
            } catch (SQLException e) {
                // The session is broken, and its lock is gone with it.
                return;
            }
        }
    }
}
