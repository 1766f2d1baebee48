package io.tallystick.importer.list;

import io.tallystick.events.custody.ListSource;
import io.tallystick.importer.Field;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.table.SourceRow;
import io.tallystick.importer.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file read as a transfer list, every row of it checked: this is the dry run as well as what is taken.
 *
 * @param lines the rows without a problem, in the order of the file; none if a required column is missing
 * @param rows how many rows were checked: good and bad ones, not blank ones and headings
 * @param problems all of them
 * @param notes what was read leniently, the first {@value #MOST_NOTES}
 * @param noteCount how many notes there would be
 * @param facts what the list says about itself: department and time of transfer
 */
public record ListReading(
        ListSource source,
        Table table,
        Mapping mapping,
        List<DraftLine> lines,
        int rows,
        List<Problem> problems,
        List<Note> notes,
        long noteCount,
        Map<Field, List<String>> facts) {

    static final int MOST_NOTES = 10_000;

    /** Whether everything can be taken. */
    public boolean clean() {
        return problems.isEmpty();
    }

    /** Problems of the file as a whole, for which no row is to blame. */
    public List<Problem> ofFile() {
        return problems.stream().filter(p -> p.row() <= table.headerRow()).toList();
    }

    /** The rows that cannot be taken, as they stand in the file. */
    public List<SourceRow> badRows() {
        Set<Integer> bad = new TreeSet<>();
        problems.forEach(p -> bad.add(p.row()));
        return table.rows().stream().filter(row -> bad.contains(row.number())).toList();
    }
}
