package io.tallystick.importer.workbook;

import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/** An empty list to start from: the columns of the register, and a page on how each is filled in. */
public final class XlsxTransferList {
    private static final int EMPTY_ROWS = 50;
    private static final double WIDTH = 16;
    private static final double WIDE = 48;

    private XlsxTransferList() {}

    /** The columns it has, in the order of the register. */
    public static List<Field> columns() {
        return ListKind.TRANSFER_LIST.columns();
    }

    /**
     * Writes the template in a language.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Locale locale, OutputStream out) throws IOException {
        write(ListKind.TRANSFER_LIST, locale, out);
    }

    /**
     * Writes the template of any kind of list.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(ListKind kind, Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Tallystick", "1.0")) {
            TextSheet list = new TextSheet(workbook.newWorksheet(Texts.of(kind, locale)));
            TextSheet help = new TextSheet(workbook.newWorksheet(Texts.of("workbook.help", List.of(), locale)));
            int column = 0;
            for (Field field : kind.columns()) {
                list.header(column, Texts.of(field, locale), kind.requires(field));
                list.width(column, field == Field.TITLE || field == Field.REMARKS ? WIDE : WIDTH);
                for (int row = 1; row <= EMPTY_ROWS; row++) {
                    list.cell(row, column, "");
                }
                String need = kind.requires(field) ? "workbook.required" : "workbook.optional";
                help.cell(column, 0, Texts.of(field, locale));
                help.cell(column, 1, Texts.of(need, List.of(), locale));
                help.cell(column, 2, Texts.help(kind, field, locale));
                column++;
            }
            help.width(0, WIDTH * 2);
            help.width(1, WIDTH);
            help.width(2, WIDE * 2);
            list.finish(column);
        }
    }
}
