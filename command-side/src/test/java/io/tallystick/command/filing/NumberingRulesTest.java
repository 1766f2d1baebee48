package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.StandardContent.NumberingScheme;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingRulesTest {
    private static final RecordId SERIES = RecordId.of("series", "Z109-WS·2026-D30-KFB.items");

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private List<RecordId> drafted(int count) {
        List<RecordId> units = archive.ready(count);
        house.as("feng").command(new DraftNumbers(units)).accepted();
        return units;
    }

    @Test
    void codes_have_the_structure_of_da_t_22() {
        drafted(2);
        assertThat(house.record()).isEqualTo(SERIES);
        assertThat(house.events(SeriesOpened.class).getFirst().prefix()).isEqualTo("Z109-WS·2026-D30-KFB");
        assertThat(house.events(DraftCodeGiven.class))
                .extracting(DraftCodeGiven::code)
                .containsExactly("Z109-WS·2026-D30-KFB-0001", "Z109-WS·2026-D30-KFB-0002");
    }

    @Test
    void volumes_are_numbered_with_three_digits_in_a_series_of_their_own() {
        house.command(new DraftNumbers(List.of(archive.ready(CustodyUnitKind.VOLUME))))
                .accepted();
        assertThat(house.events(DraftCodeGiven.class).getFirst().code()).isEqualTo("Z109-WS·2026-D30-KFB-001");
        assertThat(house.record().key()).endsWith(".volumes");
    }

    @Rule("I-37")
    void there_is_no_number_without_a_scheme_that_names_its_authority() {
        List<RecordId> units = archive.ready(1);
        archive.promulgate(
                "numbering-scheme",
                " ",
                new NumberingScheme(List.of(new SchemeClass("WS", "SC", "x", List.of(), false))));
        house.as("feng").command(new DraftNumbers(units));
        assertThat(house.refusedBy("I-37").reason()).isEqualTo("refused.schemeWithoutAuthority");
    }

    @Rule("I-37")
    void there_is_no_number_in_a_class_the_scheme_does_not_know() {
        List<RecordId> units = archive.ready(1);
        archive.promulgate(
                "numbering-scheme",
                "DA/T 22",
                new NumberingScheme(List.of(new SchemeClass("KJ", "JJ", "x", List.of(), false))));
        house.as("feng").command(new DraftNumbers(units));
        house.refusedBy("I-37");
    }

    @Rule("I-40")
    void the_facets_of_the_class_come_before_a_number() {
        RecordId unit = archive.open(CustodyUnitKind.ITEM, null);
        house.command(new FileItem(unit, Archive.item(1, null))).accepted();
        house.command(new ArrangeUnit(unit, null)).accepted();
        house.as("han").command(new ApproveFiling(unit)).accepted();
        house.as("feng").command(new DraftNumbers(List.of(unit)));
        assertThat(house.refusedBy("I-40").remedies())
                .extracting(Remedy::command)
                .containsExactly("filing.SetFacetValue");
        house.command(new SetFacetValue(unit, Facet.TIME, null)).accepted();
        house.command(new DraftNumbers(List.of(unit))).accepted();
    }

    @Rule("I-39")
    void technical_papers_get_no_number_in_a_class_made_administrative() {
        List<RecordId> units = archive.ready(1);
        archive.promulgate(
                "numbering-scheme",
                "DA/T 22",
                new NumberingScheme(List.of(new SchemeClass("WS", "SC", "x", List.of(Facet.TIME), true))));
        house.as("feng").command(new DraftNumbers(units));
        assertThat(house.refusedBy("I-39").reason()).isEqualTo("refused.administrativeClass");
    }

    @Rule("I-47")
    void a_unit_whose_documents_are_of_another_year_gets_no_number_in_this_one() {
        RecordId unit = archive.open(CustodyUnitKind.ITEM, null);
        house.command(new FileItem(unit, Archive.item(1, LocalDate.of(2025, 5, 5))))
                .accepted();
        house.command(new SetFacetValue(unit, Facet.TIME, null)).accepted();
        house.command(new ArrangeUnit(unit, null)).accepted();
        house.as("han").command(new ApproveFiling(unit)).accepted();
        house.as("feng").command(new DraftNumbers(List.of(unit)));
        assertThat(house.refusedBy("I-47").reason()).isEqualTo("refused.yearDiffers");
    }

    @Rule("I-39")
    void a_unit_is_numbered_once() {
        List<RecordId> units = drafted(2);
        house.command(new DraftNumbers(units.subList(0, 1)));
        house.refusedBy("I-39");
    }

    @Rule("I-39")
    void sealed_numbers_do_not_move() {
        List<RecordId> units = drafted(3);
        house.as("hu").command(new SealSeries(SERIES)).accepted();
        assertThat(house.events(ReferenceCodeAssigned.class))
                .extracting(ReferenceCodeAssigned::unit)
                .containsExactlyElementsOf(units);
        house.as("feng").command(new ReorderSeries(SERIES, units.reversed()));
        house.refusedBy("I-39");
    }

    @Rule("I-39")
    void no_number_is_withdrawn_from_a_sealed_series() {
        List<RecordId> units = drafted(2);
        house.as("hu").command(new SealSeries(SERIES)).accepted();
        house.as("feng").command(new WithdrawDraftNumber(SERIES, units.getFirst(), "rejected"));
        house.refusedBy("I-39");
    }

    @Rule("I-39")
    void nothing_is_drafted_in_a_sealed_series_but_later_units_append() {
        drafted(2);
        house.as("hu").command(new SealSeries(SERIES)).accepted();
        List<RecordId> later = archive.ready(1);
        house.as("hu").command(new AppendToSeries(SERIES, later)).accepted();
        assertThat(house.events(ReferenceCodeAssigned.class).getFirst().code()).isEqualTo("Z109-WS·2026-D30-KFB-0003");
        house.as("feng").command(new DraftNumbers(archive.ready(1)));
        assertThat(house.refusedBy("I-39").remedies())
                .extracting(Remedy::command)
                .containsExactly("filing.AppendToSeries");
    }

    @Rule("I-39")
    void a_unit_of_another_class_does_not_append() {
        drafted(1);
        house.as("hu").command(new SealSeries(SERIES)).accepted();
        RecordId volume = archive.ready(CustodyUnitKind.VOLUME);
        house.as("hu").command(new AppendToSeries(SERIES, List.of(volume)));
        assertThat(house.refusedBy("I-39").reason()).isEqualTo("refused.otherSeries");
    }

    @Test
    void a_series_that_is_full_takes_no_more() {
        archive.parameter("I-39", "itemDigits", "1");
        drafted(9);
        house.as("feng").command(new DraftNumbers(archive.ready(1)));
        assertThat(house.refused().reason()).isEqualTo("refused.seriesFull");
    }

    @Test
    void two_who_draft_the_same_units_at_once_do_not_both_succeed() throws Exception {
        List<RecordId> units = archive.ready(3);
        List<Answer> answers = house.as("feng").atOnce(List.of(new DraftNumbers(units), new DraftNumbers(units)));
        assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
    }

    @Test
    void those_who_draft_different_units_at_once_get_different_numbers() throws Exception {
        List<RecordId> units = archive.ready(12);
        List<Answer> answers = house.as("feng")
                .atOnce(units.stream().map(u -> new DraftNumbers(List.of(u))).toList());
        assertThat(answers).allMatch(Answer.Accepted.class::isInstance);
        assertThat(house.events(DraftCodeGiven.class))
                .extracting(DraftCodeGiven::number)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
}
