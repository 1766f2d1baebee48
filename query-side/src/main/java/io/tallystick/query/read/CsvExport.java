package io.tallystick.query.read;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tallystick.query.kit.Column;
import io.tallystick.query.read.Watermark.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as RFC 4180 has it, UTF-8 with a byte order mark, by which spreadsheets know it. A text that a spreadsheet
 * would take for a formula is preceded by an apostrophe.
 */
public final class CsvExport implements ModelReader.RowSink, AutoCloseable {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Function<Column, String> label;
    private final Function<Absent, String> absent;
    private final Writer out;
    private final CsvWriter csv;
    private @Nullable Mark mark;

    public CsvExport(OutputStream out, Function<Column, String> label, Function<Absent, String> absent) {
        this.label = label;
        this.absent = absent;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
    }

    /** Puts the mark into a last column of every row. */
    public CsvExport marked(Optional<Mark> of) {
        mark = of.orElse(null);
        return this;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        out.write('\uFEFF');
        List<String> heads = new ArrayList<>(
                columns.stream().map(label).map(CsvExport::harmless).toList());
        if (mark != null) {
            heads.add(mark.head());
        }
        write(heads);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        List<String> cells = new ArrayList<>(values.size());
        for (Object value : values) {
            cells.add(
                    switch (value) {
                        case null -> "";
                        case Absent reason -> absent.apply(reason);
                        case Number number -> number.toString();
                        case List<?> texts -> harmless(String.join("; ", strings(texts)));
                        default -> harmless(value.toString());
                    });
        }
        if (mark != null) {
            cells.add(mark.text());
        }
        write(cells);
    }

    static List<String> strings(List<?> texts) {
        return texts.stream().map(String::valueOf).toList();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
