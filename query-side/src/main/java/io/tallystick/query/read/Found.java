package io.tallystick.query.read;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much meets the conditions of a query.
 *
 * @param rows how many rows
 * @param more whether there are more than that: words found in very many rows are not counted to the end
 * @param byUnit the amounts by unit of count, where the table has one and all rows were counted
 */
record Found(long rows, boolean more, Map<String, Long> byUnit) {
    /** How many rows with the words are counted. */
    static final int MOST_COUNTED = 10_000;

    static Found of(Connection connection, ReadQuery query) throws SQLException {
        Table table = query.table();
        Column unit = table.countingUnit();
        Optional<String> amount = table.columns().stream()
                .filter(Column::amount)
                .map(Column::name)
                .findFirst();
        String all = "select " + (unit == null ? "null::text" : unit.name()) + " as unit"
                + amount.map(column -> ", " + column + " as amount").orElse("") + " from " + table.name()
                + ModelReader.where(query) + (query.capped() ? " limit " + (MOST_COUNTED + 1) : "");
        Map<String, Long> byUnit = new LinkedHashMap<>();
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement("select unit, count(*), "
                + (amount.isPresent() ? "sum(amount)" : "count(*)") + " from (" + all
                + ") as found group by unit order by unit")) {
            ModelReader.bind(select, query);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows += found.getLong(2);
                    if (unit != null) {
                        byUnit.put(String.valueOf(found.getString(1)), found.getLong(3));
                    }
                }
            }
        }
        return query.capped() && rows > MOST_COUNTED
                ? new Found(MOST_COUNTED, true, Map.of())
                : new Found(rows, false, byUnit);
    }
}
