package io.tallystick.query.console.print;

import io.tallystick.events.text.Beginning;
import io.tallystick.query.read.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a paper as a workbook: the same head, columns and rows; goes on in a further sheet when one is full. */
final class PaperWorkbook implements AutoCloseable {
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int FLUSHED = 500;
    private static final double WIDTH = 1.3;
    private static final int LONGEST_NAME = 28;

    private final Workbook workbook;
    private final Paper paper;
    private final String printed;
    private final boolean landscape;
    private Worksheet sheet;
    private int row;
    private int sheets;

    /**
     * @param printed who printed it and when
     */
    PaperWorkbook(OutputStream out, Paper paper, String printed, boolean landscape) {
        this.workbook = Workbooks.to(out);
        this.paper = paper;
        this.printed = printed;
        this.landscape = landscape;
        this.sheet = begin();
    }

    private Worksheet begin() {
        String name = paper.title().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        Worksheet next = workbook.newWorksheet(Beginning.of(name, LONGEST_NAME) + (sheets++ == 0 ? "" : " " + sheets));
        next.paperSize(PaperSize.A4_PAPER);
        next.pageOrientation(landscape ? "landscape" : "portrait");
        row = 0;
        next.inlineString(row, 0, paper.title());
        next.style(row++, 0).bold().fontSize(14).set();
        line(next, paper.reference());
        for (Paper.Fact fact : paper.facts()) {
            line(next, fact.label() + ": " + fact.value());
        }
        line(next, printed);
        paper.notes().forEach(note -> line(next, note));
        row++;
        for (int i = 0; i < paper.heads().size(); i++) {
            next.inlineString(row, i, paper.heads().get(i).label());
            next.width(i, Math.max(5, paper.heads().get(i).width() * WIDTH));
        }
        if (!paper.heads().isEmpty()) {
            next.range(row, 0, row, paper.heads().size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .borderStyle("thin")
                    .set();
            next.repeatRows(row);
        }
        next.freezePane(0, ++row);
        return next;
    }

    private void line(Worksheet on, String text) {
        if (!text.isEmpty()) {
            on.inlineString(row++, 0, text);
        }
    }

    void row(List<Object> cells) {
        try {
            if (row == ROWS_OF_A_SHEET) {
                sheet.finish();
                sheet = begin();
            }
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof Number number) {
                    sheet.value(row, i, number);
                } else if (!cells.get(i).toString().isEmpty()) {
                    sheet.inlineString(row, i, cells.get(i).toString());
                }
            }
            if (++row % FLUSHED == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it with sums and room for signatures; what fails before leaves no whole workbook. */
    @Override
    public void close() throws IOException {
        row++;
        paper.sums().forEach(sum -> line(sheet, sum));
        paper.marks().forEach(mark -> line(sheet, mark.label() + ": " + mark.by() + " " + mark.when()));
        if (paper.hash() != null) {
            line(sheet, paper.hash());
        }
        sheet.finish();
        workbook.finish();
    }
}
