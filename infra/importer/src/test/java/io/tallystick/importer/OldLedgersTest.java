package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.ListTerms;
import io.tallystick.importer.list.Mapping;
import io.tallystick.importer.list.Mapping.Source;
import io.tallystick.importer.list.OldRow;
import io.tallystick.importer.list.Proposal;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.workbook.XlsxTransferList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers kept before this one are taken as they stand: gaps, duplicates, uncounted pages, several ways to write a day. */
class OldLedgersTest {
    private static final ListTerms HOUSE = new ListTerms(
            Map.of(Field.KIND, "VOLUME", Field.CATEGORY, "WS", Field.CLASS_CODE, "SC", Field.PERIOD, "Y"), false, 2027);

    private static ListReading read(ListKind kind, String csv) {
        return read(kind, csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private static ListReading read(ListKind kind, byte[] file, @Nullable Mapping mapping) {
        return ListReader.read(Files.upload(file), kind, mapping, HOUSE, ReadOptions.DETECT, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void every_empty_list_given_out_is_understood_in_every_language(ListKind kind) throws IOException {
        for (String language : List.of("en", "zh-Hant", "zh-Hans")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XlsxTransferList.write(kind, Locale.forLanguageTag(language), out);
            Proposal proposal = ListReader.propose(Files.upload(out.toByteArray()), kind, ReadOptions.DETECT);
            assertThat(proposal.mapping().sources().keySet())
                    .as("%s in %s", kind, language)
                    .containsExactlyInAnyOrderElementsOf(kind.columns());
            assertThat(proposal.missing()).isEmpty();
        }
    }

    @Test
    void a_catalogue_keeps_its_duplicates_and_its_broken_numbering() {
        ListReading reading = read(ListKind.VOLUME_CATALOGUE, """
                序号,档号,题名,年度,责任者,页数,保管期限
                1,A-1,纪要,1998,办公室,12,永久
                7,A-1,纪要二,1998,,,永久
                8,A-9,纪要三,1998,,,长期
                """);
        assertThat(reading.oldRows()).hasSize(2);
        assertThat(reading.oldRows().getFirst().value(Field.AUTHOR)).isEqualTo("办公室");
        assertThat(reading.notes()).extracting(Note::reason).contains(Reason.NOTE_CODE_TWICE);
        assertThat(reading.problems())
                .extracting(Problem::row, Problem::header, Problem::reason)
                .containsExactly(tuple(4, "保管期限", Reason.PERIOD_OLD_TERM));
    }

    /** As the columns of the field are headed, and as people wrote terms. */
    @Test
    void a_destruction_register_says_how_long_things_were_to_be_kept() {
        ListReading reading = read(ListKind.DESTRUCTION_REGISTER, """
                档号,题名,年度,原保管期限,销毁日期,页数
                A-1,日报,1990,十年,2005-06-01,30
                A-2,月报,1990,定期三十年,2024-06-01,30
                A-3,账册,1990,15年,2024-06-01,30
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.oldRows()).extracting(row -> row.value(Field.PERIOD)).containsExactly("D10", "D30", "D15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260305",
                "2026-03-05",
                "2026/3/5",
                "2026.3.5",
                "2026年3月5日",
                "民國115年3月5日",
                "2026-03-05 00:00:00"
            })
    void a_day_is_read_as_ledgers_write_it(String day) {
        ListReading reading = read(ListKind.LOAN_BOOK, "档号,借阅人,借出日期,应还日期\nA-1,王,%s,20260404\n".formatted(day));
        assertThat(reading.oldRows())
                .extracting(row -> row.value(Field.LENT_ON))
                .as(String.valueOf(reading.problems()))
                .containsExactly("2026-03-05");
    }

    @Test
    void what_was_returned_is_passed_over_and_a_loan_of_nobody_is_bad() {
        ListReading reading = read(ListKind.LOAN_BOOK, """
                Reference code,Borrower,Date lent,Due date,Returned on
                A-1,Wang,2026-01-05,2026-02-04,
                A-2,Wang,2026-01-05,2026-02-04,2026-01-20
                A-3,,2026-01-05,2026-02-04,
                A-4,Wang,2026-01-05,soon,
                """);
        assertThat(reading.oldRows()).extracting(OldRow::row).containsExactly(2);
        assertThat(reading.rows()).isEqualTo(3);
        assertThat(reading.problems())
                .extracting(Problem::row, Problem::field, Problem::reason)
                .containsExactly(
                        tuple(4, Field.READER, Reason.READER_MISSING), tuple(5, Field.DUE_ON, Reason.DAY_NOT_FOUND));
    }

    @Test
    void what_only_the_ledger_knows_of_a_row_becomes_a_bad_row_of_the_file() {
        ListReading reading = read(ListKind.LOAN_BOOK, "档号,借阅人,借出日期,应还日期\nA-1,王,20260305,20260404\n");
        ListReading without = reading.without(
                List.of(reading.problem(2, Field.CODE, Reason.LEDGER_SAYS, List.of("unknown", "未知", "未知"))));
        assertThat(without.good()).isZero();
        assertThat(without.badRows()).hasSize(1);
        assertThat(without.problems().getFirst().text(Locale.ENGLISH)).isEqualTo("unknown");
        assertThat(without.problems().getFirst().header()).isEqualTo("档号");
        assertThat(without.problems().getFirst().value()).isEqualTo("A-1");
    }

    @Test
    void a_real_list_of_items_is_a_catalogue_with_gaps_and_duplicates() {
        Map<Field, Source> sources = new EnumMap<>(Field.class);
        sources.put(Field.CODE, new Source(List.of("series", "control_symbol"), Source.Take.JOINED, " "));
        sources.put(Field.TITLE, Source.column("title"));
        sources.put(Field.DATE_TEXT, Source.column("contents_date_str"));
        sources.put(Field.PLACE, Source.column("location"));
        ListReading reading = read(
                ListKind.ITEM_CATALOGUE,
                Files.real("naa_A6119-items.csv"),
                new Mapping("items", sources, Map.of(), List.of()));
        assertThat(reading.good()).isGreaterThan(7_000);
        List<String> codes =
                reading.oldRows().stream().map(row -> row.value(Field.CODE)).toList();
        assertThat(codes.stream().distinct().count()).isLessThan(codes.size());
        assertThat(codes).contains("A6119 45");
        assertThat(reading.oldRows().getFirst().value(Field.PLACE)).isEqualTo("Canberra");
    }

    @Test
    void a_staff_list_says_who_works_in_the_archives_and_as_what() {
        ListReading reading = read(ListKind.STAFF_LIST, """
                工号,姓名,部门,专职或兼职,性别,出生年月,学历
                E0901,赵敏,KFB,专职,女,1984-05,硕士研究生
                E0902,钱进,KFB,兼职,男,1979年11月,本科
                E0903,孙立,KFB,,,,
                E0904,李平,KFB,专职,不详,八四年,博士后
                """);
        assertThat(reading.oldRows()).hasSize(3);
        OldRow first = reading.oldRows().getFirst();
        assertThat(first.value(Field.EMPLOYMENT)).isEqualTo("true");
        assertThat(first.value(Field.SEX)).isEqualTo("FEMALE");
        assertThat(first.value(Field.BIRTH_YEAR)).isEqualTo("1984");
        assertThat(first.value(Field.EDUCATION)).isEqualTo("MASTER");
        assertThat(reading.oldRows().get(1).value(Field.BIRTH_YEAR)).isEqualTo("1979");
        assertThat(reading.oldRows().get(2).value(Field.EMPLOYMENT)).isNull();
        assertThat(reading.problems())
                .extracting(Problem::row, Problem::field, Problem::reason)
                .containsExactly(
                        tuple(5, Field.SEX, Reason.WORD_UNKNOWN),
                        tuple(5, Field.BIRTH_YEAR, Reason.BIRTH_YEAR_NOT_FOUND),
                        tuple(5, Field.EDUCATION, Reason.WORD_UNKNOWN));
    }

    @Test
    void a_catalogue_says_what_things_are_made_of_in_its_words_or_the_house_s() {
        ListReading reading = read(ListKind.VOLUME_CATALOGUE, """
                档号,题名,年度,制成材料
                A-1,纪要,1998,纸质
                A-2,底片,1998,PARCHMENT
                """);
        assertThat(reading.oldRows())
                .extracting(row -> row.value(Field.MATERIAL))
                .containsExactly("PAPER", "PARCHMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Customer,Registration number,Telephone,Nature\nLong View Co,9131-X,021-555123,Company\n,9131-Y,,Company\n",
                "客戶名稱,統一社會信用代碼,電話,客戶性質\n遠達貿易,9131-X,021-555123,普通公司\n,9131-Y,,普通公司\n",
                "客户名称,统一社会信用代码,电话,客户性质\n远达贸易,9131-X,021-555123,普通公司\n,9131-Y,,普通公司\n"
            })
    void a_list_of_customers_is_read_in_three_languages_and_a_row_without_a_name_is_bad(String csv) {
        ListReading reading = read(ListKind.CUSTOMER_LIST, csv);
        assertThat(reading.oldRows()).hasSize(1);
        assertThat(reading.oldRows().getFirst().value(Field.REGISTRATION)).isEqualTo("9131-X");
        assertThat(reading.oldRows().getFirst().value(Field.NATURE)).isEqualTo("COMPANY");
        assertThat(reading.problems()).extracting(Problem::row).containsExactly(3);
    }

    @Test
    void sales_and_payments_are_read_with_their_amounts_and_what_is_no_amount_is_bad() {
        ListReading reading = read(ListKind.TRADE_LIST, """
                客戶檔案號,類型,發票號,商品,金額,日期,應付日期
                2026-000001,銷售,R-1,TEA,"￥1,234.50",2026-01-05,2026/2/4
                2026-000001,回款,P-1,,1234,2026-02-05,
                2026-000001,銷售,R-2,TEA,12.345,2026-01-05,
                2026-000001,退貨,R-3,TEA,12,2026-01-05,
                """);
        assertThat(reading.oldRows())
                .extracting(
                        row -> row.value(Field.DEALING), row -> row.value(Field.AMOUNT), row -> row.value(Field.PAY_BY))
                .containsExactly(tuple("SALE", "1234.50", "2026-02-04"), tuple("PAYMENT", "1234", null));
        assertThat(reading.problems())
                .extracting(Problem::row, Problem::reason)
                .containsExactly(tuple(4, Reason.AMOUNT_NOT_FOUND), tuple(5, Reason.WORD_UNKNOWN));
    }
}
