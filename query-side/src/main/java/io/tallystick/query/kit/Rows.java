package io.tallystick.query.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows a handler changes. Changes are collected, seen by later reads at once, and written in one flush together with
 * the position; no call but {@link #where} and the reading methods of {@link Row} goes to the database.
 */
public interface Rows {
    /**
     * The row with the key, whether it is there or not: setting a column of a missing row makes the row.
     *
     * @param key the values of the primary key, in its order
     * @throws IllegalArgumentException if the table is not declared, the key does not fit it or a part of it is null
     */
    Row row(String table, @Nullable Object... key);

    /** A new row; one that already stands under the key is replaced, with defaults in the columns not set. */
    Row insert(String table, @Nullable Object... key);

    /** All rows with the value in the column. Changes collected so far are written first. */
    List<Row> where(String table, String column, Object value);
}
