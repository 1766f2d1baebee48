package io.tallystick.importer.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the person who sends a file may decide instead of leaving it to detection.
 *
 * @param encoding of a text file
 * @param delimiter of a text file
 * @param sheet the sheet's name, of a workbook
 * @param headerRow as a spreadsheet counts it, from 1
 */
public record ReadOptions(
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable String sheet,
        @Nullable Integer headerRow) {

    /** Everything is found out. */
    public static final ReadOptions DETECT = new ReadOptions(null, null, null, null);

    public ReadOptions withEncoding(Charset charset) {
        return new ReadOptions(charset, delimiter, sheet, headerRow);
    }

    public ReadOptions withDelimiter(char character) {
        return new ReadOptions(encoding, character, sheet, headerRow);
    }

    public ReadOptions withSheet(String name) {
        return new ReadOptions(encoding, delimiter, name, headerRow);
    }

    public ReadOptions withHeaderRow(int row) {
        return new ReadOptions(encoding, delimiter, sheet, row);
    }
}
