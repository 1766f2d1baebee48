package io.tallystick.command.due;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Follows the log for registers kept in tables: rows and position are one transaction, so a process killed at any moment
 * reads on where the rows stand. Two that follow at once cannot both write: the position is checked when it is moved.
 */
public final class LogFollower {
    private static final int BATCH = 1000;

    private final String name;
    private final DataSource pool;
    private final EventReader log;
    private final Function<StoredEvent, DomainEvent> decoder;
    private final Map<String, List<LogTaker>> takers = new HashMap<>();

    /**
     * @param name under which its position is kept
     */
    public LogFollower(
            String name,
            DataSource pool,
            EventReader log,
            Function<StoredEvent, DomainEvent> decoder,
            List<LogTaker> takers) {
        this.name = name;
        this.pool = pool;
        this.log = log;
        this.decoder = decoder;
        for (LogTaker taker : takers) {
            taker.events()
                    .forEach(event -> this.takers
                            .computeIfAbsent(EventTypes.nameOf(event), type -> new ArrayList<>())
                            .add(taker));
        }
    }

    /**
     * Reads what was appended until now.
     *
     * @param goesOn asked before each batch: what remains when it says no is read the next time
     */
    public void catchUp(BooleanSupplier goesOn) throws SQLException {
        long head = log.head();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (long position = position(connection); position < head && goesOn.getAsBoolean(); ) {
                position = batch(position, head, connection);
            }
            connection.commit();
        }
    }

    private long batch(long from, long head, Connection connection) throws SQLException {
        List<StoredEvent> read = new ArrayList<>();
        long to = log.read(from, head, BATCH, stored -> {
            if (takers.containsKey(stored.type())) {
                read.add(stored);
            }
        });
        try {
            for (StoredEvent stored : read) {
                DomainEvent event = decoder.apply(stored);
                for (LogTaker taker : takers.getOrDefault(stored.type(), List.of())) {
                    taker.take(stored, event, connection);
                }
            }
            move(from, to, connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
        return to;
    }

    private long position(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select position from due.reader where name = ?")) {
            read.setString(1, name);
            try (ResultSet found = read.executeQuery()) {
                if (found.next()) {
                    return found.getLong(1);
                }
            }
        }
        try (PreparedStatement begin = connection.prepareStatement(
                "insert into due.reader (name, position) values (?, 0) on conflict do nothing")) {
            begin.setString(1, name);
            begin.executeUpdate();
        }
        connection.commit();
        return 0;
    }

    private void move(long from, long to, Connection connection) throws SQLException {
        try (PreparedStatement move =
                connection.prepareStatement("update due.reader set position = ? where name = ? and position = ?")) {
            move.setLong(1, to);
            move.setString(2, name);
            move.setLong(3, from);
            if (move.executeUpdate() == 0) {
                throw new SQLException("another process has read the log for " + name);
            }
        }
    }
}
