package io.tallystick.importer.workbook;

import io.tallystick.importer.table.ExcelEscapes;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of plain text: every cell is a string in a cell formatted as text, so that nothing a file brought along
 * becomes a formula, neither when it is opened nor when somebody edits the cell.
 */
final class TextSheet {
    /** What a spreadsheet takes in one cell. */
    static final int LONGEST_CELL = 32_767;

    private final Worksheet sheet;

    TextSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    void cell(int row, int column, String text) {
        sheet.value(row, column, ExcelEscapes.write(text));
        sheet.style(row, column)
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    void marked(int row, int column, String text) {
        sheet.value(row, column, ExcelEscapes.write(text));
        sheet.style(row, column)
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor("FFF2CC")
                .fontColor("9C0006")
                .set();
    }

    void header(int column, String text, boolean strong) {
        sheet.value(0, column, ExcelEscapes.write(text));
        var style = sheet.style(0, column)
                .format("@")
                .fillColor(strong ? "D9E2F3" : "EDEDED")
                .wrapText(true);
        (strong ? style.bold() : style).set();
    }

    void width(int column, double characters) {
        sheet.width(column, characters);
    }

    void finish(int columns) {
        sheet.freezePane(0, 1);
        if (columns > 0) {
            sheet.repeatRows(0);
        }
    }
}
