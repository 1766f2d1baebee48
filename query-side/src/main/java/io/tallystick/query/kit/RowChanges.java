package io.tallystick.query.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one batch of events, keyed by table and primary key; written when flushed. They may also be worked out
 * while the batch before is still being written: then that one's rows stand for what it is about to store.
 */
public final class RowChanges implements Rows {
    private final Connection connection;
    private final Set<String> records;
    private final boolean early;
    private @Nullable RowChanges before;
    private final Map<String, TableChanges> tables = new HashMap<>();
    private final List<TableChanges> inOrder = new ArrayList<>();

    /**
     * @param connection within the transaction that also writes the position, in the model's schema
     * @param records whose events the batch holds: rows under these keys are read together when the first is asked for
     */
    public RowChanges(Model model, Connection connection, Set<String> records) {
        this(model, connection, records, false, null);
    }

    private RowChanges(
            Model model, Connection connection, Set<String> records, boolean early, @Nullable RowChanges before) {
        this.connection = connection;
        this.records = records;
        this.early = early;
        this.before = before;
        for (Table table : model.tables()) {
            TableChanges changes = new TableChanges(table);
            tables.put(table.name(), changes);
            inOrder.add(changes);
        }
    }

    /**
     * Those of a batch whose turn to be written has not come. Whoever needs what only its turn can tell gets an
     * {@link OutOfTurn}; nothing is lost by that, for nothing was written.
     *
     * @param connection in the model's schema, to read what is stored; not used after the last change
     * @param before those of the batch that is being written, worked out early too; null if none is
     */
    public static RowChanges early(
            Model model, Connection connection, Set<String> records, @Nullable RowChanges before) {
        return new RowChanges(model, connection, records, true, before);
    }

    @Override
    public Row row(String table, @Nullable Object... key) {
        return changes(table).row(key);
    }

    @Override
    public Row insert(String table, @Nullable Object... key) {
        Row row = changes(table).row(key);
        row.replace();
        return row;
    }

    @Override
    public List<Row> where(String table, String column, Object value) {
        inTurn();
        TableChanges changes = changes(table);
        changes.write(connection);
        // The handler may hold rows of the table, so they stay.
        changes.rows.values().forEach(Row::written);
        return changes.where(changes.table.column(column), value);
    }

    /** How many rows are waiting to be written. */
    public int size() {
        int size = 0;
        for (TableChanges changes : inOrder) {
            size += changes.rows.size();
        }
        return size;
    }

    /**
     * Writes what was collected, table by table, and forgets it.
     *
     * @throws RowsRefused if the database refuses them
     */
    public void flush() {
        inTurn();
        for (TableChanges changes : inOrder) {
            changes.write(connection);
            changes.rows.clear();
        }
    }

    /**
     * Writes what was worked out early, now that its turn has come, and keeps it for the batch after.
     *
     * @throws RowsRefused if the database refuses them
     */
    public void writeTo(Connection turn) {
        // Else each batch would hold all those before it.
        before = null;
        inOrder.forEach(changes -> changes.write(turn));
    }

    private void inTurn() {
        if (early) {
            throw new OutOfTurn();
        }
    }

    /** Rows have to be asked for, or written, that the batch before may still change. */
    public static final class OutOfTurn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfTurn() {
            super("the batch before has to be stored first", null, false, false);
        }
    }

    private TableChanges changes(String table) {
        TableChanges changes = tables.get(table);
        if (changes == null) {
            throw new IllegalArgumentException("no table " + table + " is declared");
        }
        return changes;
    }

    private final class TableChanges {
        private final Table table;
        /** In the order of the log: keys are mostly given in order, and rows in order are sorted faster. */
        private final Map<Object, Row> rows = new LinkedHashMap<>();

        private final Row.Loader loader = this::load;

        /** What stands in the database under keys that were read together, null where nothing does. */
        private final Map<Object, @Nullable Object @Nullable []> together = new HashMap<>();

        private boolean asked;

        /** The kinds of records whose rows were read together. */
        private final Set<String> readTogether = new HashSet<>();

        TableChanges(Table table) {
            this.table = table;
        }

        void write(Connection turn) {
            try {
                RowWriter.write(turn, table, rows.values());
            } catch (SQLException e) {
                throw new RowsRefused(e);
            }
            if (!early && !together.isEmpty()) {
                rows.forEach((identity, row) -> {
                    if (row.fate() != Row.Fate.UNTOUCHED) {
                        together.remove(identity);
                    }
                });
            }
        }

        Row row(@Nullable Object[] given) {
            List<Column> columns = table.key();
            if (given.length != columns.size()) {
                throw new IllegalArgumentException("the key of " + table.name() + " has " + columns.size() + " parts");
            }
            Object[] key = new Object[given.length];
            for (int i = 0; i < key.length; i++) {
                Object part = given[i];
                if (part == null) {
                    throw new IllegalArgumentException(
                            table.name() + "." + columns.get(i).name() + " is null");
                }
                key[i] = columns.get(i).type().normal(part);
            }
            return rows.computeIfAbsent(identity(key), i -> new Row(table, loader, key));
        }

        private static Object identity(Object[] key) {
            return key.length == 1 ? key[0] : Arrays.asList(key);
        }

        private @Nullable Object @Nullable [] load(Row row) {
            RowChanges former = before;
            Row changed =
                    former == null ? null : former.changes(table.name()).rows.get(identity(row.key()));
            if (changed != null && changed.foreseen()) {
                return changed.outcome();
            }
            if (changed != null && changed.fate() != Row.Fate.UNTOUCHED) {
                throw new OutOfTurn();
            }
            if (row.key().length == 1 && row.key()[0] instanceof String key) {
                readTogether(key.substring(0, key.indexOf('/') + 1));
                if (together.containsKey(key)) {
                    return together.get(key);
                }
            }
            String condition = table.key().stream()
                    .map(c -> c.name() + " = ?::" + c.type().sql())
                    .collect(Collectors.joining(" and "));
            try (PreparedStatement select = connection.prepareStatement(select(condition))) {
                for (int i = 0; i < row.key().length; i++) {
                    select.setObject(i + 1, table.key().get(i).type().travelling(row.key()[i]));
                }
                try (ResultSet found = select.executeQuery()) {
                    return found.next() ? values(found) : null;
                }
            } catch (SQLException e) {
                throw new RowsRefused(e);
            }
        }

        /**
         * Most events ask for the row of their own record, or of the record that has the same key and another kind, as a
         * holding has the key of its unit: one statement for all of them instead of one for each.
         *
         * @param kind with the stroke that follows it
         */
        private void readTogether(String kind) {
            if (kind.isEmpty() || !readTogether.add(kind)) {
                return;
            }
            Column key = table.key().getFirst();
            String[] keys = records.stream()
                    .map(record -> kind + record.substring(record.indexOf('/') + 1))
                    .distinct()
                    .toArray(String[]::new);
            try (PreparedStatement select = connection.prepareStatement(select(key.name() + " = any (?)"))) {
                select.setArray(1, connection.createArrayOf("text", keys));
                for (String record : keys) {
                    together.putIfAbsent(record, null);
                }
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        @Nullable Object[] stored = values(found);
                        together.put(Objects.requireNonNull(stored[key.index()]), stored);
                    }
                }
            } catch (SQLException e) {
                throw new RowsRefused(e);
            }
        }

        List<Row> where(Column column, Object value) {
            asked();
            String condition = column.name() + " = ?::" + column.type().sql();
            String order = table.key().stream().map(Column::name).collect(Collectors.joining(", "));
            try (PreparedStatement select = connection.prepareStatement(select(condition) + " order by " + order)) {
                select.setObject(1, column.type().travelling(column.type().normal(value)));
                List<Row> result = new ArrayList<>();
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        @Nullable Object[] stored = values(found);
                        Row row = row(
                                table.key().stream().map(c -> stored[c.index()]).toArray());
                        row.loadedAs(stored);
                        result.add(row);
                    }
                }
                return result;
            } catch (SQLException e) {
                throw new RowsRefused(e);
            }
        }

        /** From now on rows are asked for by other columns than the key's. */
        private void asked() {
            if (!asked) {
                asked = true;
                try {
                    DeferredIndexes.make(connection, table);
                } catch (SQLException e) {
                    throw new RowsRefused(e);
                }
            }
        }

        private String select(String condition) {
            String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
            return "select " + columns + " from " + table.name() + " where " + condition;
        }

        private @Nullable Object[] values(ResultSet found) throws SQLException {
            @Nullable Object[] stored = new Object[table.columns().size()];
            for (Column column : table.columns()) {
                stored[column.index()] = column.type().read(found, column.index() + 1);
            }
            return stored;
        }
    }
}
