package io.tallystick.importer.table;

import io.tallystick.importer.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file read as a table.
 *
 * @param encoding how the encoding was decided, of a text file
 * @param delimiter between fields, of a text file
 * @param sheet the sheet's name, of a workbook
 * @param headerRow as a spreadsheet counts it, from 1
 * @param header what stands over the columns, made distinct
 * @param rows below the header, blank ones included except at the end
 */
public record Table(
        @Nullable EncodingDecision encoding,
        @Nullable Character delimiter,
        @Nullable String sheet,
        int headerRow,
        List<String> header,
        List<SourceRow> rows,
        List<Note> notes) {

    /** The column of a header counted from 0, or -1. */
    public int column(String name) {
        return header.indexOf(name);
    }
}
