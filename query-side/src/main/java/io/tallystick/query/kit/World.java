package io.tallystick.query.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A world is one set of schemas, one for each read model and version. All SQL of read models is unqualified; only a world
 * opens connections and says in which schema they work. The pool's own default schema is empty, so SQL that forgot its
 * world finds no table. Whoever looks at a {@link Moment} reads the world of that moment, without doing anything for it.
 */
public final class World {
    /** The schema connections stand in when they are in no world: empty, and nobody may create anything in it. */
    public static final String NOWHERE = "no_world";

    /** The name under which the pointer table knows the world that follows the log. */
    private static final String LIVE = "live";

    private final DataSource pool;
    private final Past past;

    private World(DataSource pool, Past past) {
        this.pool = pool;
        this.past = past;
    }

    /** The world that follows the log. */
    public static World live(DataSource pool) {
        return new World(pool, (model, moment) -> {
            throw new IllegalStateException("there are no worlds of other moments here");
        });
    }

    /** The world that follows the log, and the worlds of the moments people look at. */
    public static World live(DataSource pool, Past past) {
        return new World(pool, past);
    }

    /** Where the tables of past worlds are. */
    @FunctionalInterface
    public interface Past {
        /** The schema that holds the model as of the moment, ready to be read. */
        String schema(Model model, Moment moment) throws SQLException;

        /** Somebody reads, now or then: what nobody waits for may stand aside. */
        default void isRead() {}
    }

    /** Work within a transaction of a world. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T with(Connection connection) throws SQLException, E;
    }

    /**
     * Reads the model as of the moment looked at, else the version the pointer table names, in one snapshot: rows and
     * position agree.
     */
    public <T, E extends Exception> T read(Model model, Work<T, E> work) throws SQLException, E {
        Moment moment = Moment.current();
        String there = moment == null ? null : past.schema(model, moment);
        past.isRead();
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            connection.setSchema(there == null ? shown(connection, model) : there);
            T result = work.with(connection);
            connection.commit();
            return result;
        }
    }

    /** Writes what is shown of the model's own version, in one transaction: all of it or nothing. */
    public <T, E extends Exception> T write(Model model, Work<T, E> work) throws SQLException, E {
        return transaction(connection -> {
            connection.setSchema(
                    model.schema(model.version(), Builds.of(connection, model).shown()));
            return work.with(connection);
        });
    }

    /** Writes a build of the model's own version, in one transaction: all of it or nothing. */
    public <T, E extends Exception> T write(Model model, int build, Work<T, E> work) throws SQLException, E {
        return write(model.schema(model.version(), build), work);
    }

    /** Writes the schema of a build or of a world beside, in one transaction: all of it or nothing. */
    public <T, E extends Exception> T write(String schema, Work<T, E> work) throws SQLException, E {
        return transaction(connection -> {
            connection.setSchema(schema);
            return work.with(connection);
        });
    }

    private <T, E extends Exception> T transaction(Work<T, E> work) throws SQLException, E {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done && !connection.isClosed()) {
                    connection.rollback();
                }
            }
        }
    }

    /**
     * The schema readers see. Read in the reader's own snapshot, so it stays the same until the reader is done. Where an older
     * version is shown that lacks columns of this one, it is read through views. Where a newer one is shown, this program is
     * the older: it reads what it understands and follows itself.
     */
    private String shown(Connection connection, Model model) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select least(v.version, m.version), coalesce(b.shown, 1)
                from query.live_version v cross join (select ?::int as version) m
                left join query.build b on b.model = v.model and b.version = least(v.version, m.version)
                where v.world = ? and v.model = ?
                """)) {
            select.setInt(1, model.version());
            select.setString(2, LIVE);
            select.setString(3, model.name());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return model.schema();
                }
                String schema = model.schema(found.getInt(1), found.getInt(2));
                return found.getInt(1) < model.version()
                        ? read(connection, model.readingSchema(schema), schema)
                        : schema;
            }
        }
    }

    private static String read(Connection connection, String views, String otherwise) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select to_regnamespace(?) is not null")) {
            select.setString(1, views);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getBoolean(1) ? views : otherwise;
            }
        }
    }
}
