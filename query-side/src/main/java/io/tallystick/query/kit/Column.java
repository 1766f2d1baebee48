package io.tallystick.query.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared column.
 *
 * @param index its place in the table, counted from 0
 * @param required whether a row cannot be without it
 * @param searchable whether the full-text search covers it
 * @param sealed whether it holds sealed personal values, opened when shown
 * @param countingUnit whether it names the unit of count of the row; figures are grouped by it and never mixed (VI-25)
 * @param amount whether it is the amount counted in that unit
 * @param plain whether it can neither be filtered nor sorted by
 * @param hidden whether it is never shown
 * @param link the kind of record it names, {@code *} for any, or null
 * @param choices the only values it can have, in their order; empty where it can have any
 */
public record Column(
        int index,
        String name,
        ColumnType type,
        boolean required,
        Sensitivity sensitivity,
        boolean searchable,
        boolean sealed,
        boolean countingUnit,
        boolean amount,
        boolean plain,
        boolean hidden,
        @Nullable String link,
        List<String> choices) {

    /** What the name of a column of search terms ends with. */
    public static final String TERMS = "_terms";

    /** Whether rows can be filtered and sorted by it. */
    public boolean filterable() {
        return type.scalar() && !plain && !hidden && !sealed;
    }

    /** The column beside it that holds its search terms. */
    public String terms() {
        return name + TERMS;
    }

    /** As it is, but for the full-text search. */
    Column unsearched() {
        return new Column(
                index,
                name,
                type,
                required,
                sensitivity,
                false,
                sealed,
                countingUnit,
                amount,
                plain,
                hidden,
                link,
                choices);
    }
}
