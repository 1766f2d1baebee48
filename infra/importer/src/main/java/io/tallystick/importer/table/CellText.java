package io.tallystick.importer.table;

import io.tallystick.importer.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a workbook's cell: dates as ISO 8601, numbers in plain decimals, formulas by the value the spreadsheet
 * last worked out.
 */
record CellText(String text, @Nullable Reason fault) {
    private static final CellText NOTHING = new CellText("", null);
    private static final Pattern ERROR = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhsYMDHS年月日]");
    private static final int MOST_DIGITS = 40;
    private static final BitSet BUILT_IN_DATES = new BitSet();

    static {
        BUILT_IN_DATES.set(14, 23);
        BUILT_IN_DATES.set(27, 37);
        BUILT_IN_DATES.set(45, 48);
        BUILT_IN_DATES.set(50, 59);
    }

    static CellText of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return NOTHING;
        }
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new CellText(cell.getRawValue() == null ? "" : cell.getRawValue(), Reason.CELL_ERROR_VALUE);
        }
        if (cell.getType() == CellType.FORMULA) {
            if (value == null) {
                return cell.getFormula() == null ? NOTHING : new CellText("", Reason.CELL_NO_CACHED_VALUE);
            }
            if (ERROR.matcher(value.toString()).matches()) {
                return new CellText(value.toString(), Reason.CELL_ERROR_VALUE);
            }
        }
        return switch (value) {
            case null -> NOTHING;
            case BigDecimal number -> new CellText(number(cell, number), null);
            case Boolean truth -> new CellText(truth ? "TRUE" : "FALSE", null);
            default -> new CellText(ExcelEscapes.read(value.toString()), null);
        };
    }

    private static String number(Cell cell, BigDecimal number) {
        if (isDate(cell)) {
            try {
                LocalDateTime date = cell.asDate();
                boolean day = LocalTime.MIDNIGHT.equals(date.toLocalTime());
                return day ? date.toLocalDate().toString() : date.toString();
            } catch (DateTimeException | ArithmeticException e) {
                // No day of the calendar: the number itself is shown, and the check of the field names it.
                return plain(number);
            }
        }
        return plain(number);
    }

    /** Doubles keep 15 digits; what lies behind is how 0.1 + 0.2 looks, not what anybody wrote. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                || Math.abs((long) number.scale()) > 400) {
            return number.toString();
        }
        BigDecimal rounded = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id >= 0 && BUILT_IN_DATES.get(id)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || "General".equalsIgnoreCase(format) || "@".equals(format)) {
            return false;
        }
        return DATE_LETTERS.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}
