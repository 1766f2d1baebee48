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
 * @param sorted whether rows stand in the order of its beginnings in an index
 * @param link the kind of record it names, {@code *} for any, or null
 * @param choices the only values it can have, in their order; empty where it can have any
 * @param enumeration the simple name of the enumeration the choices are of, or null; they are called as its values are
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
        boolean sorted,
        @Nullable String link,
        List<String> choices,
        @Nullable String enumeration) {

    /** What the name of a column of search terms ends with. */
    public static final String TERMS = "_terms";

    /** How much of a text counts where rows are sorted by an index: a whole one may be longer than PostgreSQL takes into it. */
    private static final int SORTED_BY = 100;

    /** Whether rows can be filtered and sorted by it. */
    public boolean filterable() {
        return type.scalar() && !plain && !hidden && !sealed;
    }

    /** What rows are sorted by where they are sorted by it. */
    public String order() {
        return sorted ? "left(" + name + ", " + SORTED_BY + ")" : name;
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
                sorted,
                link,
                choices,
                enumeration);
    }
}
