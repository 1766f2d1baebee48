package io.tallystick.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxExportTest {
    private final List<Column> columns = Model.of(new Shelf()).mainTable().shown();

    @Test
    void whatNoWorkbookHoldsDoesNotBreakIt() throws IOException {
        List<Row> rows = exported(List.of(
                Arrays.asList("unit/1", "a bell \u0007 and <tags> & 檔案", "=1+1", "x".repeat(40_000)),
                Arrays.asList(7, LocalDate.of(2026, 3, 1), Instant.parse("2026-03-01T08:00:00Z"), null)));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getCellText(1)).contains("<tags> & 檔案");
        assertThat(rows.get(1).getCellText(2)).as("a text, no formula").isEqualTo("=1+1");
        assertThat(rows.get(1).getCellText(3)).hasSize(32_767);
        assertThat(rows.get(2).getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("7");
        assertThat(rows.get(2).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(rows.get(2).getCellText(2)).isEqualTo("2026-03-01T08:00:00Z");
    }

    private List<Row> exported(List<List<Object>> values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxExport export = new XlsxExport(bytes, "A [title]: of all?", Column::name, Absent::name)) {
            export.begin(columns);
            for (List<Object> row : values) {
                export.row(row);
            }
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
