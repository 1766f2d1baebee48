package io.tallystick.query.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes, while a replay goes on, which events change certain rows and which of their columns: where a value comes from, for
 * every read model alike and without a word in any of them.
 */
public final class Trace {
    private final Map<Key, TreeMap<Long, Cause>> causes = new HashMap<>();
    private final Set<Row> asked = new LinkedHashSet<>();

    /**
     * A row.
     *
     * @param values of its key, as text
     */
    public record Key(String table, List<String> values) {
        /** The row with these key values, in their normal form. */
        public static Key of(String table, List<?> values) {
            return new Key(table, values.stream().map(String::valueOf).toList());
        }
    }

    /**
     * An event that changed a row.
     *
     * @param columns which it set or added to; all where it made the row, none where it deleted it
     * @param after the row's values after it, by column; empty where the row was gone
     */
    public record Cause(long position, Set<String> columns, Map<String, @Nullable Object> after) {}

    /** Watches the rows, whether they are there yet or not. */
    public Trace(Set<Key> watched) {
        watched.forEach(key -> causes.put(key, new TreeMap<>()));
    }

    /** The events that changed the row, in order. */
    public List<Cause> of(Key key) {
        return List.copyOf(causes.getOrDefault(key, new TreeMap<>()).values());
    }

    /** Rows of which it is seen which are asked for. */
    public Rows watching(Rows rows, long position) {
        asked.clear();
        return new Rows() {
            @Override
            public Row row(String table, @Nullable Object... key) {
                return seen(rows.row(table, key));
            }

            @Override
            public Row insert(String table, @Nullable Object... key) {
                return seen(rows.insert(table, key));
            }

            @Override
            public List<Row> where(String table, String column, Object value) {
                // What was changed so far is about to be written and will look untouched.
                note(position);
                List<Row> found = rows.where(table, column, value);
                found.forEach(this::seen);
                return found;
            }

            private Row seen(Row row) {
                if (causes.containsKey(key(row))) {
                    asked.add(row);
                }
                return row;
            }
        };
    }

    /** Notes what the event at the position has changed; whether it was anything that is watched. */
    public boolean note(long position) {
        boolean any = false;
        for (Row row : asked) {
            if (row.fate() != Row.Fate.UNTOUCHED) {
                any = true;
                TreeMap<Long, Cause> known = causes.getOrDefault(key(row), new TreeMap<>());
                Cause before = known.get(position);
                Set<String> columns = new HashSet<>(before == null ? Set.of() : before.columns());
                columns.addAll(changed(row));
                known.put(position, new Cause(position, Set.copyOf(columns), values(row)));
            }
        }
        return any;
    }

    /** The event at the position was not taken in after all. */
    public void forget(long position) {
        causes.values().forEach(known -> known.remove(position));
    }

    private static Key key(Row row) {
        return Key.of(row.table().name(), List.of(row.key()));
    }

    private static Map<String, @Nullable Object> values(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (row.fate() != Row.Fate.DELETED) {
            row.table().columns().forEach(column -> values.put(column.name(), row.get(column.name())));
        }
        return values;
    }

    private static List<String> changed(Row row) {
        List<String> columns = new ArrayList<>();
        boolean all = row.fate() == Row.Fate.REPLACED;
        for (Column column : row.table().columns()) {
            if (all || ((row.setMask() | row.addedMask()) & Row.bit(column)) != 0) {
                columns.add(column.name());
            }
        }
        return columns;
    }
}
