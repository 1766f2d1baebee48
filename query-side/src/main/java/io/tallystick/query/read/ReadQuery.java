package io.tallystick.query.read;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.util.List;

/**
 * What somebody wants to see of a read model, checked.
 *
 * @param columns in the order shown
 * @param conditions all of which a row must meet
 * @param page counted from 1
 */
public record ReadQuery(
        Model model,
        Table table,
        List<Column> columns,
        List<Condition> conditions,
        List<Order> orders,
        int page,
        int size) {

    /** A piece of SQL with its parameters; column names in it come from the declaration, never from the query. */
    public record Condition(String sql, List<Object> parameters) {}

    /** One column to sort by. */
    public record Order(Column column, boolean descending) {}

    /** The same query without pages. */
    public ReadQuery whole() {
        return new ReadQuery(model, table, columns, conditions, orders, 1, Integer.MAX_VALUE);
    }
}
