package io.tallystick.importer.table;

import io.tallystick.importer.Limits;
import io.tallystick.importer.Note;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import java.util.ArrayList;
import java.util.List;

/** Reads a text file or a workbook as a table. */
public final class TableReader {
    private TableReader() {}

    /**
     * The table in a file.
     *
     * @throws UnreadableFile if it cannot be read as a table; nothing has been taken from it then
     */
    public static Table read(Upload upload, HeaderNames names, ReadOptions options, Progress progress) {
        return switch (upload.format()) {
            case CSV -> csv(upload, names, options, progress);
            case XLSX -> workbook(upload, names, options, progress);
            case EAD2002, EAD3 -> throw new UnreadableFile(Reason.FILE_NOT_A_LIST, upload.format());
        };
    }

    private static Table csv(Upload upload, HeaderNames names, ReadOptions options, Progress progress) {
        TextDecoding decoding = TextDecoding.of(upload.bytes(), options.encoding(), names);
        char delimiter = options.delimiter() != null ? options.delimiter() : Delimiters.of(decoding.text(), names);
        List<SourceRow> rows = CsvRows.all(decoding.text(), delimiter, upload.limits(), progress);
        List<Note> notes = new ArrayList<>();
        EncodingDecision decision = decoding.decision();
        notes.add(Note.ofFile(
                decision.guessed() ? Reason.NOTE_ENCODING_GUESSED : Reason.NOTE_ENCODING, decision.charset()));
        notes.add(Note.ofFile(Reason.NOTE_DELIMITER, delimiter == '\t' ? "TAB" : String.valueOf(delimiter)));
        Table table = below(rows, names, options, upload.limits(), notes);
        return new Table(
                decision, delimiter, null, table.headerRow(), table.header(), table.rows(), List.copyOf(notes));
    }

    private static Table workbook(Upload upload, HeaderNames names, ReadOptions options, Progress progress) {
        List<Note> notes = new ArrayList<>();
        SheetRows sheet = WorkbookSheets.choose(upload, names, options, progress);
        notes.add(Note.ofFile(Reason.NOTE_SHEET, sheet.name()));
        notes.addAll(sheet.notes());
        Table table = below(sheet.rows(), names, options, upload.limits(), notes);
        return new Table(null, null, sheet.name(), table.headerRow(), table.header(), table.rows(), List.copyOf(notes));
    }

    private static Table below(
            List<SourceRow> rows, HeaderNames names, ReadOptions options, Limits limits, List<Note> notes) {
        int end = rows.size();
        while (end > 0 && rows.get(end - 1).blank()) {
            end--;
        }
        List<SourceRow> filled = rows.subList(0, end);
        int at = HeaderRow.find(filled, names, options.headerRow());
        SourceRow header = filled.get(at);
        if (header.width() > limits.columns()) {
            throw new UnreadableFile(Reason.FILE_TOO_MANY_COLUMNS, limits.columns());
        }
        filled.subList(0, at).stream()
                .filter(row -> !row.blank())
                .forEach(row -> notes.add(Note.ofRow(
                        row.number(),
                        Reason.NOTE_ROWS_ABOVE_HEADER,
                        String.join(" ", row.cells()).strip())));
        List<String> columns = HeaderRow.names(header, header.width(), notes);
        return new Table(
                null, null, null, header.number(), columns, List.copyOf(filled.subList(at + 1, end)), List.of());
    }
}
