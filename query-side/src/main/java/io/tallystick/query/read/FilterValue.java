package io.tallystick.query.read;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.ColumnType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads a value somebody filters by, as the column's type has it. */
final class FilterValue {
    private static final int LONGEST = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private FilterValue() {}

    /** The value; for a time also a day, which stands for its beginning (UTC). */
    static Object read(Column column, String field, String value) {
        if (!column.choices().isEmpty() && !column.choices().contains(value)) {
            throw new BadQuery(field, "no-choice", value, column.choices());
        }
        try {
            return switch (column.type()) {
                case TEXT -> printable(field, value);
                case INT -> Integer.valueOf(value);
                case BIGINT -> Long.valueOf(value);
                case NUMERIC -> number(field, value);
                case BOOLEAN -> yes(field, value);
                case DATE -> day(value);
                case TIMESTAMPTZ -> wholeDay(column, value) ? startOf(day(value)) : time(value);
                case TEXTS, JSONB -> throw new BadQuery(field, "unknown", value);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadQuery(field, "wrong", value);
        }
    }

    /** The value as the end of a range; a day stands for its end, so that it is included whole. */
    static Object readEnd(Column column, String field, String value) {
        if (!wholeDay(column, value)) {
            return read(column, field, value);
        }
        try {
            return startOf(day(value).plusDays(1));
        } catch (DateTimeException e) {
            throw new BadQuery(field, "wrong", value);
        }
    }

    /** Whether the value is a day where the column holds times. */
    static boolean wholeDay(Column column, String value) {
        return column.type() == ColumnType.TIMESTAMPTZ && value.length() == 10;
    }

    /** The text, unless it holds what no column can. */
    static String printable(String field, String value) {
        if (value.length() > LONGEST || value.indexOf('\u0000') >= 0) {
            throw new BadQuery(field, "wrong", value);
        }
        return value;
    }

    private static LocalDate day(String value) {
        LocalDate day = LocalDate.parse(value);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("out of range");
        }
        return day;
    }

    private static OffsetDateTime time(String value) {
        OffsetDateTime time = Instant.parse(value).atOffset(ZoneOffset.UTC);
        day(time.toLocalDate().toString());
        return time;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static BigDecimal number(String field, String value) {
        if (!value.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
            throw new BadQuery(field, "wrong", value);
        }
        return new BigDecimal(value);
    }

    private static Boolean yes(String field, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadQuery(field, "wrong", value);
        }
        return Boolean.valueOf(value);
    }
}
