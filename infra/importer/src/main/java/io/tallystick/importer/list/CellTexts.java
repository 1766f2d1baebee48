package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Reason;
import io.tallystick.importer.list.Columns.Value;
import io.tallystick.importer.table.SourceRow;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the text of cells: there or not, length, characters; space around it is taken off, with a note. */
final class CellTexts {
    /** A line break within a cell, with the space around it. */
    private static final Pattern BROKEN = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");

    private final Columns columns;
    private final ListTerms terms;
    private final List<Problem> problems;
    private final Notes notes;

    CellTexts(Columns columns, ListTerms terms, List<Problem> problems, Notes notes) {
        this.columns = columns;
        this.terms = terms;
        this.problems = problems;
        this.notes = notes;
    }

    @Nullable
    String required(SourceRow row, Field field) {
        Value value = filled(row, field, orDefault(row, field, columns.value(row, field)));
        if (value == null) {
            return null;
        }
        String text = clean(row, field, value);
        if (text != null && text.isEmpty()) {
            if (value.column() > 0) {
                problem(row, field, value, Reason.CELL_REQUIRED);
            }
            return null;
        }
        return text;
    }

    @Nullable
    String optional(SourceRow row, Field field) {
        Value value = filled(row, field, orDefault(row, field, columns.value(row, field)));
        String text = value == null ? null : clean(row, field, value);
        return text == null || text.isEmpty() ? null : text;
    }

    /** The value, unless the cell holds none that can be used. */
    @Nullable
    Value filled(SourceRow row, Field field, Value value) {
        if (value.fault() != null) {
            problem(row, field, value, value.fault());
            return null;
        }
        return value;
    }

    /** The value, or the default in place of an empty cell. */
    Value orDefault(SourceRow row, Field field, Value value) {
        String standIn = terms.defaults().get(field);
        if (standIn == null || value.fault() != null || !value.text().isBlank()) {
            return value;
        }
        if (value.column() > 0) {
            notes.add(new Note(
                    row.number(),
                    value.column(),
                    value.header(),
                    Reason.NOTE_DEFAULT_USED,
                    List.of(field.name(), standIn)));
        }
        return new Value(standIn, value.column(), value.header(), null);
    }

    /** The text without space around it, or nothing when it cannot be taken as it is. */
    @Nullable
    String clean(SourceRow row, Field field, Value value) {
        String text = value.text();
        String stripped = stripped(text);
        if (stripped.length() < text.length() && !stripped.isEmpty()) {
            notes.add(new Note(row.number(), value.column(), value.header(), Reason.NOTE_SPACE_REMOVED, List.of()));
        }
        if (field != Field.REMARKS && BROKEN.matcher(stripped).find()) {
            notes.add(new Note(row.number(), value.column(), value.header(), Reason.NOTE_LINE_BREAK_TAKEN, List.of()));
            stripped = BROKEN.matcher(stripped).replaceAll(" ");
        }
        int most = longest(field);
        int length = stripped.codePointCount(0, stripped.length());
        if (length > most) {
            problem(row, field, value, Reason.CELL_TOO_LONG, length, most);
            return null;
        }
        boolean lines = field == Field.REMARKS;
        int at = 0;
        while (at < stripped.length()) {
            int c = stripped.codePointAt(at);
            if (barred(c, lines)) {
                problem(
                        row,
                        field,
                        value,
                        Reason.CELL_CONTROL_CHARACTER,
                        String.format("U+%04X", c),
                        stripped.codePointCount(0, at) + 1);
                return null;
            }
            at += Character.charCount(c);
        }
        return stripped;
    }

    void problem(SourceRow row, Field field, Value value, Reason reason, Object... params) {
        problems.add(new Problem(
                row.number(),
                value.column(),
                value.header(),
                field,
                reason,
                Arrays.stream(params).map(String::valueOf).toList(),
                value.text()));
    }

    private static int longest(Field field) {
        return switch (field) {
            case TITLE -> 1_000;
            case REMARKS -> 4_000;
            case CONDITION, DATE_TEXT, YEAR -> 500;
            case CODE, DOCUMENT_NUMBER -> 250;
            default -> 100;
        };
    }

    /** Control characters, halves of characters, and marks that turn the direction of what follows. */
    private static boolean barred(int c, boolean lines) {
        if (lines && (c == '\n' || c == '\r' || c == '\t')) {
            return false;
        }
        return Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A line break inside the quotes at the end of a cell is space like any other. */
    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
