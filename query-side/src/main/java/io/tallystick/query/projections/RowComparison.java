package io.tallystick.query.projections;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a table of two worlds of one model, row by row, in one snapshot: what was added, removed and changed by key. */
public final class RowComparison {
    private final Connection connection;
    private final Table table;
    private final String from;
    private final String to;

    /** What became of a row from the one world to the other. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** How many rows there are and how many differ. */
    public record Count(long before, long after, long added, long removed, long changed) {
        /** How many rows differ. */
        public long differing() {
            return added + removed + changed;
        }
    }

    /** A column's values in the two worlds. */
    public record Change(@Nullable Object before, @Nullable Object after) {}

    /**
     * A row that differs.
     *
     * @param key the values of its key by column
     * @param changes by column; of a row that was added or removed those that are not empty
     */
    public record Difference(Kind kind, Map<String, Object> key, Map<String, Change> changes) {}

    /** Reads a cell as whoever asks may see it. */
    @FunctionalInterface
    public interface CellReader {
        @Nullable
        Object read(ResultSet row, Column column, int index) throws SQLException;
    }

    /** Cells as they are stored. */
    public static final CellReader AS_STORED =
            (row, column, index) -> column.type().read(row, index);

    /**
     * @param table the model's, or what another version has of it
     * @param connection in a transaction that sees both schemas in one snapshot
     * @param from schema of the world before
     * @param to schema of the world after
     */
    public RowComparison(Connection connection, Model model, Table table, String from, String to) {
        if (model.table(table.name()).isEmpty()) {
            throw new IllegalArgumentException(model + " has no table " + table.name());
        }
        this.connection = connection;
        this.table = table;
        this.from = from;
        this.to = to;
    }

    /** How many rows differ. */
    public Count count() throws SQLException {
        String first = table.key().getFirst().name();
        try (PreparedStatement select =
                        connection.prepareStatement("select count(a.%1$s), count(b.%1$s),".formatted(first)
                                + " count(*) filter (where a.%1$s is null), count(*) filter (where b.%1$s is null),"
                                        .formatted(first)
                                + " count(*) filter (where a.%1$s is not null and b.%1$s is not null and %2$s)"
                                        .formatted(first, distinct())
                                + joined());
                ResultSet found = select.executeQuery()) {
            found.next();
            return new Count(found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4), found.getLong(5));
        }
    }

    /**
     * The rows that differ, by key.
     *
     * @param key only the row with these key values, as text; empty for all
     */
    public List<Difference> differences(List<String> key, long offset, int most, CellReader cells) throws SQLException {
        List<Column> others =
                table.columns().stream().filter(c -> !table.key().contains(c)).toList();
        String keys = table.key().stream()
                .map(c -> "coalesce(a.%1$s, b.%1$s)".formatted(c.name()))
                .collect(Collectors.joining(", "));
        String first = table.key().getFirst().name();
        String sql = "select " + keys + ", a.%1$s is null, b.%1$s is null".formatted(first)
                + others.stream()
                        .map(c -> ", a.%1$s, b.%1$s, a.%1$s is distinct from b.%1$s".formatted(c.name()))
                        .collect(Collectors.joining())
                + joined() + " where (a.%1$s is null or b.%1$s is null or %2$s)".formatted(first, distinct())
                + (key.isEmpty()
                        ? ""
                        : table.key().stream()
                                .map(c -> " and coalesce(a.%1$s, b.%1$s)::text = ?".formatted(c.name()))
                                .collect(Collectors.joining()))
                + " order by " + keys + " limit ? offset ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int index = 0;
            for (String part : key) {
                select.setString(++index, part);
            }
            select.setInt(++index, most);
            select.setLong(++index, offset);
            List<Difference> differences = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    differences.add(difference(found, others, cells));
                }
            }
            return differences;
        }
    }

    private Difference difference(ResultSet row, List<Column> others, CellReader cells) throws SQLException {
        int index = 0;
        Map<String, Object> key = new LinkedHashMap<>();
        for (Column column : table.key()) {
            Object value = cells.read(row, column, ++index);
            key.put(column.name(), value == null ? "" : value);
        }
        Kind kind = row.getBoolean(++index) ? Kind.ADDED : row.getBoolean(index + 1) ? Kind.REMOVED : Kind.CHANGED;
        index++;
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Column column : others) {
            Object before = cells.read(row, column, ++index);
            Object after = cells.read(row, column, ++index);
            if (row.getBoolean(++index)) {
                changes.put(column.name(), new Change(before, after));
            }
        }
        return new Difference(kind, key, changes);
    }

    private String joined() {
        return " from %s.%s a full join %s.%s b on ".formatted(from, table.name(), to, table.name())
                + table.key().stream()
                        .map(c -> "a.%1$s = b.%1$s".formatted(c.name()))
                        .collect(Collectors.joining(" and "));
    }

    /** What is searched by counts as well: rows that look alike and are not found alike differ. */
    private String distinct() {
        List<String> columns = table.columns().stream()
                .flatMap(c -> c.searchable() ? Stream.of(c.name(), c.terms()) : Stream.of(c.name()))
                .toList();
        return "row(%s) is distinct from row(%s)".formatted(each("a.", columns), each("b.", columns));
    }

    private static String each(String alias, List<String> columns) {
        return columns.stream().map(alias::concat).collect(Collectors.joining(", "));
    }
}
