package io.tallystick.query.projections;

import io.tallystick.query.kit.Builds;
import io.tallystick.query.kit.DeferredIndexes;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes and drops the schemas of worlds beside the live one. */
final class WorldSchema {
    private final DataSource pool;

    WorldSchema(DataSource pool) {
        this.pool = pool;
    }

    /** Rows to begin with. */
    private record Base(String schema, long position) {}

    /**
     * Makes the tables, unless they are there already, with the rows of the nearest world that fits, or empty.
     *
     * @param settled up to this position everything counts
     */
    void make(KeptWorld world, Model model, long settled) throws SQLException {
        inSnapshot(connection -> {
            if (ScriptedSchema.madeBy(connection, world.schema(), model)) {
                return;
            }
            Base base = world.kind() == KeptWorld.Kind.AS_OF ? base(connection, world, model, settled) : null;
            ScriptedSchema.remake(connection, world.schema(), model);
            if (base != null) {
                copy(connection, base, world.schema(), model);
            }
            WorldTable.begun(
                    connection, world.id(), base == null ? null : base.schema(), base == null ? 0 : base.position());
        });
    }

    private static @Nullable Base base(Connection connection, KeptWorld world, Model model, long settled)
            throws SQLException {
        Base base = null;
        for (KeptWorld kept : WorldTable.bases(connection, world, settled)) {
            if (ScriptedSchema.madeBy(connection, kept.schema(), model)) {
                base = new Base(kept.schema(), kept.known());
            }
        }
        String live = model.schema(model.version(), Builds.of(connection, model).shown());
        if (ScriptedSchema.madeBy(connection, live, model)) {
            StoredPosition stored = StoredPosition.read(connection);
            boolean nearer = base == null || stored.position() > base.position();
            if (stored.complete() && stored.position() <= settled && nearer && !parked(connection)) {
                base = new Base(live, stored.position());
            }
        }
        return base;
    }

    /** What is parked in the live world may be settled there later; a world of a moment tries each event itself. */
    private static boolean parked(Connection connection) throws SQLException {
        return new DeadLetters(connection).count() > 0;
    }

    private static void copy(Connection connection, Base base, String schema, Model model) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : model.tables()) {
                statement.execute("insert into %1$s.%2$s (%4$s) select %4$s from %3$s.%2$s"
                        .formatted(schema, table.name(), base.schema(), written(connection, schema, table)));
            }
            statement.execute(
                    "insert into %1$s.dead_letter select * from %2$s.dead_letter".formatted(schema, base.schema()));
            statement.execute("update %1$s.projection_position p set position = b.position, recorded_at = b.recorded_at"
                            .formatted(schema)
                    + " from %s.projection_position b".formatted(base.schema()));
        }
    }

    /** The columns of a table that are written; those the database works out by itself cannot be. */
    private static String written(Connection connection, String schema, Table table) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select string_agg(quote_ident(attname), ', ' order by attnum)"
                        + " from pg_attribute where attrelid = (? || '.' || ?)::regclass and attnum > 0"
                        + " and not attisdropped and attgenerated = ''")) {
            select.setString(1, schema);
            select.setString(2, table.name());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    /** Notes that nothing is missing, so that it can be read; gives the room it takes in bytes. */
    long complete(KeptWorld world) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update " + world.schema() + ".projection_position set complete = true");
            return bytes(connection, List.of(world.schema()));
        }
    }

    /** Makes what it can be read without, but is searched faster with; gives the room it takes then. */
    long finish(KeptWorld world) throws SQLException {
        inTransaction(connection -> {
            connection.setSchema(world.schema());
            DeferredIndexes.make(connection);
        });
        try (Connection connection = pool.getConnection()) {
            return bytes(connection, List.of(world.schema()));
        }
    }

    /** The room the schemas take. */
    static long bytes(Connection connection, List<String> schemas) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = any (?) and c.relkind = 'r'")) {
            select.setArray(1, connection.createArrayOf("text", schemas.toArray(String[]::new)));
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** Drops the tables of a world and the line that names it; not where somebody still reads it. */
    void drop(KeptWorld world) throws SQLException {
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '1s'");
                statement.execute("delete from query.world where id = " + world.id());
                statement.execute("drop schema if exists " + world.schema() + " cascade");
            }
        });
    }

    /** Drops the tables and keeps the line, which says what became of it. */
    void empty(KeptWorld world) throws SQLException {
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + world.schema() + " cascade");
            }
        });
    }

    /** Work within one transaction. */
    @FunctionalInterface
    private interface Step {
        void with(Connection connection) throws SQLException;
    }

    private void inSnapshot(Step work) throws SQLException {
        inTransaction(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            work.with(connection);
        });
    }

    private void inTransaction(Step work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                work.with(connection);
                connection.commit();
                done = true;
            } finally {
                if (!done && !connection.isClosed()) {
                    connection.rollback();
                }
            }
        }
    }
}
