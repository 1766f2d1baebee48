package io.tallystick.importer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided or read leniently while reading, so that nothing happens silently; no reason to refuse.
 *
 * @param row as a spreadsheet counts it, from 1; 0 when the whole file is meant
 * @param column counted from 1; 0 when the whole row is meant
 * @param header what stands over the column
 */
public record Note(int row, int column, @Nullable String header, Reason reason, List<String> params) {

    public Note {
        params = List.copyOf(params);
    }

    /** A note on the whole file. */
    public static Note ofFile(Reason reason, Object... params) {
        return new Note(0, 0, null, reason, Problem.texts(params));
    }

    /** A note on a row. */
    public static Note ofRow(int row, Reason reason, Object... params) {
        return new Note(row, 0, null, reason, Problem.texts(params));
    }

    /** The key of its text. */
    public String reasonKey() {
        return reason.key();
    }

    /** What to tell the person who sent the file, without row and column. */
    public String text(Locale locale) {
        return Texts.of(
                reason,
                params.stream().map(param -> Texts.fieldOr(param, locale)).toList(),
                locale);
    }
}
