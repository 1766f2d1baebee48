package io.tallystick.query.console;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.SearchText;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Projections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pages of registers out of read models. */
final class Registers {
    private final Projections projections;

    /**
     * A page of a register.
     *
     * @param rows by column name
     * @param total rows that hold, on all pages
     */
    record Page(Table table, List<Map<String, @Nullable Object>> rows, long total, List<Count> counts) {
        public int pages() {
            return (int) Math.max(1, Math.ceilDiv(total, Ask.SIZE));
        }
    }

    /** How much there is in one unit of count. */
    record Count(String unit, long rows, @Nullable Long amount) {}

    /** A value of a column with how often it stands there. */
    record Value(String value, long rows) {}

    /** A record found by its words. */
    record FoundRecord(RecordId record, String label, String detail) {}

    Registers(Projections projections) {
        this.projections = projections;
    }

    Optional<Model> model(String name) {
        return projections.model(name);
    }

    /** The rows of a table that hold, sorted. */
    Page page(Model model, Table table, Ask ask) {
        return read(model, connection -> {
            Where where = Where.of(table, ask);
            long total = 0;
            try (PreparedStatement count =
                    connection.prepareStatement("select count(*) from " + table.name() + where.sql())) {
                where.bind(count);
                try (ResultSet found = count.executeQuery()) {
                    total = found.next() ? found.getLong(1) : 0;
                }
            }
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            String sql = "select * from " + table.name() + where.sql() + " order by " + order(table, ask) + " limit "
                    + Ask.SIZE + " offset " + (long) (ask.page() - 1) * Ask.SIZE;
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                where.bind(select);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(row(table, found));
                    }
                }
            }
            return new Page(table, rows, total, counts(connection, table, where));
        });
    }

    /** The values of a column with how often each stands there, for filter chips. */
    List<Value> values(Model model, Table table, String column) {
        table.column(column);
        return read(model, connection -> {
            List<Value> values = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select " + column + "::text, count(*) from "
                            + table.name() + " where " + column + " is not null group by 1 order by 1 limit 30");
                    ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    values.add(new Value(found.getString(1), found.getLong(2)));
                }
            }
            return values;
        });
    }

    /** Records of a kind, or of any, by words of what is said of them. */
    List<FoundRecord> search(String typed, String kind, int most) {
        List<FoundRecord> all = new ArrayList<>();
        for (Model model : projections.models()) {
            for (Table table : model.tables()) {
                Column key = table.key().getFirst();
                boolean named = key.link() != null && (kind.isEmpty() || kind.equals(key.link()));
                if (!table.hidden()
                        && table.key().size() == 1
                        && named
                        && !table.searchable().isEmpty()) {
                    all.addAll(search(model, table, typed, most));
                }
            }
        }
        return all.stream().distinct().limit(most).toList();
    }

    private List<FoundRecord> search(Model model, Table table, String typed, int most) {
        Where where = Where.of(table, new Ask(Map.of(), typed, "", 1));
        String label = table.searchable().getFirst().name();
        String key = table.key().getFirst().name();
        return read(model, connection -> {
            List<FoundRecord> records = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select " + key + ", " + label + " from "
                    + table.name() + where.sql() + " order by " + key + " desc limit " + most)) {
                where.bind(select);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        RecordId record = new RecordId(found.getString(1));
                        records.add(new FoundRecord(record, String.valueOf(found.getString(2)), record.key()));
                    }
                }
            }
            return records;
        });
    }

    private static List<Count> counts(Connection connection, Table table, Where where) throws SQLException {
        Column unit = table.countingUnit();
        if (unit == null) {
            return List.of();
        }
        String amount = table.columns().stream()
                .filter(Column::amount)
                .findFirst()
                .map(Column::name)
                .orElse("null::bigint");
        List<Count> counts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select " + unit.name() + ", count(*), sum("
                + amount + ") from " + table.name() + where.sql() + " group by 1 order by 1")) {
            where.bind(select);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    long sum = found.getLong(3);
                    counts.add(new Count(found.getString(1), found.getLong(2), found.wasNull() ? null : sum));
                }
            }
        }
        return counts;
    }

    private static Map<String, @Nullable Object> row(Table table, ResultSet found) throws SQLException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            row.put(column.name(), column.type().read(found, column.index() + 1));
        }
        return row;
    }

    private static String order(Table table, Ask ask) {
        StringBuilder order = new StringBuilder();
        if (!ask.sort().isEmpty()) {
            boolean falling = ask.sort().startsWith("-");
            order.append(table.column(falling ? ask.sort().substring(1) : ask.sort())
                            .name())
                    .append(falling ? " desc nulls last, " : " nulls last, ");
        }
        table.key().forEach(column -> order.append(column.name()).append(" desc, "));
        return order.substring(0, order.length() - 2);
    }

    private <T> T read(Model model, io.tallystick.query.kit.World.Work<T, RuntimeException> work) {
        try {
            return projections.world().read(model, work);
        } catch (SQLException e) {
            throw new IllegalStateException("the register " + model.name() + " cannot be read", e);
        }
    }

    /** The condition of a page: filters by column and words searched for, as parameters of the statement. */
    private record Where(String sql, List<String> values) {
        static Where of(Table table, Ask ask) {
            List<String> parts = new ArrayList<>();
            List<String> values = new ArrayList<>();
            ask.filters().forEach((column, value) -> {
                parts.add(table.column(column).name() + "::text = ?");
                values.add(value);
            });
            List<String> queries = SearchText.queries(ask.q());
            if (!queries.isEmpty() && !table.searchable().isEmpty()) {
                for (String query : queries) {
                    List<String> any = new ArrayList<>();
                    for (Column column : table.searchable()) {
                        any.add(column.terms() + " @@ ?::tsquery");
                        values.add(query);
                    }
                    parts.add("(" + String.join(" or ", any) + ")");
                }
            }
            return new Where(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), values);
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
        }
    }
}
