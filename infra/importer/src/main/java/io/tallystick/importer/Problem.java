package io.tallystick.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param row as a spreadsheet counts it, from 1; for a finding aid the component's number
 * @param column counted from 1; 0 when the whole row is meant
 * @param header what stands over the column
 * @param value what stands in the cell, cut at 200 characters
 */
public record Problem(
        int row,
        int column,
        @Nullable String header,
        @Nullable Field field,
        Reason reason,
        List<String> params,
        @Nullable String value) {

    private static final int SHOWN = 200;

    public Problem {
        params = List.copyOf(params);
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, value.offsetByCodePoints(0, Math.min(SHOWN, value.codePointCount(0, SHOWN))))
                    + "…";
        }
    }

    /** A problem of a whole row. */
    public static Problem ofRow(int row, Reason reason, Object... params) {
        return new Problem(row, 0, null, null, reason, texts(params), null);
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

    static List<String> texts(Object... params) {
        return Arrays.stream(params).map(String::valueOf).toList();
    }
}
