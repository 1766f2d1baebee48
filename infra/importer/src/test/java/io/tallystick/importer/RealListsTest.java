package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.importer.list.DraftLine;
import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.Proposal;
import io.tallystick.importer.table.ReadOptions;
import org.junit.jupiter.api.Test;

/** Lists that exist, read with the presets that come with the product. */
class RealListsTest {
    @Test
    void every_file_of_the_australian_series_becomes_a_line_when_unknown_pages_are_accepted() {
        ListReading reading =
                Files.read(Files.upload(Files.real("naa_A6119-items.csv")), Files.HOUSE.acceptingUnknownPages());

        assertThat(reading.mapping().name()).isEqualTo("naa-items");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lines()).hasSize(7_867);
        assertThat(reading.lines().stream().mapToLong(DraftLine::pages).sum()).isEqualTo(280_134);
        DraftLine second = reading.lines().get(1);
        assertThat(second.row()).isEqualTo(3);
        assertThat(second.title()).isEqualTo("GOTT, Kenneth Davidson");
        assertThat(second.year()).isEqualTo(1953);
        assertThat(second.dateText()).isEqualTo("by1949 - 1953");
        assertThat(second.documentNumber()).isEqualTo("A6119, 5");
    }

    @Test
    void the_same_series_has_one_problem_for_each_uncounted_file_otherwise() {
        ListReading reading = Files.read(Files.upload(Files.real("naa_A6119-items.csv")), Files.HOUSE);

        long uncounted = new String(Files.real("naa_A6119-items.csv"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith(",False,0"))
                .count();
        assertThat(uncounted).isPositive();
        assertThat(reading.problems()).hasSize((int) uncounted).allSatisfy(p -> {
            assertThat(p.reason()).isEqualTo(Reason.PAGES_UNKNOWN);
            assertThat(p.header()).isEqualTo("digitised_pages");
        });
        assertThat(reading.lines()).hasSize(7_867 - (int) uncounted);
    }

    @Test
    void the_typed_list_gives_back_repeated_references_and_undated_rows() {
        ListReading reading =
                Files.read(Files.upload(Files.real("uma_64463_list.csv")), Files.HOUSE.acceptingUnknownPages());

        assertThat(reading.mapping().name()).isEqualTo("uma-finding-aid");
        assertThat(reading.rows()).isEqualTo(929 - 100);
        assertThat(reading.notes())
                .filteredOn(n -> n.reason() == Reason.NOTE_ROW_HEADING)
                .hasSize(100);
        assertThat(reading.problems())
                .filteredOn(p -> p.reason() == Reason.CODE_TWICE)
                .hasSize(79);
        assertThat(reading.problems()).anyMatch(p -> p.reason() == Reason.CELL_REQUIRED && p.field() == Field.YEAR);
        assertThat(reading.lines().getFirst().code()).isEqualTo("1/1");
        assertThat(reading.lines().getFirst().year()).isEqualTo(1965);
        assertThat(reading.lines().size() + reading.badRows().size()).isEqualTo(reading.rows());
    }

    @Test
    void the_british_transfer_metadata_lose_their_mark_and_keep_their_multiple_values() {
        ListReading reading = Files.read(
                Files.upload(Files.real("tna_tdr_transfer_sample.csv")), Files.HOUSE.acceptingUnknownPages());

        assertThat(reading.table().header().getFirst()).isEqualTo("filepath");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lines()).hasSize(3);
        DraftLine closed = reading.lines().get(1);
        assertThat(closed.code()).isEqualTo("test/test1.txt");
        assertThat(closed.year()).isEqualTo(2023);
        assertThat(closed.security()).isEqualTo("Closed 33;44 27(1);27(2)");
    }

    @Test
    void the_accession_register_joins_its_number_and_reads_american_dates() {
        ListReading reading =
                Files.read(Files.upload(Files.real("aspace_accessions.csv")), Files.HOUSE.acceptingUnknownPages());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lines())
                .extracting(DraftLine::code)
                .containsExactly("2016-1-NL", "2019-2-NL", "2019-4-NL", "2015-18-NL", "2016-2-NL");
        assertThat(reading.lines()).extracting(DraftLine::year).containsExactly(2016, 2019, 2008, 1995, 2014);
        assertThat(reading.lines().get(3).remarks()).isEqualTo(".4? linear_feet");
    }

    @Test
    void required_fields_that_no_column_gives_are_named_once_and_nothing_is_taken() {
        ListReading reading = Files.read(Files.upload(Files.real("naa_A6119-items.csv")), Files.STRICT);

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.ofFile())
                .extracting(Problem::field)
                .containsExactly(Field.PERIOD, Field.KIND, Field.CATEGORY, Field.CLASS_CODE);
    }

    @Test
    void a_proposal_says_what_it_leaves_out() {
        Proposal proposal = ListReader.propose(Files.upload(Files.real("naa_A6119-items.csv")), ReadOptions.DETECT);

        assertThat(proposal.preset()).isTrue();
        assertThat(proposal.unmapped()).containsExactly("contents_start_date", "contents_end_date", "digitised_status");
        assertThat(proposal.missing())
                .containsExactly(Field.PIECES, Field.PERIOD, Field.KIND, Field.CATEGORY, Field.CLASS_CODE);
    }
}
