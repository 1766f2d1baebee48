package io.tallystick.query.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Replays people asked for, by schema; whichever process projects the model takes them up. Looked at once a second for all. */
final class ReplayRequests {
    private static final long LOOK_AGAIN = 900_000_000L;

    private final DataSource pool;
    private Set<String> open = Set.of();
    private long lookedAt = System.nanoTime() - LOOK_AGAIN;

    ReplayRequests(DataSource pool) {
        this.pool = pool;
    }

    /** Asks for a replay; asking twice is asking once. */
    void ask(String schema) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into query.replay_request (schema_name) values (?) on conflict do nothing")) {
            insert.setString(1, schema);
            insert.execute();
        }
        look();
    }

    /** Whether a replay was asked for and has not begun. */
    boolean asked(String schema) throws SQLException {
        synchronized (this) {
            if (System.nanoTime() - lookedAt < LOOK_AGAIN) {
                return open.contains(schema);
            }
        }
        return look().contains(schema);
    }

    /** The replay has begun; the request was deleted with what was dropped. */
    synchronized void met(String schema) {
        Set<String> rest = new HashSet<>(open);
        rest.remove(schema);
        open = Set.copyOf(rest);
    }

    private Set<String> look() throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("select schema_name from query.replay_request");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        synchronized (this) {
            open = Set.copyOf(found);
            lookedAt = System.nanoTime();
            return open;
        }
    }
}
