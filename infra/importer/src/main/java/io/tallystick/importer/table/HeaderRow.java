package io.tallystick.importer.table;

import io.tallystick.importer.Note;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the row with the column names; titles, dates and the like may stand above it. */
final class HeaderRow {
    private static final int SEARCHED = 50;
    private static final int ENOUGH = 2;

    private HeaderRow() {}

    /** How many known column names the best row shows. */
    static int knownNames(List<SourceRow> rows, HeaderNames names) {
        return rows.stream()
                .limit(SEARCHED)
                .mapToInt(row -> known(row, names))
                .max()
                .orElse(0);
    }

    /** The position of the header in the list of rows. */
    static int find(List<SourceRow> rows, HeaderNames names, @Nullable Integer chosen) {
        if (chosen != null) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).number() == chosen && !rows.get(i).blank()) {
                    return i;
                }
            }
            throw new UnreadableFile(Reason.FILE_NO_HEADER, chosen);
        }
        int most = knownNames(rows, names);
        int width =
                rows.stream().limit(SEARCHED).mapToInt(SourceRow::width).max().orElse(0);
        for (int i = 0; i < Math.min(rows.size(), SEARCHED); i++) {
            SourceRow row = rows.get(i);
            boolean header = most >= ENOUGH ? known(row, names) == most : filled(row) * 2 > width;
            if (header && !row.blank()) {
                return i;
            }
        }
        throw new UnreadableFile(Reason.FILE_NO_ROWS);
    }

    /** The table below its header, with distinct column names. */
    static List<String> names(SourceRow row, int width, List<Note> notes) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < width; column++) {
            String given = row.cell(column).strip();
            String name = given.isEmpty() ? "[" + letters(column) + "]" : given;
            for (int n = 2; !taken.add(name); n++) {
                name = given + " (" + n + ")";
            }
            if (!name.equals(given)) {
                notes.add(new Note(row.number(), column + 1, given, Reason.NOTE_HEADER_RENAMED, List.of(given, name)));
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** A column as a spreadsheet names it: 0 is A, 26 is AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static int known(SourceRow row, HeaderNames names) {
        return (int) row.cells().stream()
                .filter(c -> !c.isBlank() && names.knows(c))
                .distinct()
                .count();
    }

    private static int filled(SourceRow row) {
        return (int) row.cells().stream().filter(c -> !c.isBlank()).count();
    }
}
