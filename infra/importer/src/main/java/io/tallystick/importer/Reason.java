package io.tallystick.importer;

import java.util.Locale;

/** Everything a file, a row or a cell can be told about; each has its text in every language (bundle {@code importer}). */
public enum Reason {
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_BINARY,
    FILE_OTHER_FORMAT,
    FILE_HTML,
    FILE_XML_BROKEN,
    FILE_XML_OTHER,
    FILE_XML_ENTITY,
    FILE_XML_LIMIT,
    FILE_XLS,
    FILE_ENCRYPTED,
    FILE_ZIP_BROKEN,
    FILE_ZIP_OTHER,
    FILE_ZIP_LIMIT,
    FILE_WORKBOOK_BROKEN,
    FILE_WORKBOOK_LIMIT,
    FILE_NO_SHEET,
    FILE_NO_HEADER,
    FILE_NO_ROWS,
    FILE_TOO_MANY_ROWS,
    FILE_TOO_MANY_COLUMNS,
    FILE_ENCODING,
    FILE_QUOTE_OPEN,
    FILE_CSV_BROKEN,
    FILE_NOT_A_LIST,
    FILE_NOT_AN_INVENTORY,
    FILE_NO_COMPONENTS,

    COLUMN_MISSING,
    COLUMN_NOT_THERE,
    CELL_REQUIRED,
    CELL_TOO_LONG,
    CELL_CONTROL_CHARACTER,
    CELL_ERROR_VALUE,
    CELL_NO_CACHED_VALUE,
    CELL_BEYOND_HEADER,
    YEAR_NOT_FOUND,
    YEAR_OUT_OF_RANGE,
    PAGES_NOT_WHOLE,
    PAGES_UNKNOWN,
    PIECES_NOT_WHOLE,
    PERIOD_UNKNOWN,
    PERIOD_OLD_TERM,
    KIND_UNKNOWN,
    CATEGORY_UNKNOWN,
    CODE_TWICE,
    SEQUENCE_NOT_WHOLE,
    SEQUENCE_BROKEN,
    TITLE_NOT_FOUND,

    NOTE_ENCODING,
    NOTE_ENCODING_GUESSED,
    NOTE_DELIMITER,
    NOTE_SHEET,
    NOTE_ROWS_ABOVE_HEADER,
    NOTE_HEADER_RENAMED,
    NOTE_CELLS_MERGED,
    NOTE_ROW_HIDDEN,
    NOTE_ROW_BLANK,
    NOTE_ROW_SHORT,
    NOTE_ROW_HEADER_AGAIN,
    NOTE_ROW_HEADING,
    NOTE_YEAR_DERIVED,
    NOTE_YEAR_INHERITED,
    NOTE_PAGES_UNKNOWN,
    NOTE_DEFAULT_USED,
    NOTE_VALUE_READ_AS,
    NOTE_SPACE_REMOVED,
    NOTE_LINE_BREAK_TAKEN,
    NOTE_SIGNATURE_NOT_TAKEN,
    NOTE_COLUMN_NOT_TAKEN,
    NOTE_RETURNED_WORKBOOK,
    NOTE_TITLE_SUPPLIED,
    NOTE_COUNT_DIFFERS;

    /** The key of its text, for example {@code file.xml-broken}. */
    public String key() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        int first = name.indexOf('-');
        return name.substring(0, first) + '.' + name.substring(first + 1);
    }
}
