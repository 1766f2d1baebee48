package io.tallystick.importer.workbook;

import io.tallystick.importer.Field;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Texts;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.table.SourceRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** The rows that could not be taken, given back as they came, with the reasons: to be corrected and imported again. */
public final class AnnotatedWorkbook {
    private static final double WIDTH = 18;
    private static final double WIDE = 60;

    private AnnotatedWorkbook() {}

    /**
     * Writes the bad rows of a reading, the original columns in their order and the reasons behind them.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(ListReading reading, Locale locale, OutputStream out) throws IOException {
        Map<Integer, List<Problem>> problems = reading.problems().stream().collect(Collectors.groupingBy(Problem::row));
        List<String> header = reading.table().header();
        int width = Math.max(
                header.size(),
                reading.badRows().stream().mapToInt(SourceRow::width).max().orElse(0));
        boolean returned = isReason(header.isEmpty() ? "" : header.getLast());
        int reasons = returned ? header.size() - 1 : width;
        try (Workbook workbook = new Workbook(out, "Tallystick", "1.0")) {
            TextSheet sheet = new TextSheet(workbook.newWorksheet(Texts.of("workbook.returned", List.of(), locale)));
            for (int column = 0; column < reasons; column++) {
                sheet.header(column, column < header.size() ? header.get(column) : "", true);
                sheet.width(column, WIDTH);
            }
            sheet.header(reasons, Texts.of(Field.REASON, locale), false);
            sheet.width(reasons, WIDE);
            int line = 1;
            for (SourceRow row : reading.badRows()) {
                List<Problem> of = problems.getOrDefault(row.number(), List.of());
                write(sheet, line++, row, reasons, of, locale);
            }
            sheet.finish(reasons + 1);
        }
    }

    private static void write(
            TextSheet sheet, int line, SourceRow row, int reasons, List<Problem> problems, Locale locale) {
        for (int column = 0; column < reasons; column++) {
            int at = column + 1;
            String text = fitting(row.cell(column), locale);
            if (problems.stream().anyMatch(p -> p.column() == at)) {
                sheet.marked(line, column, text);
            } else if (!text.isEmpty()) {
                sheet.cell(line, column, text);
            }
        }
        String why = problems.stream().map(p -> reason(p, locale)).distinct().collect(Collectors.joining("\n"));
        sheet.marked(line, reasons, fitting(why, locale));
    }

    private static String reason(Problem problem, Locale locale) {
        String text = problem.text(locale);
        String column = problem.header() != null
                ? problem.header()
                : problem.field() != null ? Texts.of(problem.field(), locale) : null;
        return column == null ? text : Texts.of("workbook.reason", List.of(column, text), locale);
    }

    private static boolean isReason(String header) {
        return io.tallystick.importer.list.Vocabulary.shared()
                .field(header)
                .filter(f -> f == Field.REASON)
                .isPresent();
    }

    /** A cell longer than a spreadsheet takes is cut and says so; its row was refused for its length anyway. */
    private static String fitting(String text, Locale locale) {
        if (text.length() <= TextSheet.LONGEST_CELL) {
            return text;
        }
        String cut = Texts.of("workbook.cut", List.of("" + text.length()), locale);
        int end = TextSheet.LONGEST_CELL - cut.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + cut;
    }
}
