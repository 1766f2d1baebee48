package io.tallystick.importer.list;

import io.tallystick.events.custody.ListSource;
import io.tallystick.importer.Field;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Reason;
import io.tallystick.importer.table.SourceRow;
import io.tallystick.importer.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file read as a transfer list, every row of it checked: this is the dry run as well as what is taken.
 *
 * @param lines the rows without a problem, in the order of the file; none if a required column is missing
 * @param oldRows the same of a ledger kept before this one, which has no lines
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
        List<OldRow> oldRows,
        int rows,
        List<Problem> problems,
        List<Note> notes,
        long noteCount,
        Map<Field, List<String>> facts) {

    static final int MOST_NOTES = 10_000;

    /** How many rows can be taken. */
    public int good() {
        return lines.size() + oldRows.size();
    }

    /** The same, with rows of an old ledger left out that have problems only the ledger knows of. */
    public ListReading without(List<Problem> more) {
        Set<Integer> bad = more.stream().map(Problem::row).collect(Collectors.toSet());
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new ListReading(
                source,
                table,
                mapping,
                lines,
                oldRows.stream().filter(row -> !bad.contains(row.row())).toList(),
                rows,
                List.copyOf(all),
                notes,
                noteCount,
                facts);
    }

    /** What stands in a row under a field, for a problem that is found after reading. */
    public Problem problem(int row, @Nullable Field field, Reason reason, List<String> params) {
        int column = field == null || !mapping.sources().containsKey(field)
                ? -1
                : mapping.sources().get(field).columns().stream()
                        .mapToInt(table::column)
                        .filter(c -> c >= 0)
                        .findFirst()
                        .orElse(-1);
        String value = table.rows().stream()
                .filter(one -> one.number() == row)
                .findFirst()
                .map(one -> column < 0 ? "" : one.cell(column))
                .orElse("");
        return new Problem(
                row, column + 1, column < 0 ? null : table.header().get(column), field, reason, params, value);
    }

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
