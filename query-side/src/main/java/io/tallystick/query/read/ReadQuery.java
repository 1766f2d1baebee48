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
 * @param capped whether so many may meet them, as with words looked for, that they are counted no further than people read
 * @param page counted from 1
 */
public record ReadQuery(
        Model model,
        Table table,
        List<Column> columns,
        List<Condition> conditions,
        boolean capped,
        List<Order> orders,
        int page,
        int size) {

    /** All rows of it, with these columns, counted to the end. */
    public ReadQuery whole(List<Column> shown) {
        return new ReadQuery(model, table, shown, conditions, false, orders, 1, 1);
    }

    /** A piece of SQL with its parameters; column names in it come from the declaration, never from the query. */
    public record Condition(String sql, List<Object> parameters) {}

    /** One column to sort by. */
    public record Order(Column column, boolean descending) {}
}
