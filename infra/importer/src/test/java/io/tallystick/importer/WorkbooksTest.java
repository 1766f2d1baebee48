package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Workbooks as the world makes them, and as nobody should. */
class WorkbooksTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static byte[] simple() {
        return Files.workbookBytes(w -> {
            var sheet = w.newWorksheet("Sheet1");
            Files.row(sheet, 0, "题名", "年度", "页数");
            Files.row(sheet, 1, "甲", "2024", "3");
        });
    }

    private static Reason refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> Files.table(Files.upload(bytes)))
                .reason();
    }

    @Test
    void numbers_dates_and_truths_become_the_text_one_sees() {
        Table table = Files.table(Files.sheet(sheet -> {
            Files.row(sheet, 0, "Title", "Date", "Pages", "Remarks");
            sheet.value(1, 0, 42);
            sheet.value(1, 1, LocalDate.of(2026, 1, 5));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 12.0);
            sheet.value(1, 3, 0.1 + 0.2);
        }));

        assertThat(table.rows().getFirst().cells()).containsExactly("42", "2026-01-05", "12", "0.3");
    }

    @Test
    void a_formula_counts_by_its_cached_value_and_without_one_is_a_fault() {
        byte[] file = Files.workbookBytes(w -> {
            var sheet = w.newWorksheet("Sheet1");
            Files.row(sheet, 0, "Title", "Pages", "Pieces");
            sheet.value(1, 0, "A");
            sheet.formula(1, 1, "6*7");
            sheet.formula(1, 2, "1+1");
        });
        byte[] cached = Files.changed(file, SHEET, "<f>6*7</f>", "<f>6*7</f><v>42</v>");

        var row = Files.table(Files.upload(cached)).rows().getFirst();
        assertThat(row.cell(1)).isEqualTo("42");
        assertThat(row.faults()).containsExactly(Map.entry(2, Reason.CELL_NO_CACHED_VALUE));
    }

    @Test
    void the_sheet_with_the_known_header_is_chosen_wherever_it_stands() {
        Upload upload = Files.workbook(w -> {
            Files.row(w.newWorksheet("封面"), 0, "移交清册");
            var list = w.newWorksheet("清册");
            Files.row(list, 0, "二〇二六年移交清册");
            Files.row(list, 2, "序号", "题名", "年度");
            Files.row(list, 3, "1", "甲", "2024");
            Files.row(w.newWorksheet("其他"), 0, "x", "y");
        });

        Table table = Files.table(upload);
        assertThat(table.sheet()).isEqualTo("清册");
        assertThat(table.headerRow()).isEqualTo(3);
        assertThat(table.rows().getFirst().number()).isEqualTo(4);
        assertThat(catchThrowableOfType(
                                UnreadableFile.class, () -> Files.table(upload, ReadOptions.DETECT.withSheet("无此表")))
                        .reason())
                .isEqualTo(Reason.FILE_NO_SHEET);
    }

    @Test
    void cells_merged_downwards_count_for_every_row_and_empty_rows_at_the_end_for_none() {
        Table table = Files.table(Files.sheet(sheet -> {
            Files.row(sheet, 0, "题名", "年度");
            Files.row(sheet, 1, "甲", "2024");
            Files.row(sheet, 2, "乙", "");
            Files.row(sheet, 3, "丙", "");
            sheet.range(1, 1, 3, 1).merge();
            Files.row(sheet, 9, "", " ");
        }));

        assertThat(table.rows()).extracting(r -> r.cell(1)).containsExactly("2024", "2024", "2024");
        assertThat(table.notes())
                .filteredOn(n -> n.reason() == Reason.NOTE_CELLS_MERGED)
                .hasSize(2);
    }

    @Test
    void an_address_that_claims_millions_of_columns_makes_none() {
        assertThat(refusal(Files.changed(simple(), SHEET, "r=\"C2\"", "r=\"XFC2\"")))
                .isEqualTo(Reason.FILE_TOO_MANY_COLUMNS);
        assertThat(refusal(Files.changed(simple(), SHEET, "r=\"C2\"", "r=\"ZZZZZZ2\"")))
                .isEqualTo(Reason.FILE_WORKBOOK_BROKEN);
    }

    @Test
    void an_index_into_strings_that_are_not_there_is_refused() {
        assertThat(refusal(Files.changed(simple(), SHEET, "<v>5</v>", "<v>2000000000</v>")))
                .isEqualTo(Reason.FILE_WORKBOOK_BROKEN);
    }

    @Test
    void bombs_are_refused_before_they_go_off() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Files.parts(simple()));
        parts.put("xl/worksheets/sheet9.xml", ("<worksheet>" + " ".repeat(40 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(Files.zip(parts))).isEqualTo(Reason.FILE_ZIP_LIMIT);

        Map<String, byte[]> many = new LinkedHashMap<>(Files.parts(simple()));
        for (int i = 0; i < 1_001; i++) {
            many.put("xl/media/" + i, new byte[0]);
        }
        assertThat(refusal(Files.zip(many))).isEqualTo(Reason.FILE_ZIP_LIMIT);
    }

    @Test
    void other_archives_and_damaged_ones_are_told_apart() {
        assertThat(refusal(Files.zip(Map.of("a.txt", new byte[3])))).isEqualTo(Reason.FILE_ZIP_OTHER);
        assertThat(refusal(Files.zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Reason.FILE_ZIP_OTHER);
        byte[] half = java.util.Arrays.copyOf(simple(), simple().length / 2);
        assertThat(refusal(half)).isEqualTo(Reason.FILE_ZIP_BROKEN);
    }

    @Test
    void an_external_entity_in_a_sheet_is_never_opened() {
        byte[] file = Files.changed(
                simple(), SHEET, "<worksheet", "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><worksheet");
        byte[] used = Files.changed(file, SHEET, "<v>5</v>", "<v>&f;</v>");

        assertThat(refusal(used)).isIn(Reason.FILE_XML_ENTITY, Reason.FILE_WORKBOOK_BROKEN);
    }
}
