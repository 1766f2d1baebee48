package io.tallystick.importer.workbook;

import io.tallystick.importer.Field;
import io.tallystick.importer.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/** An empty transfer list to start from: the columns of the register, and a page on how each is filled in. */
public final class XlsxTransferList {
    private static final int EMPTY_ROWS = 50;
    private static final double WIDTH = 16;
    private static final double WIDE = 48;

    private XlsxTransferList() {}

    /** The columns it has, in the order of the register. */
    public static List<Field> columns() {
        return Arrays.stream(Field.values())
                .filter(f -> !f.fact() && !f.signature() && f != Field.REASON)
                .toList();
    }

    /**
     * Writes the template in a language.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Tallystick", "1.0")) {
            TextSheet list = new TextSheet(workbook.newWorksheet(Texts.of("workbook.list", List.of(), locale)));
            TextSheet help = new TextSheet(workbook.newWorksheet(Texts.of("workbook.help", List.of(), locale)));
            int column = 0;
            for (Field field : columns()) {
                list.header(column, Texts.of(field, locale), field.required());
                list.width(column, field == Field.TITLE || field == Field.REMARKS ? WIDE : WIDTH);
                for (int row = 1; row <= EMPTY_ROWS; row++) {
                    list.cell(row, column, "");
                }
                String need = field.required() ? "workbook.required" : "workbook.optional";
                help.cell(column, 0, Texts.of(field, locale));
                help.cell(column, 1, Texts.of(need, List.of(), locale));
                help.cell(column, 2, Texts.of("help." + field.name(), List.of(), locale));
                column++;
            }
            help.width(0, WIDTH * 2);
            help.width(1, WIDTH);
            help.width(2, WIDE * 2);
            list.finish(column);
        }
    }
}
