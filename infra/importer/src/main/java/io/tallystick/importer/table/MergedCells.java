package io.tallystick.importer.table;

import io.tallystick.importer.Note;
import io.tallystick.importer.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the value of a cell merged downwards to every row it spans, which is what a reader of the sheet sees. */
final class MergedCells {
    private final Map<Integer, List<Merged>> startingAt = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    MergedCells(List<Merged> ranges) {
        for (Merged range : ranges) {
            if (range.lastRow() > range.firstRow()) {
                startingAt
                        .computeIfAbsent(range.firstRow(), row -> new ArrayList<>())
                        .add(range);
            }
        }
    }

    SourceRow filled(SourceRow row, List<Note> notes) {
        if (startingAt.isEmpty()) {
            return row;
        }
        int index = row.number() - 1;
        open.removeIf(o -> o.range().lastRow() < index);
        List<String> cells = new ArrayList<>(row.cells());
        for (Open above : open) {
            int column = above.range().firstColumn();
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isEmpty() && !above.value().isBlank()) {
                cells.set(column, above.value());
                notes.add(new Note(row.number(), column + 1, null, Reason.NOTE_CELLS_MERGED, List.of(above.value())));
            }
        }
        for (Merged range : startingAt.getOrDefault(index, List.of())) {
            open.add(new Open(range, row.cell(range.firstColumn())));
        }
        return new SourceRow(row.number(), cells, row.faults());
    }

    private record Open(Merged range, String value) {}
}
