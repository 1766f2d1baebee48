package io.tallystick.query.read;

import io.tallystick.events.kernel.Vault;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.kit.World;
import io.tallystick.query.projections.StoredPosition;
import io.tallystick.query.read.ReadQuery.Condition;
import io.tallystick.query.read.ReadQuery.Order;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers queries of read models in a world. */
public final class ModelReader {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final World world;
    private final Vault vault;

    /**
     * @param vault opens sealed values for those who may see them
     */
    public ModelReader(World world, Vault vault) {
        this.world = world;
        this.vault = vault;
    }

    /** Takes rows one by one, in order. */
    public interface RowSink {
        /** Called once, before the rows. */
        void begin(List<Column> columns) throws IOException;

        void row(List<@Nullable Object> values) throws IOException;
    }

    /** A page of rows with total and counts, read at one moment. */
    public ReadPage page(ReadQuery query, Predicate<Sensitivity> maySee) throws SQLException {
        Cells cells = new Cells(maySee, vault);
        return world.read(query.model(), connection -> {
            StoredPosition stored = StoredPosition.read(connection);
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            try (PreparedStatement select = select(connection, query);
                    ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    int index = 0;
                    for (Column column : query.columns()) {
                        row.put(column.name(), cells.read(found, column, ++index));
                    }
                    rows.add(row);
                }
            }
            Map<String, Long> counts = counts(connection, query);
            return new ReadPage(
                    query.model().name(),
                    query.model().version(),
                    query.table().name(),
                    stored.position(),
                    stored.complete(),
                    query.table().countsRows()
                            ? counts.values().stream().mapToLong(n -> n).sum()
                            : total(connection, query),
                    query.page(),
                    query.size(),
                    counts,
                    cells.withheld(query.columns()),
                    rows);
        });
    }

    /**
     * All rows that meet the conditions, streamed; gives the position they stand for.
     *
     * @throws BeingMade if rows are missing because the model is being made: a list that leaves the house says nowhere
     *     that it is not whole
     */
    public long stream(ReadQuery query, Predicate<Sensitivity> maySee, RowSink sink) throws SQLException, IOException {
        Cells cells = new Cells(maySee, vault);
        List<Column> columns =
                query.columns().stream().filter(c -> !cells.withheld(c)).toList();
        return world.<Long, IOException>read(query.model(), connection -> {
            StoredPosition stored = StoredPosition.read(connection);
            if (!stored.complete()) {
                throw new BeingMade(stored.position());
            }
            ReadQuery whole = new ReadQuery(
                            query.model(), query.table(), columns, query.conditions(), query.orders(), 1, 1)
                    .whole();
            try (PreparedStatement select = select(connection, whole)) {
                select.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet found = select.executeQuery()) {
                    sink.begin(columns);
                    while (found.next()) {
                        List<@Nullable Object> values = new ArrayList<>(columns.size());
                        int index = 0;
                        for (Column column : columns) {
                            values.add(cells.read(found, column, ++index));
                        }
                        sink.row(values);
                    }
                }
            }
            return stored.position();
        });
    }

    private static PreparedStatement select(Connection connection, ReadQuery query) throws SQLException {
        String columns = query.columns().isEmpty()
                ? "1"
                : query.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String orders = query.orders().stream().map(ModelReader::order).collect(Collectors.joining(", "));
        PreparedStatement select = connection.prepareStatement(
                "select " + columns + " from " + query.table().name() + where(query) + " order by " + orders
                        + (query.size() == Integer.MAX_VALUE ? "" : " limit ? offset ?"));
        int next = bind(select, query);
        if (query.size() != Integer.MAX_VALUE) {
            select.setInt(next, query.size());
            select.setLong(next + 1, (query.page() - 1L) * query.size());
        }
        return select;
    }

    /** What cannot be missing needs no place for it, and is read in the order of its index both ways. */
    private static String order(Order order) {
        String column = order.column().name();
        if (!order.descending()) {
            return column;
        }
        return column + (order.column().required() ? " desc" : " desc nulls last");
    }

    private static long total(Connection connection, ReadQuery query) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "select count(*) from " + query.table().name() + where(query))) {
            bind(count, query);
            try (ResultSet found = count.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private static Map<String, Long> counts(Connection connection, ReadQuery query) throws SQLException {
        Column unit = query.table().countingUnit();
        if (unit == null) {
            return Map.of();
        }
        String amount = query.table().columns().stream()
                .filter(Column::amount)
                .map(c -> "sum(" + c.name() + ")")
                .findFirst()
                .orElse("count(*)");
        try (PreparedStatement select = connection.prepareStatement("select " + unit.name() + ", " + amount + " from "
                + query.table().name() + where(query) + " group by 1 order by 1")) {
            bind(select, query);
            try (ResultSet found = select.executeQuery()) {
                Map<String, Long> counts = new LinkedHashMap<>();
                while (found.next()) {
                    counts.put(String.valueOf(found.getString(1)), found.getLong(2));
                }
                return counts;
            }
        }
    }

    private static String where(ReadQuery query) {
        return query.conditions().isEmpty()
                ? ""
                : query.conditions().stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", ""));
    }

    private static int bind(PreparedStatement statement, ReadQuery query) throws SQLException {
        int index = 1;
        for (Condition condition : query.conditions()) {
            for (Object parameter : condition.parameters()) {
                statement.setObject(index++, parameter);
            }
        }
        return index;
    }
}
