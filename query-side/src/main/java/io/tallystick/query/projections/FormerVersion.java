package io.tallystick.query.projections;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.DeferredIndexes;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.RowComparison.Count;
import io.tallystick.query.projections.RowComparison.Difference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The version readers see while a newer one is built; or the build they see while the same version is replayed. Its class may be gone from the program: what its tables hold stays as
 * it was when it was last followed, and is read through views where the newer version asks for columns it has not.
 *
 * @param schema where its rows are
 */
record FormerVersion(int version, String schema) {
    /** Rows told of a table one by one. */
    private static final int TOLD = 20;

    /** A table's columns and their types, as the database knows them. */
    private record Shape(Map<String, String> types) {
        static Shape of(Connection connection, String schema, String table) throws SQLException {
            Map<String, String> types = new LinkedHashMap<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select attname, format_type(atttypid, atttypmod) from pg_attribute"
                            + " where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum")) {
                select.setString(1, schema + "." + table);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        types.put(found.getString(1), found.getString(2));
                    }
                }
            }
            return new Shape(types);
        }

        boolean there() {
            return !types.isEmpty();
        }

        boolean has(String column, Shape asIn) {
            return types.containsKey(column) && types.get(column).equals(asIn.types.get(column));
        }
    }

    /** The one readers are pointed to, if that is an older one than the model's and its tables are there. */
    static Optional<FormerVersion> of(Connection connection, Model model) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select v.version, coalesce(b.shown, 1)
                from query.live_version v left join query.build b on b.model = v.model and b.version = v.version
                where v.world = 'live' and v.model = ? and v.version < ?
                """)) {
            select.setString(1, model.name());
            select.setInt(2, model.version());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                FormerVersion former =
                        new FormerVersion(found.getInt(1), model.schema(found.getInt(1), found.getInt(2)));
                return Shape.of(connection, former.schema(), "projection_position")
                                .there()
                        ? Optional.of(former)
                        : Optional.empty();
            }
        }
    }

    /**
     * Makes the views through which it is read for the newer version, unless it has all that is asked for.
     *
     * @param anew whether views that are there no longer fit
     */
    void show(Connection connection, Model model, String newer, boolean anew) throws SQLException {
        if (!anew
                && !Shape.of(connection, model.readingSchema(schema), "projection_position")
                        .types()
                        .isEmpty()) {
            return;
        }
        Map<String, Shape> now = new LinkedHashMap<>();
        Map<String, Shape> before = new LinkedHashMap<>();
        for (String table : tables(connection, newer)) {
            if (table.equals(DeferredIndexes.TABLE)) {
                continue;
            }
            now.put(table, Shape.of(connection, newer, table));
            before.put(table, Shape.of(connection, schema, table));
        }
        String views = model.readingSchema(schema);
        if (now.entrySet().stream()
                .allMatch(table -> table.getValue().types().keySet().stream()
                        .allMatch(column -> shape(before, table.getKey()).has(column, table.getValue())))) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + views + " cascade");
            statement.execute("create schema " + views);
            for (Map.Entry<String, Shape> table : now.entrySet()) {
                Shape old = shape(before, table.getKey());
                String columns = table.getValue().types().entrySet().stream()
                        .map(c -> old.has(c.getKey(), table.getValue())
                                ? "o." + c.getKey()
                                : "null::" + c.getValue() + " as " + c.getKey())
                        .collect(Collectors.joining(", "));
                String rows = old.there()
                        ? " from %s.%s o".formatted(schema, table.getKey())
                        : " from %s.%s o where false".formatted(newer, table.getKey());
                statement.execute("create view %s.%s as select ".formatted(views, table.getKey()) + columns + rows);
            }
        }
    }

    private static Shape shape(Map<String, Shape> of, String table) {
        return of.getOrDefault(table, new Shape(Map.of()));
    }

    private static Set<String> tables(Connection connection, String schema) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement("select c.relname from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relkind = 'r'")) {
            select.setString(1, schema);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
        }
        return tables;
    }

    /** Where it stands, and whether nothing is missing. */
    StoredPosition position(Connection connection) throws SQLException {
        connection.setSchema(schema);
        return StoredPosition.read(connection);
    }

    /**
     * Compares it with the newer version, both as they stand in the connection's snapshot, and stores what came out.
     *
     * @param newer where the newer version's rows are
     */
    void compare(Connection connection, Model model, String newer) throws SQLException {
        connection.setSchema(schema);
        long stood = StoredPosition.read(connection).position();
        connection.setSchema(newer);
        long stands = StoredPosition.read(connection).position();
        Set<String> names = new LinkedHashSet<>();
        model.tables().forEach(table -> names.add(table.name()));
        tables(connection, schema).stream()
                .filter(table -> !ScriptedSchema.ofTheKit(table))
                .forEach(names::add);
        forget(connection, model, version);
        int place = 0;
        for (String name : names) {
            store(connection, model, ++place, compare(connection, model, newer, name, stands, stood));
        }
    }

    /** What was compared of the model's version, with any, no longer stands. */
    static void forget(Connection connection, Model model) throws SQLException {
        forget(connection, model, null);
    }

    private static void forget(Connection connection, Model model, @Nullable Integer former) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from query.version_comparison where model = ? and version = ?"
                        + (former == null ? "" : " and former = " + former))) {
            delete.setString(1, model.name());
            delete.setInt(2, model.version());
            delete.executeUpdate();
        }
    }

    /** Whether the model's version was compared with one before it. */
    static boolean compared(Connection connection, Model model) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists"
                + " (select from query.version_comparison where model = ? and version = ? and former < version)")) {
            select.setString(1, model.name());
            select.setInt(2, model.version());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    private Result compare(Connection connection, Model model, String newer, String name, long stands, long stood)
            throws SQLException {
        Shape before = Shape.of(connection, schema, name);
        Shape now = Shape.of(connection, newer, name);
        List<String> both = now.types().keySet().stream()
                .filter(column -> before.has(column, now))
                .toList();
        Sum former = before.there() ? sum(connection, schema, name, both) : null;
        Sum sum = now.there() ? sum(connection, newer, name, both) : null;
        Count count = new Count(0, 0, 0, 0, 0);
        List<String> told = new ArrayList<>();
        Optional<Table> common = model.table(name).flatMap(table -> table.only(both));
        if (common.isPresent() && former != null && sum != null && !former.equals(sum)) {
            RowComparison rows = new RowComparison(connection, model, common.get(), schema, newer);
            count = rows.count();
            for (Difference row : rows.differences(List.of(), 0, TOLD, RowComparison.AS_STORED)) {
                told.add(row.kind() + " "
                        + row.key().values().stream().map(String::valueOf).collect(Collectors.joining(" "))
                        + (row.kind() == RowComparison.Kind.CHANGED
                                ? ": " + String.join(", ", row.changes().keySet())
                                : ""));
            }
        }
        return new Result(name, stands, stood, former, sum, others(now, both), others(before, both), count, told);
    }

    private static List<String> others(Shape shape, List<String> both) {
        return shape.types().keySet().stream()
                .filter(column -> !both.contains(column) && !column.endsWith(Column.TERMS))
                .toList();
    }

    private record Sum(long rows, @Nullable String sum) {}

    private static Sum sum(Connection connection, String schema, String table, List<String> columns)
            throws SQLException {
        String sum = columns.isEmpty()
                ? "null"
                : "coalesce(sum(hashtextextended(row(%s)::text, 0)::numeric), 0)::text"
                        .formatted(String.join(", ", columns));
        try (PreparedStatement select =
                        connection.prepareStatement("select count(*), %s from %s.%s".formatted(sum, schema, table));
                ResultSet found = select.executeQuery()) {
            found.next();
            return new Sum(found.getLong(1), found.getString(2));
        }
    }

    private record Result(
            String table,
            long stands,
            long stood,
            @Nullable Sum former,
            @Nullable Sum now,
            List<String> added,
            List<String> gone,
            Count count,
            List<String> told) {}

    private void store(Connection connection, Model model, int place, Result found) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into query.version_comparison (model, version, former, position, former_position, place,"
                        + " table_name, rows_former, rows_now, sum_former, sum_now, columns_added, columns_gone,"
                        + " added, removed, changed, told) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, model.name());
            insert.setInt(2, model.version());
            insert.setInt(3, version);
            insert.setLong(4, found.stands());
            insert.setLong(5, found.stood());
            insert.setInt(6, place);
            insert.setString(7, found.table());
            insert.setObject(
                    8, found.former() == null ? null : (Long) found.former().rows());
            insert.setObject(9, found.now() == null ? null : (Long) found.now().rows());
            insert.setString(10, found.former() == null ? null : found.former().sum());
            insert.setString(11, found.now() == null ? null : found.now().sum());
            insert.setArray(12, connection.createArrayOf("text", found.added().toArray(String[]::new)));
            insert.setArray(13, connection.createArrayOf("text", found.gone().toArray(String[]::new)));
            insert.setLong(14, found.count().added());
            insert.setLong(15, found.count().removed());
            insert.setLong(16, found.count().changed());
            insert.setArray(17, connection.createArrayOf("text", found.told().toArray(String[]::new)));
            insert.executeUpdate();
        }
    }
}
