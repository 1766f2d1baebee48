package io.tallystick.importer.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tallystick.importer.Limits;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** The rows of a text file. */
final class CsvRows {
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int TOLD_EVERY = 1_000;

    private CsvRows() {}

    /**
     * All rows; a row is what a spreadsheet would show as one, so a quoted line break does not start another.
     *
     * @throws UnreadableFile if quotes are not paired or a limit is passed
     */
    static List<SourceRow> all(String text, char delimiter, Limits limits, Progress progress) {
        quotesArePaired(text, delimiter);
        List<SourceRow> rows = new ArrayList<>();
        double charactersPerRow = 0;
        try (CsvReader<CsvRecord> csv = reader(text, delimiter)) {
            for (CsvRecord found : csv) {
                if (rows.size() >= limits.rows()) {
                    throw new UnreadableFile(Reason.FILE_TOO_MANY_ROWS, limits.rows());
                }
                SourceRow row = new SourceRow(rows.size() + 1, found.getFields());
                if (row.cells().size() > limits.columns()) {
                    throw new UnreadableFile(Reason.FILE_TOO_MANY_COLUMNS, limits.columns());
                }
                rows.add(row);
                charactersPerRow += (length(row) - charactersPerRow) / rows.size();
                if (rows.size() % TOLD_EVERY == 0) {
                    progress.rows(rows.size(), Math.max(rows.size(), Math.round(text.length() / charactersPerRow)));
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile(e, Reason.FILE_CSV_BROKEN, rows.size() + 1);
        } catch (java.io.IOException e) {
            throw new UnreadableFile(e, Reason.FILE_CSV_BROKEN, rows.size() + 1);
        }
        progress.rows(rows.size(), rows.size());
        return rows;
    }

    static CsvReader<CsvRecord> reader(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
    }

    private static int length(SourceRow row) {
        int length = row.cells().size();
        for (String cell : row.cells()) {
            length += cell.length();
        }
        return length;
    }

    /** A quote that is never closed would swallow the rest of the file into one cell, without a word. */
    private static void quotesArePaired(String text, char delimiter) {
        boolean quoted = false;
        boolean fieldStart = true;
        int line = 1;
        int openedOn = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c == '"') {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        quoted = false;
                    }
                }
            } else if (c == '"' && fieldStart) {
                quoted = true;
                openedOn = line;
            }
            fieldStart = !quoted && (c == delimiter || c == '\n' || c == '\r');
        }
        if (quoted) {
            throw new UnreadableFile(Reason.FILE_QUOTE_OPEN, openedOn);
        }
    }
}
