package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.Proposal;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.table.Table;
import io.tallystick.importer.workbook.AnnotatedWorkbook;
import io.tallystick.importer.workbook.XlsxTransferList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks given out come back and are understood. */
class ReturnedWorkbookTest {
    private static byte[] returned(ListReading reading, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnotatedWorkbook.write(reading, locale, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant", "zh-Hans"})
    void bad_rows_go_back_in_their_columns_and_come_in_again_once_corrected(String language) throws IOException {
        ListReading first = Files.read(
                Files.csv("No.,Title,Year,extra,Pages\n1,A,2024,x,1\n2,B,,y,many\n3,C,2024,z,3\n4,,2024,,4\n"),
                Files.HOUSE);
        assertThat(first.lines()).hasSize(2);

        byte[] file = returned(first, Locale.forLanguageTag(language));
        Table table = Files.table(Files.upload(file));
        assertThat(table.header().subList(0, 5)).containsExactly("No.", "Title", "Year", "extra", "Pages");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().cells().subList(0, 5)).containsExactly("2", "B", "", "y", "many");
        assertThat(table.rows().getFirst().cell(5)).contains("Year").contains("Pages");

        ListReading again = Files.read(Files.upload(file), Files.HOUSE);
        assertThat(again.problems())
                .extracting(Problem::reason)
                .isEqualTo(first.problems().stream().map(Problem::reason).toList());
        assertThat(again.notes()).anyMatch(n -> n.reason() == Reason.NOTE_RETURNED_WORKBOOK);
        ListReading twice = Files.read(Files.upload(returned(again, Locale.ENGLISH)), Files.HOUSE);
        assertThat(twice.table().header())
                .as("one column of reasons, however often")
                .hasSize(6);

        ListReading corrected = Files.read(
                Files.sheet(sheet -> {
                    Files.row(sheet, 0, table.header().toArray(String[]::new));
                    Files.row(sheet, 1, "2", "B", "2024", "y", "7", "old reason");
                    Files.row(sheet, 2, "4", "D", "2024", "", "4", "old reason");
                }),
                Files.HOUSE);
        assertThat(corrected.problems()).isEmpty();
        assertThat(corrected.lines()).hasSize(2);
    }

    @Test
    void nothing_that_came_in_as_text_goes_out_as_a_formula() throws IOException {
        ListReading reading =
                Files.read(Files.csv("Title,Year,Pages\n=cmd|' /C calc'!A0,,1\n@SUM(1),,\n+1,,\n"), Files.HOUSE);
        byte[] file = returned(reading, Locale.ENGLISH);

        String sheet = new String(Files.part(file, "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(sheet).doesNotContain("<f>").contains("t=\"s\"");
        assertThat(new String(Files.part(file, "xl/styles.xml"), StandardCharsets.UTF_8))
                .contains("\"@\"");
        assertThat(Files.table(Files.upload(file)).rows().getFirst().cell(0)).isEqualTo("=cmd|' /C calc'!A0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant", "zh-Hans"})
    void the_template_is_understood_column_by_column(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTransferList.write(Locale.forLanguageTag(language), out);

        Proposal proposal = ListReader.propose(Files.upload(out.toByteArray()), ReadOptions.DETECT);
        assertThat(proposal.mapping().sources().keySet()).containsExactlyElementsOf(XlsxTransferList.columns());
        assertThat(proposal.missing()).isEmpty();
        assertThat(proposal.unmapped()).isEmpty();
    }
}
