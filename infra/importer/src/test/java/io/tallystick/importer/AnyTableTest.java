package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tallystick.importer.table.ExcelEscapes;
import io.tallystick.importer.table.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a table is read back as it was written. */
class AnyTableTest {
    private static final List<String> HEADER = List.of("Title", "Year", "Pages");

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).filter(AnyTableTest::readable),
                Arbitraries.strings().withChars(",;\t|\"'\r\n =+-@_x0D").ofMaxLength(12),
                Arbitraries.of("", " ", "_x000D_", "年度", "=1+1", "12.50", "TRUE", "1e5"));
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8).map(rows -> {
            List<List<String>> all = new java.util.ArrayList<>(rows);
            // Blank rows at the end are no rows.
            all.add(List.of("end", "2024", "1"));
            return all;
        });
    }

    private static boolean readable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().noneMatch(c -> (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0));
    }

    @Property(tries = 300)
    void csv_comes_back(@ForAll("tables") List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            rows.forEach(csv::writeRecord);
        }

        Table table = Files.table(Files.csv(text.toString()));
        assertThat(table.header()).isEqualTo(HEADER);
        assertThat(table.rows()).extracting(r -> r.cells()).containsExactlyElementsOf(rows);
    }

    @Property(tries = 150)
    void workbooks_come_back(@ForAll("tables") List<List<String>> rows) {
        Table table = Files.table(Files.sheet(sheet -> {
            Files.row(sheet, 0, HEADER.toArray(String[]::new));
            for (int i = 0; i < rows.size(); i++) {
                Files.row(
                        sheet,
                        i + 1,
                        rows.get(i).stream().map(ExcelEscapes::write).toArray(String[]::new));
            }
        }));

        assertThat(table.rows()).extracting(r -> r.cells()).containsExactlyElementsOf(rows);
    }
}
