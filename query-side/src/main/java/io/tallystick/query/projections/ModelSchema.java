package io.tallystick.query.projections;

import io.tallystick.query.kit.Builds;
import io.tallystick.query.kit.DeferredIndexes;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a model's schemas: one for each build. */
final class ModelSchema {
    /** How long the version shown before is kept for going back. */
    private static final String KEPT = "30 days";

    private static final Logger LOG = LoggerFactory.getLogger(ModelSchema.class);

    private final DataSource pool;
    private final Model model;

    ModelSchema(DataSource pool, Model model) {
        this.pool = pool;
        this.model = model;
    }

    /**
     * Makes what is not there yet as the script says; a build made by another script is made anew, from nothing.
     *
     * @return the builds there are now
     */
    Builds ensure() throws SQLException {
        Builds builds = inTransaction(connection -> {
            change(connection, "insert into query.build (model, version) values (?, ?) on conflict do nothing");
            Builds stored = Builds.of(connection, model);
            boolean made = ensure(connection, stored.shown());
            if (stored.making() != null) {
                ensure(connection, stored.making());
            }
            change(
                    connection,
                    "insert into query.live_version (world, model, version) values ('live', ?, ?)"
                            + " on conflict do nothing");
            Optional<FormerVersion> former = FormerVersion.of(connection, model);
            if (former.isPresent()) {
                former.get().show(connection, model, schema(stored.shown()), made);
            }
            return stored;
        });
        dropOthers(builds);
        dropOlder();
        return builds;
    }

    private boolean ensure(Connection connection, int build) throws SQLException {
        if (madeBy(connection, schema(build))) {
            return false;
        }
        ScriptedSchema.remake(connection, schema(build), model);
        FormerVersion.forget(connection, model);
        return true;
    }

    /** The version readers see while this one is built, unless both were compared or that one was never complete. */
    Optional<FormerVersion> toCompare() throws SQLException {
        return inTransaction(connection -> {
            Optional<FormerVersion> former = FormerVersion.of(connection, model);
            boolean due = former.isPresent()
                    && !FormerVersion.compared(connection, model)
                    && former.get().position(connection).complete();
            return due ? former : Optional.empty();
        });
    }

    /** How far the former version has come; it may be followed meanwhile. */
    long positionOf(FormerVersion former) throws SQLException {
        return inTransaction(connection -> former.position(connection).position());
    }

    /**
     * Compares the former version with a build of this one, holding the former back for as long.
     *
     * @param at where the former one stood, null where that does not matter
     * @return whether it still stood there
     */
    boolean compare(FormerVersion former, int build, @Nullable Long at) throws SQLException {
        return inTransaction(connection -> {
            connection.setSchema(former.schema());
            try (Statement hold = connection.createStatement()) {
                hold.execute("select from projection_position for update");
            }
            if (at != null && StoredPosition.read(connection).position() != at) {
                return false;
            }
            former.compare(connection, model, schema(build));
            return true;
        });
    }

    /**
     * Has a replay compared with what is shown, both as they stand now, beside everything else: neither is held back.
     *
     * @return done once what came out is stored
     */
    Future<?> compareBeside(int shown, int making, ExecutorService with) throws SQLException {
        Connection snapshot = pool.getConnection();
        boolean begun = false;
        try {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            snapshot.setSchema(schema(shown));
            StoredPosition.read(snapshot);
            Future<?> comparison = with.submit(() -> {
                try (snapshot) {
                    new FormerVersion(model.version(), schema(shown)).compare(snapshot, model, schema(making));
                    snapshot.commit();
                }
                return making;
            });
            begun = true;
            return comparison;
        } finally {
            if (!begun) {
                snapshot.close();
            }
        }
    }

    /** Makes what is left for the end of a build. */
    int finish(int build) throws SQLException {
        return inTransaction(connection -> {
            connection.setSchema(schema(build));
            DeferredIndexes.make(connection);
            return build;
        });
    }

    /** Gives up a replay, and one that was asked for and has not begun; whether there was any. */
    boolean giveUp() throws SQLException {
        return inTransaction(connection -> {
            boolean asked = requestMet(connection);
            return change(
                                    connection,
                                    "update query.build set making = null where model = ? and version = ?"
                                            + " and making is not null")
                            == 1
                    || asked;
        });
    }

    /** The builds as they stand, whoever changed them. */
    Builds builds() throws SQLException {
        return inTransaction(connection -> Builds.of(connection, model));
    }

    /** Drops the rows of a build nobody could use yet and begins again at position 0. */
    void restart(int build) throws SQLException {
        inTransaction(connection -> {
            ScriptedSchema.remake(connection, schema(build), model);
            FormerVersion.forget(connection, model);
            requestMet(connection);
            return build;
        });
    }

    /** Begins another build beside the one shown, at position 0; one that was being made is given up. */
    void begin() throws SQLException {
        Builds builds = inTransaction(connection -> {
            Builds before = Builds.of(connection, model);
            int number = 1 + (before.making() == null ? before.shown() : before.making());
            ScriptedSchema.remake(connection, schema(number), model);
            change(connection, "update query.build set making = " + number + " where model = ? and version = ?");
            requestMet(connection);
            return new Builds(before.shown(), number);
        });
        dropOthers(builds);
    }

    /**
     * Shows readers the build made beside. What they saw until now stays until the next replay or start: somebody may be
     * reading it.
     *
     * @throws PositionMoved if another process has begun or shown another one
     */
    void showInstead(int making) throws SQLException {
        inTransaction(connection -> {
            int changed = change(
                    connection,
                    "update query.build set shown = making, making = null where model = ? and version = ? and making = "
                            + making);
            if (changed != 1) {
                throw new PositionMoved(making);
            }
            completed(connection, making);
            return making;
        });
    }

    /** Notes that the build has come to the head of the log, and points readers at this version. */
    void show(int build) throws SQLException {
        inTransaction(connection -> {
            completed(connection, build);
            try (PreparedStatement pointer = connection.prepareStatement(
                    "update query.live_version set version = ?, former = version, switched_at = clock_timestamp()"
                            + " where world = 'live' and model = ? and version < ? and not held")) {
                pointer.setInt(1, model.version());
                pointer.setString(2, model.name());
                pointer.setInt(3, model.version());
                return pointer.executeUpdate();
            }
        });
    }

    private void completed(Connection connection, int build) throws SQLException {
        connection.setSchema(schema(build));
        try (Statement statement = connection.createStatement()) {
            statement.execute("update projection_position set complete = true where not complete");
        }
    }

    private boolean requestMet(Connection connection) throws SQLException {
        try (PreparedStatement done =
                connection.prepareStatement("delete from query.replay_request where schema_name = ?")) {
            done.setString(1, model.schema());
            return done.executeUpdate() > 0;
        }
    }

    /** Changes rows of this version. */
    private int change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, model.name());
            change.setInt(2, model.version());
            return change.executeUpdate();
        }
    }

    /** Drops what no reader is shown any more; where one still reads, it is left for the next time. */
    private void dropOthers(Builds builds) throws SQLException {
        drop(others(builds));
    }

    private void drop(Collection<String> schemas) {
        for (String old : schemas) {
            try {
                inTransaction(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set local lock_timeout = '200ms'");
                        return statement.execute("drop schema if exists " + old + " cascade");
                    }
                });
            } catch (SQLException e) {
                LOG.info("{} stays for now: {}", old, e.getMessage());
            }
        }
    }

    /** Drops versions before this one that nobody is shown, but for the one to go back to, and that after a time as well. */
    private void dropOlder() throws SQLException {
        inTransaction(connection -> {
            change(
                    connection,
                    "update query.live_version set former = null where world = 'live' and model = ? and former < version"
                            + " and version = ? and switched_at < clock_timestamp() - interval '" + KEPT + "'");
            return model;
        });
        Set<Integer> kept = new HashSet<>();
        Map<String, Integer> older = new LinkedHashMap<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement pointer = connection.prepareStatement(
                        "select version, former from query.live_version where world = 'live' and model = ?");
                PreparedStatement select =
                        connection.prepareStatement("select nspname from pg_namespace where nspname ~ ?")) {
            pointer.setString(1, model.name());
            try (ResultSet found = pointer.executeQuery()) {
                while (found.next()) {
                    kept.add(found.getInt(1));
                    kept.add(found.getInt(2));
                }
            }
            String stem = model.name().replace('-', '_') + "_v";
            select.setString(1, "^" + stem + "[0-9]+(_b[0-9]+)?(_for_v[0-9]+)?$");
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String name = found.getString(1);
                    older.put(
                            name, Integer.valueOf(name.substring(stem.length()).split("_", 2)[0]));
                }
            }
        }
        older.values().removeIf(version -> version >= model.version() || kept.contains(version));
        drop(older.keySet());
    }

    private List<String> others(Builds builds) throws SQLException {
        String making = builds.making() == null ? "" : schema(builds.making());
        List<String> others = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select nspname from pg_namespace where nspname ~ ? and nspname not in (?, ?)")) {
            select.setString(1, "^" + model.schema() + "(_b[0-9]+)?$");
            select.setString(2, schema(builds.shown()));
            select.setString(3, making);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    others.add(found.getString(1));
                }
            }
        }
        return others;
    }

    private String schema(int build) {
        return model.schema(model.version(), build);
    }

    private boolean madeBy(Connection connection, String schema) throws SQLException {
        return ScriptedSchema.madeBy(connection, schema, model);
    }

    private <T> T inTransaction(World.Work<T, RuntimeException> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                if (!connection.isClosed()) {
                    connection.rollback();
                }
                throw e;
            }
        }
    }
}
