package io.tallystick.importer.table;

import io.tallystick.importer.Limits;
import io.tallystick.importer.Note;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Chooses the sheet of a workbook: the one asked for, else the first with a header we know, else the first filled. */
final class WorkbookSheets {
    private static final int ENOUGH_NAMES = 2;
    private static final int PEEKED = 50;
    private static final int TOLD_EVERY = 1_000;

    private final Upload upload;
    private final WorkbookInspection inspection;

    private WorkbookSheets(Upload upload) {
        this.upload = upload;
        this.inspection = WorkbookInspection.of(upload.bytes(), upload.limits());
    }

    static SheetRows choose(Upload upload, HeaderNames names, ReadOptions options, Progress progress) {
        WorkbookSheets sheets = new WorkbookSheets(upload);
        ReadingOptions reading = new ReadingOptions(sheets.inspection.styled(), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(upload.open(), reading)) {
            return sheets.read(sheets.sheet(workbook, names, options.sheet()), progress);
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw new UnreadableFile(e, Reason.FILE_WORKBOOK_BROKEN);
        }
    }

    private Sheet sheet(ReadableWorkbook workbook, HeaderNames names, @Nullable String wanted) throws IOException {
        if (wanted != null) {
            return workbook.findSheet(wanted).orElseThrow(() -> new UnreadableFile(Reason.FILE_NO_SHEET, wanted));
        }
        Sheet filled = null;
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                continue;
            }
            List<SourceRow> first = rows(sheet, PEEKED, Progress.NONE, new ArrayList<>());
            if (HeaderRow.knownNames(first, names) >= ENOUGH_NAMES) {
                return sheet;
            }
            if (filled == null && first.stream().anyMatch(row -> !row.blank())) {
                filled = sheet;
            }
        }
        if (filled == null) {
            throw new UnreadableFile(Reason.FILE_NO_ROWS);
        }
        return filled;
    }

    private SheetRows read(Sheet sheet, Progress progress) throws IOException {
        List<Note> notes = new ArrayList<>();
        List<SourceRow> rows = rows(sheet, Integer.MAX_VALUE, progress, notes);
        return new SheetRows(sheet.getName(), rows, notes);
    }

    private List<SourceRow> rows(Sheet sheet, int most, Progress progress, List<Note> notes) throws IOException {
        Limits limits = upload.limits();
        SheetFacts facts = inspection.sheet(sheet.getId());
        MergedCells merged = new MergedCells(facts.merged());
        List<SourceRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> each = stream.iterator();
            int last = 0;
            while (each.hasNext() && rows.size() < most) {
                Row row = each.next();
                if (row.getRowNum() < 1 || (row.getRowNum() <= last && !rows.isEmpty())) {
                    throw new UnreadableFile(Reason.FILE_WORKBOOK_BROKEN);
                }
                last = row.getRowNum();
                SourceRow read = row(row);
                if (read.cells().size() > limits.columns()) {
                    throw new UnreadableFile(Reason.FILE_TOO_MANY_COLUMNS, limits.columns());
                }
                rows.add(merged.filled(read, notes));
                if (row.isHidden()) {
                    notes.add(Note.ofRow(row.getRowNum(), Reason.NOTE_ROW_HIDDEN));
                }
                if (rows.size() % TOLD_EVERY == 0) {
                    progress.rows(rows.size(), Math.max(facts.rows(), rows.size()));
                }
            }
        }
        progress.rows(rows.size(), rows.size());
        return rows;
    }

    private static SourceRow row(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        Map<Integer, Reason> faults = new HashMap<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            CellText text = CellText.of(cell);
            cells.add(text.text());
            if (text.fault() != null) {
                faults.put(column, text.fault());
            }
        }
        return new SourceRow(row.getRowNum(), cells, faults.isEmpty() ? Map.of() : faults);
    }
}
