package io.tallystick.query.projections;

import io.tallystick.query.kit.DeferredIndexes;
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

/** A schema made by a read model's script, whatever for: a version, a replay, a world of a moment. */
final class ScriptedSchema {
    /** What every model's schema holds beside its own tables. */
    private static final String KIT = """
            create table projection_position (
                only_one    boolean     not null default true check (only_one),
                position    bigint      not null,
                recorded_at timestamptz,
                complete    boolean     not null default false,
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

    private ScriptedSchema() {}

    /** Whether a table of a schema is the kit's own and no read model's. */
    static boolean ofTheKit(String table) {
        return table.equals("projection_position")
                || table.equals("dead_letter")
                || table.equals(DeferredIndexes.TABLE);
    }

    /** Whether the schema is there and was made by the model's script as it is now; the connection then stands in it. */
    static boolean madeBy(Connection connection, String schema, Model model) throws SQLException {
        try (PreparedStatement exists =
                connection.prepareStatement("select to_regclass(? || '.projection_position') is not null")) {
            exists.setString(1, schema);
            try (ResultSet found = exists.executeQuery()) {
                if (!found.next() || !found.getBoolean(1)) {
                    return false;
                }
            }
        }
        connection.setSchema(schema);
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("select script from projection_position")) {
            return found.next() && found.getString(1).equals(digest(model.script()));
        }
    }

    /** Makes the schema with the model's tables, empty, in place of whatever was there; the connection then stands in it. */
    static void remake(Connection connection, String schema, Model model) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
            connection.setSchema(schema);
            statement.execute(KIT + model.script());
            DeferredIndexes.putOff(connection);
        }
        checkDeclared(connection, model);
        try (PreparedStatement first =
                connection.prepareStatement("insert into projection_position (position, script) values (0, ?)")) {
            first.setString(1, digest(model.script()));
            first.execute();
        }
    }

    /** The script was read twice, by PostgreSQL and by the kit: both must have understood the same. */
    private static void checkDeclared(Connection connection, Model model) throws SQLException {
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

    private static String digest(String script) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest((KIT + script).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
