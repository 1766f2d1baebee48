package io.tallystick.query.projections;

import io.tallystick.query.kit.Builds;
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
            if (ModelSchema.madeBy(connection, world.schema(), model)) {
                return;
            }
            Base base = world.kind() == KeptWorld.Kind.AS_OF ? base(connection, world, model, settled) : null;
            ModelSchema.remake(connection, world.schema(), model);
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
            if (ModelSchema.madeBy(connection, kept.schema(), model)) {
                base = new Base(kept.schema(), kept.known());
            }
        }
        String live = model.schema(model.version(), Builds.of(connection, model).shown());
        if (ModelSchema.madeBy(connection, live, model)) {
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
                statement.execute(
                        "insert into %1$s.%2$s select * from %3$s.%2$s".formatted(schema, table.name(), base.schema()));
            }
            statement.execute(
                    "insert into %1$s.dead_letter select * from %2$s.dead_letter".formatted(schema, base.schema()));
            statement.execute("update %1$s.projection_position p set position = b.position, recorded_at = b.recorded_at"
                            .formatted(schema)
                    + " from %s.projection_position b".formatted(base.schema()));
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
