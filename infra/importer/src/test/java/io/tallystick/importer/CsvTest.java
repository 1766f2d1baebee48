package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallystick.importer.table.EncodingDecision.Basis;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.table.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files as the world writes them. */
class CsvTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final String SIMPLIFIED = "序号,题名,年度,页数\r\n1,关于档案工作的通知,2024,12\r\n";
    private static final String TRADITIONAL = "序號,題名,年度,頁數\r\n1,關於檔案工作的通知,2024,12\r\n";

    @Test
    void chinese_encodings_are_found_by_the_column_names_they_reveal() {
        Table gb = Files.table(Files.csv(SIMPLIFIED, GB18030));
        Table big5 = Files.table(Files.csv(TRADITIONAL, BIG5));

        assertThat(gb.rows().getFirst().cells()).containsExactly("1", "关于档案工作的通知", "2024", "12");
        assertThat(big5.rows().getFirst().cells()).containsExactly("1", "關於檔案工作的通知", "2024", "12");
        assertThat(gb.encoding()).isNotNull().satisfies(d -> {
            assertThat(d.basis()).isEqualTo(Basis.KNOWN_HEADERS);
            assertThat(d.candidates()).hasSize(3);
            assertThat(d.candidates().getFirst().knownHeaders()).isEqualTo(4);
        });
        assertThat(big5.encoding())
                .isNotNull()
                .satisfies(d -> assertThat(d.charset()).isEqualTo("Big5"));
    }

    @Test
    void without_known_names_the_commoner_characters_decide_and_the_guess_is_told() {
        String text = "甲,乙\n我們的檔案都在這裡保管,這是一個很長的句子\n".repeat(5);
        String simple = "甲,乙\n我们的档案都在这里保管,这是一个很长的句子\n".repeat(5);

        assertThat(Files.table(Files.csv(text, BIG5)).rows().getFirst().cell(0)).isEqualTo("我們的檔案都在這裡保管");
        Table gb = Files.table(Files.csv(simple, GB18030));
        assertThat(gb.rows().getFirst().cell(0)).isEqualTo("我们的档案都在这里保管");
        assertThat(gb.notes()).anyMatch(n -> n.reason() == Reason.NOTE_ENCODING_GUESSED);
    }

    @Test
    void western_letters_are_found_too() {
        Table table = Files.table(Files.csv(
                "Title;Year;Pages\nRépertoire numérique détaillé;1984;3\nÉtat général;1985;4\n",
                Charset.forName("windows-1252")));

        assertThat(table.rows().getFirst().cells()).containsExactly("Répertoire numérique détaillé", "1984", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void a_mark_at_the_start_decides_and_is_taken_off(String charset) {
        Table table = Files.table(Files.csv("\uFEFF" + SIMPLIFIED, Charset.forName(charset)));

        assertThat(table.header()).containsExactly("序号", "题名", "年度", "页数");
        assertThat(table.encoding())
                .isNotNull()
                .satisfies(d -> assertThat(d.basis()).isEqualTo(Basis.MARKED));
    }

    @Test
    void the_encoding_can_be_chosen_and_must_then_fit() {
        Upload file = Files.csv(TRADITIONAL, BIG5);

        assertThat(Files.table(file, ReadOptions.DETECT.withEncoding(BIG5)).header())
                .contains("題名");
        assertThat(catchThrowableOfType(
                                UnreadableFile.class,
                                () -> Files.table(file, ReadOptions.DETECT.withEncoding(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(Reason.FILE_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found_even_when_the_others_stand_in_the_cells(String delimiter) {
        String text = "Title,Year,Remarks\n\"a;b|c\td,e\",2024,\"x;y;z\"\n".replace(",", "\0");
        Table table = Files.table(Files.csv(text.replace("\0", delimiter)));

        assertThat(table.header()).containsExactly("Title", "Year", "Remarks");
        assertThat(table.delimiter()).isEqualTo(delimiter.charAt(0));
    }

    @Test
    void quotes_and_line_breaks_inside_cells_stay_and_rows_count_as_a_spreadsheet_counts() {
        Table table = Files.table(
                Files.csv("Title,Year,Remarks\r\n\"He said \"\"no\"\"\",2024,\"one\r\ntwo\"\r\n\r\nB,2025,\n"));

        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().getFirst().cells()).containsExactly("He said \"no\"", "2024", "one\r\ntwo");
        assertThat(table.rows().getLast().number()).isEqualTo(4);
    }

    @Test
    void a_quote_that_is_never_closed_does_not_swallow_the_rest() {
        UnreadableFile refusal = catchThrowableOfType(
                UnreadableFile.class, () -> Files.table(Files.csv("Title,Year\nA,2024\n\"B,2025\nC,2026\n")));

        assertThat(refusal.reason()).isEqualTo(Reason.FILE_QUOTE_OPEN);
        assertThat(refusal.params()).containsExactly("3");
    }

    @Test
    void titles_above_the_header_are_passed_over_and_told() {
        Table table = Files.table(Files.csv("移交清册,,\n2026年11月,,\n\n序号,题名,年度\n1,A,2024\n"));

        assertThat(table.headerRow()).isEqualTo(4);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.notes())
                .filteredOn(n -> n.reason() == Reason.NOTE_ROWS_ABOVE_HEADER)
                .hasSize(2);
        assertThat(Files.table(Files.csv("a,b\nTitle,Year\nA,2024\n"), ReadOptions.DETECT.withHeaderRow(1))
                        .header())
                .containsExactly("a", "b");
    }

    @Test
    void columns_of_the_same_name_are_kept_apart() {
        assertThat(Files.table(Files.csv("Title,Year,Title,,x\nA,2024,B,,\n")).header())
                .containsExactly("Title", "Year", "Title (2)", "[D]", "x");
    }

    @Test
    void more_rows_than_the_limit_are_refused_not_cut() {
        Upload upload =
                Upload.of("a", "Title,Year\nA,1\nB,2\n".getBytes(StandardCharsets.UTF_8), Limits.USUAL.withRows(2));

        assertThat(catchThrowableOfType(UnreadableFile.class, () -> Files.table(upload))
                        .reason())
                .isEqualTo(Reason.FILE_TOO_MANY_ROWS);
    }
}
