package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.importer.list.DraftLine;
import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.ListTerms;
import io.tallystick.importer.list.Mapping;
import io.tallystick.importer.table.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad cell of a list is named, and nothing is taken that was not said. */
class LineChecksTest {
    private static final String HEADER = "序号,档号,题名,年度,文号/图号,页数,件数,保管期限,密级,保管单位类型,门类,分类号,备注\n";

    private static ListReading read(String... lines) {
        return Files.read(Files.csv(HEADER + String.join("\n", lines) + "\n"), Files.STRICT);
    }

    private static ListReading one(String column, String value) {
        String[] names = HEADER.strip().split(",", -1);
        String[] good = "1,A-1,题,2024,文1,12,3,永久,,案卷,WS,KFB,".split(",", -1);
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(column)) {
                good[i] = "\"" + value.replace("\"", "\"\"") + "\"";
            }
        }
        return read(String.join(",", good));
    }

    @Test
    void a_good_line_is_taken_as_it_stands() {
        ListReading reading = read("1,A-1,关于档案的通知,2024,文1,12,3,定期30年,秘密,案卷,WS,KFB,破");

        assertThat(reading.problems()).isEmpty();
        DraftLine line = reading.lines().getFirst();
        assertThat(line.row()).isEqualTo(2);
        assertThat(line.kind()).isEqualTo(CustodyUnitKind.VOLUME);
        assertThat(line.period().code()).isEqualTo("D30");
        assertThat(line.pieces()).isEqualTo(3);
        assertThat(line.toLine(1, RecordId.of("unit", "U1")).title()).isEqualTo("关于档案的通知");
        assertThat(reading.notes())
                .as("what was read as something else is told")
                .anyMatch(n -> n.reason() == Reason.NOTE_VALUE_READ_AS);
    }

    @Test
    void all_problems_of_all_rows_are_returned() {
        ListReading reading = read(
                "1,A-1,,1024年,,0,x,随便,,飞机,WS,KFB,",
                "3,A-1,乙,2999,,1.5,1,长期,,件,??,KFB,",
                "4,B,丙,2024,,1,1,Y,,件,WS,KFB,");

        assertThat(reading.problems())
                .extracting(p -> p.row() + " " + p.column() + " " + p.reason())
                .containsExactly(
                        "2 3 CELL_REQUIRED",
                        "2 6 PAGES_UNKNOWN",
                        "2 7 PIECES_NOT_WHOLE",
                        "2 8 PERIOD_UNKNOWN",
                        "2 10 KIND_UNKNOWN",
                        "3 1 SEQUENCE_BROKEN",
                        "3 4 YEAR_OUT_OF_RANGE",
                        "3 2 CODE_TWICE",
                        "3 6 PAGES_NOT_WHOLE",
                        "3 8 PERIOD_OLD_TERM",
                        "3 11 CATEGORY_UNKNOWN");
        assertThat(reading.lines()).extracting(DraftLine::row).containsExactly(4);
        assertThat(reading.badRows()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "永久,Y",
        "Permanent,Y",
        "y,Y",
        "D30,D30",
        "30年,D30",
        "30,D30",
        "定期30年,D30",
        "定期(10年),D10",
        "30 years,D30",
        "Ｄ１０,D10"
    })
    void periods_are_understood_as_people_write_them(String written, String code) {
        assertThat(one("保管期限", written).lines())
                .extracting(l -> l.period().code())
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "案卷,VOLUME",
        "Volume,VOLUME",
        "件,ITEM",
        "檔案盒,BOX_OF_ITEMS",
        "Photo,PHOTO",
        "光盤,TAPE_OR_DISC",
        "实物,THING",
        "電子檔案,BORN_DIGITAL"
    })
    void kinds_are_understood_in_three_languages(String written, CustodyUnitKind kind) {
        ListReading reading = one("保管单位类型", written);

        assertThat(reading.lines().stream().map(DraftLine::kind).findFirst().orElse(null))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"保管單位種類", "保管单位种类", "保管單位類型", "保管单位"})
    void the_kind_of_custody_unit_is_known_by_either_name(String header) {
        assertThat(Files.read(Files.csv("題名,年度,頁數,保管期限," + header + "\nT,2024,3,Y,案卷\n"), Files.HOUSE)
                        .lines())
                .extracting(DraftLine::kind)
                .containsExactly(CustodyUnitKind.VOLUME);
    }

    @Test
    void titles_are_neither_cut_nor_cleaned() {
        assertThat(one("题名", "长".repeat(1_000)).lines()).hasSize(1);
        assertThat(one("题名", "长".repeat(1_001)).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.CELL_TOO_LONG);
        assertThat(one("题名", "a\u0007b").problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.CELL_CONTROL_CHARACTER);
        ListReading broken = one("题名", "一 \r\n 二");
        assertThat(broken.lines().getFirst().title()).isEqualTo("一 二");
        assertThat(broken.notes()).anyMatch(n -> n.reason() == Reason.NOTE_LINE_BREAK_TAKEN && n.column() == 3);
        assertThat(one("题名", "a\u202Eb").problems()).hasSize(1);
        ListReading spaced = one("题名", " 题\u00A0");
        assertThat(spaced.lines().getFirst().title()).isEqualTo("题");
        assertThat(spaced.notes()).anyMatch(n -> n.reason() == Reason.NOTE_SPACE_REMOVED && n.column() == 3);
        assertThat(one("备注", "一\n二").lines()).hasSize(1);
    }

    @Test
    void a_year_derived_from_a_span_keeps_the_span() {
        DraftLine line = one("年度", "2019-2021").lines().getFirst();

        assertThat(line.year()).isEqualTo(2021);
        assertThat(line.remarksWithDate()).isEqualTo("2019-2021");
        assertThat(one("年度", "2024年").lines().getFirst().remarksWithDate()).isNull();
    }

    @Test
    void unknown_pages_are_taken_only_when_the_house_says_so() {
        Upload upload = Files.csv(HEADER + "1,A-1,题,2024,,,1,Y,,件,WS,KFB,\n");

        assertThat(Files.read(upload, Files.STRICT).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.PAGES_UNKNOWN);
        assertThat(Files.read(upload, Files.STRICT.acceptingUnknownPages()).lines())
                .extracting(DraftLine::pages)
                .containsExactly(0);
    }

    @Test
    void defaults_fill_empty_cells_and_missing_columns_and_are_told() {
        ListTerms terms = Files.HOUSE.withDefault(Field.PERIOD, "30年");
        ListReading reading =
                Files.read(Files.csv("Title,Year,Pages,Retention period\nA,2024,1,\nB,2024,1,Y\n"), terms);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lines()).extracting(l -> l.period().code()).containsExactly("D30", "Y");
        assertThat(reading.notes())
                .filteredOn(n -> n.reason() == Reason.NOTE_DEFAULT_USED)
                .hasSize(5);
    }

    @Test
    void blank_rows_repeated_headers_and_signatures_are_passed_over_and_told() {
        ListReading reading = Files.read(
                Files.csv("Title,Year,Pages,Receiver\nA,2024,1,Wang\n,,,\nTitle,Year,Pages,Receiver\nB,2024,1,\n"),
                Files.HOUSE);

        assertThat(reading.lines()).hasSize(2);
        assertThat(reading.notes())
                .extracting(Note::reason)
                .contains(Reason.NOTE_ROW_BLANK, Reason.NOTE_ROW_HEADER_AGAIN, Reason.NOTE_SIGNATURE_NOT_TAKEN);
    }

    @Test
    void a_row_with_fewer_cells_than_the_header_is_told() {
        ListReading reading = Files.read(Files.csv("Title,Year,Pages,Remarks\nA,2024,1\n"), Files.HOUSE);

        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.notes()).anyMatch(n -> n.reason() == Reason.NOTE_ROW_SHORT && n.row() == 2);
    }

    @Test
    void progress_ends_with_the_exact_number_of_rows() {
        List<Long> told = new ArrayList<>();
        Upload upload = Files.csv("Title,Year,Pages\n" + "A,2024,1\n".repeat(2_500));
        ListReader.read(upload, null, Files.HOUSE, ReadOptions.DETECT, (read, total) -> {
            assertThat(total).isBetween(2_300L, 2_700L);
            told.add(read);
        });

        assertThat(told).containsExactly(1_000L, 2_000L, 2_501L);
    }

    @Test
    void a_cell_beyond_the_header_is_not_lost() {
        ListReading reading = Files.read(Files.csv("Title,Year,Pages\nA,2024,1,stray\n"), Files.HOUSE);

        assertThat(reading.problems()).extracting(Problem::reason).containsExactly(Reason.CELL_BEYOND_HEADER);
        assertThat(reading.lines()).isEmpty();
    }

    @Test
    void the_registers_columns_are_known_in_all_three_languages() {
        String english = "No.,Reference code,Title,Year,Document / drawing number,Pages,Retention period,Remarks";
        String traditional = "序號,檔號,題名,年度,文號／圖號,頁數,保管期限,備註";
        String simplified = "序号,档号,题名,年度,文号/图号,页数,保管期限,备注";

        for (String header : new String[] {english, traditional, simplified}) {
            assertThat(Files.read(Files.csv(header + "\n1,A,T,2024,D,3,Y,r\n"), Files.HOUSE)
                            .lines()
                            .getFirst())
                    .extracting(DraftLine::code, DraftLine::documentNumber, DraftLine::pages, DraftLine::remarks)
                    .containsExactly("A", "D", 3, "r");
        }
    }

    @Test
    void a_saved_mapping_reads_the_next_file_of_the_same_shape() {
        Mapping saved = Mapping.fromJson(
                Mapping.of("ours", Map.of(Field.TITLE, "was", Field.YEAR, "wann", Field.PAGES, "wieviel"))
                        .toJson());
        Upload next = Files.csv("was,wann,wieviel\nA,2024,3\n");

        ListReading reading = ListReader.read(next, saved, Files.HOUSE, ReadOptions.DETECT, Progress.NONE);
        assertThat(reading.lines()).extracting(DraftLine::title).containsExactly("A");

        ListReading other =
                ListReader.read(Files.csv("was,wann\nA,2024\n"), saved, Files.HOUSE, ReadOptions.DETECT, Progress.NONE);
        assertThat(other.problems()).extracting(Problem::reason).contains(Reason.COLUMN_NOT_THERE);
        assertThat(other.lines()).isEmpty();
    }

    @Test
    void what_the_list_says_about_itself_is_kept() {
        ListReading reading = Files.read(
                Files.csv("移交部门,移交时间,题名,年度,页数\n人事处,2026-11-01,A,2024,1\n人事处,2026-11-01,B,2024,1\n"), Files.HOUSE);

        assertThat(reading.facts().get(Field.DEPARTMENT)).containsExactly("人事处");
        assertThat(reading.facts().get(Field.TRANSFER_TIME)).containsExactly("2026-11-01");
    }
}
