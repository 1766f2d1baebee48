package io.tallystick.importer.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the delimiter of a text file: the one that shows most known column names, then the most even table. */
final class Delimiters {
    private static final String CANDIDATES = ",;\t|";
    private static final int SAMPLE_ROWS = 40;

    private Delimiters() {}

    static char of(String text, HeaderNames names) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < CANDIDATES.length(); i++) {
            trials.add(trial(text, CANDIDATES.charAt(i), names));
        }
        return trials.stream()
                .max(Comparator.comparingInt(Trial::knownHeaders)
                        .thenComparingInt(Trial::evenness)
                        .thenComparingInt(Trial::width)
                        .thenComparingInt(t -> -CANDIDATES.indexOf(t.delimiter())))
                .orElseThrow()
                .delimiter();
    }

    private static Trial trial(String text, char delimiter, HeaderNames names) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvRows.reader(text, delimiter)) {
            for (CsvRecord row : csv) {
                rows.add(row.getFields());
                if (rows.size() == SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return new Trial(delimiter, 0, 0, 0);
        }
        int known = rows.stream()
                .mapToInt(row -> row.size() < 2
                        ? 0
                        : (int) row.stream().filter(names::knows).count())
                .max()
                .orElse(0);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        int even = width < 2
                ? 0
                : (int) rows.stream().filter(row -> row.size() == width).count();
        return new Trial(delimiter, known, even, width);
    }

    private record Trial(char delimiter, int knownHeaders, int evenness, int width) {}
}
