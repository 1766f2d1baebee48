package io.tallystick.query.read;

import io.tallystick.events.text.Beginning;
import io.tallystick.query.kit.Column;
import io.tallystick.query.read.Watermark.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a workbook row by row, never holding more than a few hundred; goes on in a further sheet when one is full. */
public final class XlsxExport implements ModelReader.RowSink, AutoCloseable {
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSHED = 500;

    private final Workbook workbook;
    private final String title;
    private final Function<Column, String> label;
    private final Function<Absent, String> absent;
    private List<Column> columns = List.of();
    private @Nullable Mark mark;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    public XlsxExport(OutputStream out, String title, Function<Column, String> label, Function<Absent, String> absent) {
        this.workbook = Workbooks.to(out);
        this.title = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        this.label = label;
        this.absent = absent;
    }

    /** Puts the mark into a last column of every row, and on every page that is printed. */
    public XlsxExport marked(Optional<Mark> of) {
        mark = of.orElse(null);
        return this;
    }

    @Override
    public void begin(List<Column> shown) throws IOException {
        columns = shown;
        newSheet();
    }

    private Worksheet newSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        String name = Beginning.of(title, 25) + (sheets++ == 0 ? "" : " " + sheets);
        Worksheet next = workbook.newWorksheet(name);
        for (Column column : columns) {
            next.inlineString(0, column(column), cut(label.apply(column)));
        }
        if (mark != null) {
            next.inlineString(0, columns.size(), mark.head());
            next.footer(mark.text(), Position.CENTER);
        }
        next.range(0, 0, 0, Math.max(0, columns.size() - 1)).style().bold().set();
        next.freezePane(0, 1);
        sheet = next;
        row = 1;
        return next;
    }

    private int column(Column column) {
        return columns.indexOf(column);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        Worksheet current = sheet;
        if (current == null || row == ROWS_OF_A_SHEET) {
            current = newSheet();
        }
        for (int i = 0; i < values.size(); i++) {
            cell(current, i, values.get(i));
        }
        if (mark != null) {
            current.inlineString(row, values.size(), mark.text());
        }
        if (++row % FLUSHED == 0) {
            current.flush();
        }
    }

    private void cell(Worksheet current, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Absent reason -> current.inlineString(row, column, absent.apply(reason));
            case Number number -> current.value(row, column, number);
            case Boolean yes -> current.value(row, column, yes);
            case LocalDate day -> {
                current.value(row, column, day);
                current.style(row, column).format("yyyy-mm-dd").set();
            }
            // As text, since a spreadsheet's times have no zone.
            case Instant time -> current.inlineString(row, column, time.toString());
            case List<?> texts -> current.inlineString(row, column, cut(String.join("; ", CsvExport.strings(texts))));
            default -> current.inlineString(row, column, cut(value.toString()));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        workbook.finish();
    }
}
