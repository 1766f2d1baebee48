package io.tallystick.query.projections;

import io.tallystick.query.kit.Model;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;

/** Makes a model's schema, and makes it anew for a replay. */
final class ModelSchema {
    /** What every model's schema holds beside its own tables. */
    private static final String KIT = """
            create table projection_position (
                only_one    boolean     not null default true check (only_one),
                position    bigint      not null,
                recorded_at timestamptz,
                script      text        not null,
                primary key (only_one)
            );
            create table dead_letter (
                position     bigint  not null,
                aggregate_id text    not null,
                type         text    not null,
                error        text,
                attempts     int     not null,
                retry        boolean not null default false,
                parked_at    timestamptz not null default clock_timestamp(),
                primary key (position)
            );
            create index on dead_letter (aggregate_id, position);
            """;

    private final DataSource pool;
    private final Model model;

    ModelSchema(DataSource pool, Model model) {
        this.pool = pool;
        this.model = model;
    }

    /** Makes the schema unless it is there as the script says; one made by another script is replayed. */
    void ensure() throws SQLException {
        inTransaction(connection -> {
            if (!madeBy(connection, digest(model.script()))) {
                remake(connection);
            }
            try (PreparedStatement pointer = connection.prepareStatement(
                    "insert into query.live_version (world, model, version) values ('live', ?, ?)"
                            + " on conflict do nothing")) {
                pointer.setString(1, model.name());
                pointer.setInt(2, model.version());
                pointer.execute();
            }
        });
    }

    /** Drops what is there and begins again at position 0. */
    void replay() throws SQLException {
        inTransaction(connection -> {
            remake(connection);
            try (PreparedStatement done =
                    connection.prepareStatement("delete from query.replay_request where schema_name = ?")) {
                done.setString(1, model.schema());
                done.execute();
            }
        });
    }

    /** Points readers at this version, once it has caught up. */
    void show() throws SQLException {
        inTransaction(connection -> {
            try (PreparedStatement pointer = connection.prepareStatement(
                    "update query.live_version set version = ? where world = 'live' and model = ? and version < ?")) {
                pointer.setInt(1, model.version());
                pointer.setString(2, model.name());
                pointer.setInt(3, model.version());
                pointer.execute();
            }
        });
    }

    private boolean madeBy(Connection connection, String digest) throws SQLException {
        try (PreparedStatement exists =
                connection.prepareStatement("select to_regclass(? || '.projection_position') is not null")) {
            exists.setString(1, model.schema());
            try (ResultSet found = exists.executeQuery()) {
                if (!found.next() || !found.getBoolean(1)) {
                    return false;
                }
            }
        }
        connection.setSchema(model.schema());
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("select script from projection_position")) {
            return found.next() && found.getString(1).equals(digest);
        }
    }

    private void remake(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + model.schema() + " cascade");
            statement.execute("create schema " + model.schema());
            connection.setSchema(model.schema());
            statement.execute(KIT + model.script());
        }
        checkDeclared(connection);
        try (PreparedStatement first =
                connection.prepareStatement("insert into projection_position (position, script) values (0, ?)")) {
            first.setString(1, digest(model.script()));
            first.execute();
        }
    }

    /** The script was read twice, by PostgreSQL and by the kit: both must have understood the same. */
    private void checkDeclared(Connection connection) throws SQLException {
        for (var table : model.tables()) {
            for (var column : table.columns()) {
                try (PreparedStatement select =
                        connection.prepareStatement("select format_type(atttypid, atttypmod) from pg_attribute"
                                + " where attrelid = to_regclass(?) and attname = ?")) {
                    select.setString(1, table.name());
                    select.setString(2, column.name());
                    try (ResultSet found = select.executeQuery()) {
                        if (!found.next()) {
                            throw new IllegalStateException(
                                    model + ": no column " + table.name() + "." + column.name());
                        }
                    }
                }
            }
        }
    }

    @FunctionalInterface
    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    private void inTransaction(Change change) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                change.make(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                if (!connection.isClosed()) {
                    connection.rollback();
                }
                throw e;
            }
        }
    }

    private static String digest(String script) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest((KIT + script).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
