package io.tallystick.query.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes that are put off until all rows are there: to fill them row by row takes longer than everything else. A schema that is
 * made from nothing names them in a table of its own until then. Those of a table a handler asks for rows by anything but
 * their key are made when it first does.
 */
public final class DeferredIndexes {
    /** The table that names what is missing. */
    public static final String TABLE = "deferred_index";

    private static final String PUT_OFF = """
            create table deferred_index as
                select c.relname::text as of_table, pg_get_indexdef(i.indexrelid) as definition,
                    i.indexrelid::regclass::text as name
                from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relnamespace = current_schema()::regnamespace and not i.indisunique and c.relname <> 'dead_letter';
            do $$ declare name text; begin
                for name in select d.name from deferred_index d loop execute 'drop index ' || name; end loop;
            end $$;
            """;

    private DeferredIndexes() {}

    /** Drops all indexes but those that hold rows apart; the connection stands in the schema, whose tables are empty. */
    public static void putOff(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PUT_OFF);
        }
    }

    /** Makes them all; the connection stands in the schema. */
    public static void make(Connection connection) throws SQLException {
        if (any(connection)) {
            make(connection, "true");
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table " + TABLE);
            }
        }
    }

    /** Makes those of a table, by which rows are asked for. */
    static void make(Connection connection, Table table) throws SQLException {
        if (any(connection)) {
            make(connection, "of_table = '" + table.name() + "' and definition not like '% USING gin %'");
        }
    }

    private static void make(Connection connection, String which) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (PreparedStatement taken = connection.prepareStatement(
                        "delete from " + TABLE + " where " + which + " returning definition");
                ResultSet found = taken.executeQuery()) {
            while (found.next()) {
                definitions.add(found.getString(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
    }

    /** Whether there are any still to be made. */
    public static boolean any(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select to_regclass(current_schema() || '." + TABLE + "') is not null");
                ResultSet found = select.executeQuery()) {
            return found.next() && found.getBoolean(1);
        }
    }
}
