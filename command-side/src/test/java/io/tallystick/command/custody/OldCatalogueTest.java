package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.ApproveFiling;
import io.tallystick.command.filing.ArrangeUnit;
import io.tallystick.command.filing.DraftNumbers;
import io.tallystick.command.filing.FileItem;
import io.tallystick.command.filing.OpenCustodyUnit;
import io.tallystick.command.filing.SealSeries;
import io.tallystick.command.filing.SetFacetValue;
import io.tallystick.command.loans.RequestLoan;
import io.tallystick.command.retention.StartRetention;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.custody.SourceListEvent.OldListTakenOver;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.GapReason;
import io.tallystick.events.filing.NumberGap;
import io.tallystick.events.filing.NumberSeriesEvent.GapsExplained;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.UsePurpose;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldCatalogueTest {
    private static final String OWN = "Z109-WS·2026-D30-KFB-";
    private static final RecordId SERIES = RecordId.of("series", "Z109-WS·2026-D30-KFB.items");

    private final OldLedgers old = new OldLedgers();
    private final Archive archive = old.archive();
    private final Scenario house = old.house();

    @Test
    void a_catalogue_becomes_units_holdings_and_running_clocks_in_one_append() {
        house.as("ru").command(old.catalogue("A-1", "A-2")).accepted();

        CustodyUnitMigrated unit = house.events(CustodyUnitMigrated.class).getFirst();
        assertThat(unit.code()).isEqualTo("A-1");
        assertThat(unit.codeStands()).isTrue();
        assertThat(unit.row()).isEqualTo(2);
        assertThat(unit.sha256()).hasSize(64);
        assertThat(unit.pages()).isEqualTo(3);
        assertThat(house.events(HoldingMigrated.class)).hasSize(2);
        assertThat(house.events(RetentionOpened.class))
                .extracting(opened -> opened.term().until())
                .containsOnly(LocalDate.of(2050, 12, 31));
        OldListTakenOver list = house.events(OldListTakenOver.class).getFirst();
        assertThat(list.kind()).isEqualTo(OldList.CATALOGUE);
        assertThat(list.rows()).isEqualTo(2);
    }

    @Test
    void a_period_can_run_from_an_old_day_of_its_own() {
        InventoryRow row = OldLedgers.row(2, "A-1");
        InventoryRow later = new InventoryRow(
                2,
                row.code(),
                row.kind(),
                row.category(),
                row.classCode(),
                row.title(),
                row.year(),
                null,
                1,
                row.period(),
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2024, 6, 30),
                null);
        house.as("ru")
                .command(new MigrateHoldings(
                        Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, old.file(), List.of(later), true, null))
                .accepted();
        assertThat(house.events(RetentionOpened.class).getFirst().term().until())
                .isEqualTo(LocalDate.of(2054, 12, 31));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        MigrateHoldings catalogue = old.catalogue("A-1");
        house.as("ru").command(catalogue).accepted();
        house.command(catalogue);
        assertThat(house.refused().reason()).isEqualTo("refused.fileTakenIn");
    }

    @Test
    void gaps_are_explained_by_where_they_came_from() {
        house.as("ru").command(old.catalogue("B-0002", "B-0003", "B-0007")).accepted();
        GapsExplained gaps = house.events(GapsExplained.class).getFirst();
        assertThat(gaps.reason()).isEqualTo(GapReason.MIGRATED);
        assertThat(gaps.last()).isEqualTo(7);
        assertThat(gaps.gaps()).containsExactly(new NumberGap(1, 1), new NumberGap(4, 6));

        house.command(old.catalogue("B-0005")).accepted();
        assertThat(house.events(GapsExplained.class).getFirst().gaps())
                .containsExactly(new NumberGap(1, 1), new NumberGap(4, 4), new NumberGap(6, 6));
    }

    @Test
    void units_with_the_same_code_are_both_taken_with_the_code_as_an_alias() {
        house.as("ru").command(old.catalogue("C-1", "C-2", "C-1")).accepted();
        assertThat(house.events(CustodyUnitMigrated.class))
                .extracting(CustodyUnitMigrated::codeStands)
                .containsExactly(false, true, false);
        assertThat(house.events(GapsExplained.class).getFirst().duplicates()).isEqualTo(2);

        house.command(old.catalogue("C-2")).accepted();
        assertThat(house.events(CustodyUnitMigrated.class).getFirst().codeStands())
                .isFalse();
        assertThat(house.events(OldCodeFoundTwice.class))
                .extracting(OldCodeFoundTwice::code)
                .containsExactly("C-2");
    }

    @Test
    void a_code_from_before_the_ledger_is_never_given_again() {
        old.taken(OWN + "0001", OWN + "0009", OWN + "0004");
        List<RecordId> units = archive.ready(2);
        house.as("feng").command(new DraftNumbers(units)).accepted();
        assertThat(house.events(DraftCodeGiven.class))
                .extracting(DraftCodeGiven::code)
                .containsExactly(OWN + "0010", OWN + "0011");

        house.as("hu").command(new SealSeries(SERIES)).accepted();
        assertThat(house.events(ReferenceCodeAssigned.class))
                .extracting(ReferenceCodeAssigned::code)
                .containsExactly(OWN + "0010", OWN + "0011");

        // What a later catalogue brings into a sealed series is behind what was given, and numbers go on behind that.
        old.taken(OWN + "0020", OWN + "0010");
        assertThat(house.events(CustodyUnitMigrated.class))
                .extracting(CustodyUnitMigrated::codeStands)
                .containsExactly(true, false);
        List<RecordId> more = archive.ready(1);
        house.as("hu")
                .command(new io.tallystick.command.filing.AppendToSeries(SERIES, more))
                .accepted();
        assertThat(house.events(ReferenceCodeAssigned.class))
                .extracting(ReferenceCodeAssigned::code)
                .containsExactly(OWN + "0021");
    }

    @Test
    void a_code_of_a_department_nobody_knows_is_not_given_again_once_one_has_its_letters() {
        String dissolved = "Z109-WS·2026-D30-NEU-";
        List<RecordId> before = old.taken(dissolved + "0009", dissolved + "0004");
        RecordId office = RecordId.of("org", "Z109-NEU");
        house.unit("NEU", null);
        house.employ("nina", office, Scope.ofUnit(Scenario.FONDS, office), Post.FILER);
        house.employ("nils", office, Scope.ofUnit(Scenario.FONDS, office), Post.DEPARTMENT_HEAD);
        RecordId unit = house.as("nina")
                .command(new OpenCustodyUnit(
                        office,
                        null,
                        CustodyUnitKind.ITEM,
                        DocumentContent.PRODUCTION,
                        "WS",
                        "SC",
                        2026,
                        new RetentionPeriod("D30"),
                        "Complaints",
                        null,
                        null,
                        null))
                .accepted()
                .record();
        house.command(new FileItem(unit, Archive.item(3, LocalDate.of(2026, 1, 15))))
                .accepted();
        house.command(new SetFacetValue(unit, Facet.TIME, null)).accepted();
        house.command(new ArrangeUnit(unit, null)).accepted();
        house.as("nils").command(new ApproveFiling(unit)).accepted();

        house.as("nina").command(new DraftNumbers(List.of(unit))).accepted();
        assertThat(house.events(DraftCodeGiven.class))
                .extracting(DraftCodeGiven::code)
                .containsExactly(dissolved + "0010");
        house.as("han")
                .command(new RequestLoan(
                        before.getFirst(), null, UsePurpose.WORK, "a letter", null, null, null, null, null))
                .accepted();
    }

    @Test
    void old_numbers_do_not_come_between_drafts_that_still_move() {
        house.as("feng").command(new DraftNumbers(archive.ready(1))).accepted();
        house.as("ru").command(old.catalogue("A-1", OWN + "0005"));
        assertThat(house.refused().reason()).isEqualTo("refused.badRows");
        assertThat(((Answer.Refused) house.answer()).rows())
                .extracting(RowFault::row, RowFault::reason)
                .containsExactly(tuple(3, "refused.rowSeriesInDraft"));
    }

    @Rule("I-39")
    void an_old_code_that_is_its_own_is_never_replaced() {
        List<RecordId> units = old.taken("A-1");
        house.as("feng").command(new SetFacetValue(units.getFirst(), Facet.TIME, "2020"));
        house.as("feng").command(new DraftNumbers(units));
        assertThat(house.refusedBy("I-39").reason()).isEqualTo("refused.alreadyNumbered");
    }

    @Test
    void a_unit_whose_code_is_an_alias_can_be_numbered_anew() {
        List<RecordId> units = old.taken("A-1", "A-1");
        house.as("feng")
                .command(new SetFacetValue(units.getFirst(), Facet.TIME, "2020"))
                .accepted();
        house.command(new DraftNumbers(units.subList(0, 1))).accepted();
        assertThat(house.events(DraftCodeGiven.class).getFirst().code()).isEqualTo("Z109-WS·2020-D30-KFB-0001");
    }

    @Test
    void what_was_taken_over_is_a_unit_like_any_other() {
        RecordId unit = old.taken("A-1").getFirst();
        house.as("han")
                .command(new RequestLoan(unit, null, UsePurpose.WORK, "a letter", null, null, null, null, null))
                .accepted();
        assertThat(house.events(LoanRequested.class).getFirst().file().pages()).isEqualTo(3);
        house.as("hu").command(new StartRetention(List.of(unit)));
        assertThat(house.refused().reason()).isEqualTo("refused.retentionBegun");
    }
}
