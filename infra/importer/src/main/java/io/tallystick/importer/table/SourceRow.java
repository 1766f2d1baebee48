package io.tallystick.importer.table;

import io.tallystick.importer.Reason;
import java.util.List;
import java.util.Map;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet counts it, from 1
 * @param cells as text, from the first column; columns behind the last one filled are absent
 * @param faults cells that hold no usable value, by column counted from 0
 */
public record SourceRow(int number, List<String> cells, Map<Integer, Reason> faults) {

    /** A row of plain text. */
    public SourceRow(int number, List<String> cells) {
        this(number, cells, Map.of());
    }

    /** The cell of a column counted from 0; empty where there is none. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether nothing but space stands in it. */
    public boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return faults.isEmpty();
    }

    /** The number of columns up to the last one filled. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
