package io.tallystick.query.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes changed rows, one statement for all rows that change in the same shape. Values travel as one array a column,
 * which PostgreSQL unnests: one round trip and one plan however many rows there are.
 */
final class RowWriter {
    private record Shape(Row.Fate fate, long set, long added) {}

    private final Connection connection;
    private final Table table;
    private final List<Row> rows;

    private RowWriter(Connection connection, Table table, List<Row> rows) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
    }

    static void write(Connection connection, Table table, Collection<Row> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Map<Shape, List<Row>> shapes = new LinkedHashMap<>();
        for (Row row : changed) {
            if (row.fate() != Row.Fate.UNTOUCHED) {
                shapes.computeIfAbsent(new Shape(row.fate(), row.setMask(), row.addedMask()), s -> new ArrayList<>())
                        .add(row);
            }
        }
        // Deletions first: what they free (unique values) may be wanted by the rows that come after.
        for (Row.Fate fate : List.of(Row.Fate.DELETED, Row.Fate.PATCHED, Row.Fate.REPLACED)) {
            for (Map.Entry<Shape, List<Row>> shape : shapes.entrySet()) {
                if (shape.getKey().fate() == fate) {
                    // Neighbours in the index are written together.
                    shape.getValue().sort(BY_KEY);
                    new RowWriter(connection, table, shape.getValue()).write(shape.getKey());
                }
            }
        }
    }

    private static final Comparator<Row> BY_KEY = (a, b) -> {
        for (int i = 0; i < a.key().length; i++) {
            @SuppressWarnings({"unchecked", "rawtypes"}) // values of one column, in their normal form
            int order = ((Comparable) a.key()[i]).compareTo(b.key()[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private void write(Shape shape) throws SQLException {
        List<Column> set = masked(shape.set());
        switch (shape.fate()) {
            case DELETED -> execute("delete from %s t using %s where %s", table.key());
            case REPLACED -> insert(replace(set), with(table.key(), set));
            case PATCHED -> {
                List<Column> added = masked(shape.added());
                List<Column> travelling = with(table.key(), with(set, added));
                // Most rows that bring all they need are new. Those that do not could not even be offered as new ones.
                if (travelling.containsAll(table.required())) {
                    insert(upsert(set, added, travelling), travelling);
                    return;
                }
                int patched = execute("update %s t set " + assignments(set, added) + " from %s where %s", travelling);
                if (patched < rows.size()) {
                    execute(
                            "insert into %s (" + insertColumns(travelling) + ") select " + selectColumns(travelling)
                                    + " from %s where not exists (select from " + table.name() + " t where %s)",
                            travelling);
                }
            }
            case UNTOUCHED -> {}
        }
    }

    /** Many rows that are most likely new are copied in; all others are upserted. */
    private void insert(String upsert, List<Column> travelling) throws SQLException {
        List<Row> fresh = rows.stream().filter(Row::likelyNew).toList();
        if (fresh.size() < RowCopy.PAYS
                || !table.copied()
                || !RowCopy.into(connection, table, fresh, travelling, insertColumns(travelling))) {
            execute(upsert, travelling);
        } else if (fresh.size() < rows.size()) {
            List<Row> others = rows.stream().filter(row -> !row.likelyNew()).toList();
            new RowWriter(connection, table, others).execute(upsert, travelling);
        }
    }

    private String replace(List<Column> set) {
        List<Column> travelling = with(table.key(), set);
        List<String> updates = new ArrayList<>();
        for (Column column : table.columns()) {
            if (set.contains(column)) {
                take(updates, column);
            } else if (!table.key().contains(column)) {
                updates.add(column.name() + " = default");
                if (column.searchable()) {
                    updates.add(column.terms() + " = default");
                }
            }
        }
        return upsert(travelling, updates);
    }

    private String upsert(List<Column> set, List<Column> added, List<Column> travelling) {
        List<String> updates = new ArrayList<>();
        for (Column column : set) {
            take(updates, column);
        }
        for (Column column : added) {
            updates.add("%1$s = coalesce(t.%1$s, 0) + excluded.%1$s".formatted(column.name()));
        }
        return upsert(travelling, updates);
    }

    private static void take(List<String> updates, Column column) {
        updates.add(column.name() + " = excluded." + column.name());
        if (column.searchable()) {
            updates.add(column.terms() + " = excluded." + column.terms());
        }
    }

    private String upsert(List<Column> travelling, List<String> updates) {
        return "insert into %s as t (" + insertColumns(travelling) + ") select " + selectColumns(travelling)
                + " from %s on conflict (" + names(table.key()) + ") do "
                + (updates.isEmpty() ? "nothing" : "update set " + String.join(", ", updates));
    }

    private String assignments(List<Column> set, List<Column> added) {
        List<String> assignments = new ArrayList<>();
        for (Column column : set) {
            assignments.add(column.name() + " = " + cast(column));
            if (column.searchable()) {
                assignments.add(column.terms() + " = u." + column.terms() + "::tsvector");
            }
        }
        for (Column column : added) {
            assignments.add("%1$s = coalesce(t.%1$s, 0) + %2$s".formatted(column.name(), cast(column)));
        }
        return String.join(", ", assignments);
    }

    /** Fills in the table, the unnested arrays and the key's condition, binds the arrays and runs the statement. */
    private int execute(String template, List<Column> travelling) throws SQLException {
        String unnest = "unnest(%s) as u(%s)"
                .formatted(
                        each(travelling, c -> "?::" + c.type().element() + "[]", "?::text[]"),
                        insertColumns(travelling));
        String condition =
                table.key().stream().map(c -> "t." + c.name() + " = " + cast(c)).collect(Collectors.joining(" and "));
        try (PreparedStatement statement =
                connection.prepareStatement(template.formatted(table.name(), unnest, condition))) {
            int index = 0;
            for (Column column : travelling) {
                statement.setArray(
                        ++index, connection.createArrayOf(column.type().element(), values(column)));
                if (column.searchable()) {
                    statement.setArray(++index, connection.createArrayOf("text", terms(column)));
                }
            }
            return statement.executeUpdate();
        }
    }

    private @Nullable Object[] values(Column column) {
        @Nullable Object[] values = column.type().array(rows.size());
        for (int i = 0; i < values.length; i++) {
            Object value = rows.get(i).value(column);
            values[i] = value == null ? null : column.type().travelling(value);
        }
        return values;
    }

    private @Nullable Object[] terms(Column column) {
        @Nullable Object[] terms = new String[rows.size()];
        for (int i = 0; i < terms.length; i++) {
            Object value = rows.get(i).value(column);
            terms[i] = value == null ? null : SearchText.vector((String) value);
        }
        return terms;
    }

    private List<Column> masked(long mask) {
        return table.columns().stream().filter(c -> (mask & Row.bit(c)) != 0).toList();
    }

    private static List<Column> with(List<Column> first, List<Column> second) {
        List<Column> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String insertColumns(List<Column> columns) {
        return columns.stream()
                .map(c -> c.searchable() ? c.name() + ", " + c.terms() : c.name())
                .collect(Collectors.joining(", "));
    }

    private static String selectColumns(List<Column> columns) {
        return columns.stream()
                .map(c -> c.searchable() ? cast(c) + ", u." + c.terms() + "::tsvector" : cast(c))
                .collect(Collectors.joining(", "));
    }

    private static String each(List<Column> columns, Function<Column, String> one, String terms) {
        return columns.stream()
                .map(c -> c.searchable() ? one.apply(c) + ", " + terms : one.apply(c))
                .collect(Collectors.joining(", "));
    }

    private static String cast(Column column) {
        return "u." + column.name()
                + (column.type().element().equals("text") && column.type() != ColumnType.TEXT
                        ? "::" + column.type().sql()
                        : "");
    }
}
