package io.tallystick.importer.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merged range of cells, counted from 0, ends included. */
record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final Pattern FORM =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");
    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;

    /** @throws IllegalArgumentException if it is no range of a sheet */
    static Merged of(String reference) {
        Matcher match = FORM.matcher(reference);
        if (!match.matches()) {
            throw new IllegalArgumentException("no range of cells: " + reference);
        }
        int row = Integer.parseInt(match.group(2)) - 1;
        int column = column(match.group(1));
        int lastRow = match.group(4) == null ? row : Integer.parseInt(match.group(4)) - 1;
        int lastColumn = match.group(3) == null ? column : column(match.group(3));
        if (row < 0 || lastRow < row || lastRow >= ROWS || lastColumn < column || lastColumn >= COLUMNS) {
            throw new IllegalArgumentException("no range of a sheet: " + reference);
        }
        return new Merged(row, column, lastRow, lastColumn);
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
