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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                String of = schema + "." + table.name();
                List<String> keys = withoutKeys(connection, of);
                statement.execute("insert into %1$s (%3$s) select %3$s from %2$s.%4$s"
                        .formatted(of, base.schema(), written(connection, of), table.name()));
                for (String key : keys) {
                    statement.execute(key);
                }
            }
            statement.execute(
                    "insert into %1$s.dead_letter select * from %2$s.dead_letter".formatted(schema, base.schema()));
            statement.execute("update %1$s.projection_position p set position = b.position, recorded_at = b.recorded_at"
                            .formatted(schema)
                    + " from %s.projection_position b".formatted(base.schema()));
        }
    }

    /** Takes from an empty table what holds its rows apart, which is made faster when they are there; gives how. */
    private static List<String> withoutKeys(Connection connection, String table) throws SQLException {
        List<String> made = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),"
                        + " 'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '"
                        + " || pg_get_constraintdef(oid)"
                        + " from pg_constraint where conrelid = ?::regclass and contype in ('p', 'u')")) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    dropped.add(found.getString(1));
                    made.add(found.getString(2));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String drop : dropped) {
                statement.execute(drop);
            }
        }
        return made;
    }

    /** The columns of a table that are written; those the database works out by itself cannot be. */
    private static String written(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select string_agg(quote_ident(attname), ', ' order by attnum)"
                        + " from pg_attribute where attrelid = ?::regclass and attnum > 0"
                        + " and not attisdropped and attgenerated = ''")) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    /** Whether its tables were made by the model's script as it is now. */
    boolean madeBy(KeptWorld world, Model model) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return ScriptedSchema.madeBy(connection, world.schema(), model);
        }
    }

    /** How many events are parked in it. */
    long parked(KeptWorld world) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setSchema(world.schema());
            return new DeadLetters(connection).count();
        }
    }

    /** The room the live tables of each model take. */
    Map<Model, Long> liveBytes(Collection<Model> models) throws SQLException {
        Map<Model, String> live = new LinkedHashMap<>();
        Map<Model, Long> bytes = new LinkedHashMap<>();
        try (Connection connection = pool.getConnection()) {
            for (Model model : models) {
                live.put(
                        model,
                        model.schema(
                                model.version(), Builds.of(connection, model).shown()));
            }
            Map<String, Long> taken = bytes(connection, live.values());
            live.forEach((model, schema) -> bytes.put(model, taken.getOrDefault(schema, 0L)));
        }
        return bytes;
    }

    /** Notes that nothing is missing, so that it can be read; gives the room it takes in bytes. */
    long complete(KeptWorld world) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update " + world.schema() + ".projection_position set complete = true");
            return bytes(connection, world);
        }
    }

    /** Makes what it can be read without, but is searched faster with; gives the room it takes then. */
    long finish(KeptWorld world) throws SQLException {
        inTransaction(connection -> {
            connection.setSchema(world.schema());
            DeferredIndexes.make(connection);
        });
        try (Connection connection = pool.getConnection()) {
            return bytes(connection, world);
        }
    }

    /** The room the schemas take, those that are there. */
    private static Map<String, Long> bytes(Connection connection, Collection<String> schemas) throws SQLException {
        Map<String, Long> bytes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select n.nspname, sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n"
                        + " on n.oid = c.relnamespace where n.nspname = any (?) and c.relkind = 'r'"
                        + " group by n.nspname")) {
            select.setArray(1, connection.createArrayOf("text", schemas.toArray(String[]::new)));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    bytes.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return bytes;
    }

    private static long bytes(Connection connection, KeptWorld world) throws SQLException {
        return bytes(connection, List.of(world.schema())).getOrDefault(world.schema(), 0L);
    }

    /**
     * Drops the tables of a world and the line that names it; not where somebody still reads it, nor where it was kept
     * ahead and somebody has asked for it meanwhile. Whether it did: of several at once one does.
     */
    boolean drop(KeptWorld world) throws SQLException {
        boolean[] dropped = {false};
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '1s'");
                if (statement.executeUpdate("delete from query.world where id = " + world.id() + " and (ahead or not "
                                + world.ahead() + ")")
                        == 1) {
                    statement.execute("drop schema if exists " + world.schema() + " cascade");
                    dropped[0] = true;
                }
            }
        });
        return dropped[0];
    }

    /**
     * Makes one that somebody asked for one kept ahead, without what only searching needs; not while somebody reads it.
     *
     * @return the room it takes then
     */
    long giveBack(KeptWorld world) throws SQLException {
        long[] bytes = {0};
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '1s'");
                statement.execute("update query.world set ahead = true where id = " + world.id());
                connection.setSchema(world.schema());
                if (!DeferredIndexes.any(connection)) {
                    DeferredIndexes.putOff(connection);
                }
                bytes[0] = bytes(connection, world);
                statement.execute("update query.world set bytes = " + bytes[0] + " where id = " + world.id());
            }
        });
        return bytes[0];
    }

    /** Drops the tables and keeps the line, which says what became of it; after whoever is just dropping both. */
    void empty(KeptWorld world) throws SQLException {
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select from query.world where id = " + world.id() + " for update");
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
