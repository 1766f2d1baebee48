package io.tallystick.importer.ead;

import io.tallystick.importer.Field;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the lowest components of a finding aid into holdings, and names those that cannot be one. */
final class Leaves {
    private static final int EARLIEST_YEAR = 1000;
    private static final int LONGEST_TITLE = 1_000;

    private final int latestYear;
    private final List<HoldingRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int count;

    Leaves(int latestYear) {
        this.latestYear = latestYear;
    }

    int count() {
        return count;
    }

    List<HoldingRow> rows() {
        return List.copyOf(rows);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    void note(Note note) {
        notes.add(note);
    }

    /** @param above the levels above, the nearest first, the fonds last */
    void add(Description leaf, Collection<Description> above) {
        count++;
        int before = problems.size();
        String title = leaf.title == null ? supplied(leaf, above) : leaf.title;
        title(leaf, title);
        Optional<Integer> own = leaf.year();
        Optional<Integer> year =
                own.or(() -> above.stream().flatMap(d -> d.year().stream()).findFirst());
        year(leaf, year);
        code(leaf);
        if (problems.size() > before || title == null || year.isEmpty()) {
            return;
        }
        if (leaf.title == null) {
            notes.add(Note.ofRow(leaf.row, Reason.NOTE_TITLE_SUPPLIED, title));
        }
        if (own.isEmpty()) {
            notes.add(Note.ofRow(
                    leaf.row,
                    Reason.NOTE_YEAR_INHERITED,
                    year.get(),
                    String.valueOf(from(above, Description::dateText))));
        }
        List<String> path = new ArrayList<>();
        above.forEach(d -> path.addFirst(d.title == null ? "" : d.title));
        rows.add(new HoldingRow(
                leaf.row,
                leaf.position,
                leaf.id,
                List.copyOf(path),
                leaf.level,
                title,
                leaf.title == null,
                leaf.code,
                List.copyOf(leaf.containers),
                List.copyOf(leaf.extents),
                leaf.dateText(),
                leaf.dateNormal(),
                year.get(),
                own.isEmpty(),
                leaf.origination == null ? from(above, d -> d.origination) : leaf.origination,
                leaf.access == null ? from(above, d -> d.access) : leaf.access));
    }

    /** A missing title is supplied in brackets from what is known: the title above and the dates (DA/T 22). */
    private static @Nullable String supplied(Description leaf, Collection<Description> above) {
        String parent = from(above, d -> d.title);
        String date = leaf.dateText();
        if (date == null && parent == null) {
            return null;
        }
        return "[" + (parent == null ? date : date == null ? parent : parent + ", " + date) + "]";
    }

    private static @Nullable String from(Collection<Description> above, Function<Description, @Nullable String> what) {
        for (Description level : above) {
            String text = what.apply(level);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private void title(Description leaf, @Nullable String title) {
        if (title == null) {
            problem(leaf, Field.TITLE, Reason.TITLE_NOT_FOUND, List.of(), null);
        } else if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            problem(
                    leaf,
                    Field.TITLE,
                    Reason.CELL_TOO_LONG,
                    List.of("" + title.codePointCount(0, title.length()), "" + LONGEST_TITLE),
                    title);
        }
    }

    private void year(Description leaf, Optional<Integer> year) {
        if (year.isEmpty()) {
            problem(leaf, Field.YEAR, Reason.YEAR_NOT_FOUND, List.of(), leaf.dateText());
        } else if (year.get() < EARLIEST_YEAR || year.get() > latestYear) {
            problem(
                    leaf,
                    Field.YEAR,
                    Reason.YEAR_OUT_OF_RANGE,
                    List.of("" + year.get(), "" + EARLIEST_YEAR, "" + latestYear),
                    leaf.dateText());
        }
    }

    private void code(Description leaf) {
        if (leaf.code == null) {
            return;
        }
        Integer first = codes.putIfAbsent(leaf.code, leaf.row);
        if (first != null) {
            problem(leaf, Field.CODE, Reason.CODE_TWICE, List.of(leaf.code, "" + first), leaf.code);
        }
    }

    private void problem(Description leaf, Field field, Reason reason, List<String> params, @Nullable String value) {
        problems.add(new Problem(leaf.row, 0, null, field, reason, params, value));
    }
}
