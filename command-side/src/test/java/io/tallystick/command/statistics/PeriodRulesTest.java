package io.tallystick.command.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.InventoryRow;
import io.tallystick.command.custody.MigrateHoldings;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.ledger.CorrectEvent;
import io.tallystick.command.organisation.RelievePost;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.statistics.BalanceFigures;
import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.Explained;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDifference.Kind;
import io.tallystick.events.statistics.ReconciliationDigest;
import io.tallystick.events.statistics.ShelfFigures;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ClosedPeriodCorrected;
import io.tallystick.events.statistics.StatisticsPeriodEvent.DifferencesAccountedFor;
import io.tallystick.events.statistics.StatisticsPeriodEvent.FactCameLate;
import io.tallystick.events.statistics.StatisticsPeriodEvent.LateFactsApproved;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodClosed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodFrozen;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationRecorded;
import io.tallystick.testkit.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Periods: month after month, closed over what was reconciled and over nothing that came later. */
class PeriodRulesTest {
    private static final RecordId MARCH = RecordId.of("period", "2026-03");
    private static final RecordId APRIL = RecordId.of("period", "2026-04");

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    PeriodRulesTest() {
        house.employ("tong", Scenario.OFFICE, Scope.HOUSE, Post.STATISTICIAN);
    }

    private void frozen() {
        house.as("tong").command(new OpenFirstPeriod("2026-03")).accepted();
        house.at("2026-04-01T08:00:00Z");
        house.command(new FreezePeriod(MARCH)).accepted();
    }

    private static RecordReconciliation reconciliation(int lateFacts, int differences) {
        List<BalanceLine> lines = List.of(new BalanceLine(
                Scenario.FONDS,
                CustodyUnitKind.ITEM,
                CountingUnit.PIECE,
                new BalanceFigures(0, 0, 9, 0, 0, 0, 9),
                new BalanceFigures(0, 0, 9 - differences, 0, 0, 0, 9 - differences),
                new ShelfFigures(0, 9, 0, 0),
                9));
        List<ReconciliationDifference> found = IntStream.rangeClosed(1, differences)
                .mapToObj(n -> new ReconciliationDifference(
                        n, Kind.NOT_IN_TABLE, RecordId.of("unit", "2026-%06d".formatted(n)), null, "RECEIVED", null))
                .toList();
        return new RecordReconciliation(
                MARCH,
                100 + lateFacts,
                lateFacts,
                ReconciliationDigest.of(100 + lateFacts, lines, found),
                lines,
                found);
    }

    private void reconciled(int differences) {
        frozen();
        house.byTheLedger(reconciliation(0, differences)).accepted();
    }

    private void closed() {
        reconciled(0);
        house.as("tong").command(new ClosePeriod(MARCH)).accepted();
    }

    /** Existing holdings taken over, as of a day in March. */
    private Scenario takenOver() {
        return house.as("ru")
                .commandAbout(
                        "2026-03-30T10:00:00Z",
                        null,
                        new MigrateHoldings(
                                Scenario.FONDS,
                                Archive.DEPARTMENT,
                                Archive.ARCHIVES,
                                new ListSource("old.xlsx", "cd".repeat(32), "XLSX"),
                                List.of(new InventoryRow(
                                        2,
                                        null,
                                        CustodyUnitKind.ITEM,
                                        "WS",
                                        "SC",
                                        "Old letter",
                                        2020,
                                        null,
                                        1,
                                        new RetentionPeriod("D30"),
                                        null,
                                        null,
                                        null,
                                        null))));
    }

    @Test
    void a_month_runs_from_its_first_moment_in_the_house_to_the_next() {
        house.as("tong").command(new OpenFirstPeriod("2026-03"));
        PeriodOpened opened = house.events(PeriodOpened.class).getFirst();
        assertThat(opened.from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(opened.until()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        house.command(new OpenFirstPeriod("2026-02"));
        assertThat(house.refused().reason()).isEqualTo("refused.periodsRunOn");
    }

    @Test
    void what_is_no_month_or_has_not_begun_is_not_opened() {
        for (String month : List.of("2026-13", "march", "2026-04")) {
            house.as("tong").command(new OpenFirstPeriod(month));
            assertThat(house.refused().ground()).isEqualTo(Ground.STATE);
        }
    }

    @Rule("I-14")
    void a_month_is_not_frozen_before_its_last_moment_is_over() {
        house.as("tong").command(new OpenFirstPeriod("2026-03")).accepted();
        house.at("2026-03-31T23:59:59Z").command(new FreezePeriod(MARCH));
        assertThat(house.refusedBy("I-14").reason()).isEqualTo("refused.periodNotOver");
        house.at("2026-04-01T00:00:00Z").command(new FreezePeriod(MARCH)).accepted();
        assertThat(house.events(PeriodFrozen.class)).hasSize(1);
    }

    @Test
    void the_close_opens_the_next_month_in_the_same_append() {
        closed();
        assertThat(house.events(PeriodClosed.class).getFirst().position()).isEqualTo(100);
        assertThat(house.events(PeriodOpened.class).getFirst().period()).isEqualTo(APRIL);
    }

    @Test
    void figures_come_from_the_ledger_itself_and_from_no_person() {
        frozen();
        for (String account : List.of("tong", "hu", "admin")) {
            house.as(account).command(reconciliation(0, 0));
            assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        }
        house.byTheLedger(reconciliation(0, 0)).accepted();
        assertThat(house.provenance().by().post()).isEqualTo(Post.SYSTEM);
    }

    @Rule("I-19")
    void figures_that_are_not_those_of_their_digest_are_not_recorded() {
        frozen();
        RecordReconciliation right = reconciliation(0, 0);
        house.byTheLedger(new RecordReconciliation(
                MARCH, right.position() + 1, 0, right.digest(), right.lines(), right.differences()));
        assertThat(house.refusedBy("I-19").reason()).isEqualTo("refused.digestDiffers");
    }

    @Rule("I-14")
    void a_period_is_not_closed_over_a_difference_nobody_explained() {
        reconciled(2);
        house.as("tong")
                .command(new ExplainReconciliation(MARCH, LineSet.of("1"), Explained.BEING_SOUGHT, "E0007 looks"))
                .accepted();
        house.command(new ClosePeriod(MARCH));
        assertThat(house.refusedBy("I-14").reason()).isEqualTo("refused.differencesUnexplained");
        house.command(new ExplainReconciliation(MARCH, LineSet.of("2"), Explained.TABLE_REBUILT, "made anew"))
                .accepted();
        house.command(new ClosePeriod(MARCH)).accepted();
    }

    @Rule("I-14")
    void a_period_is_not_closed_over_a_fact_that_came_after_its_reconciliation() {
        reconciled(0);
        takenOver().accepted();
        assertThat(house.events(FactCameLate.class))
                .extracting(FactCameLate::period, FactCameLate::closed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MARCH, false));
        house.as("tong").command(new ClosePeriod(MARCH));
        assertThat(house.refusedBy("I-14").reason()).isEqualTo("refused.factsAfterReconciliation");
        house.byTheLedger(reconciliation(1, 0)).accepted();
        house.as("tong").command(new ClosePeriod(MARCH)).accepted();
    }

    @Rule("I-14")
    void a_reconciliation_that_missed_a_late_fact_is_not_recorded() {
        frozen();
        takenOver().accepted();
        house.byTheLedger(reconciliation(0, 0));
        assertThat(house.refusedBy("I-14").reason()).isEqualTo("refused.reconciledTooEarly");
        house.byTheLedger(reconciliation(1, 0)).accepted();
        assertThat(house.events(ReconciliationRecorded.class).getFirst().lateFacts())
                .isEqualTo(1);
    }

    @Test
    void what_happens_while_the_month_is_open_or_in_the_next_one_is_not_late() {
        house.as("tong").command(new OpenFirstPeriod("2026-03")).accepted();
        house.at("2026-03-31T08:00:00Z");
        takenOver().accepted();
        assertThat(house.events(FactCameLate.class)).isEmpty();
    }

    @Test
    void what_was_explained_stays_explained_when_found_again() {
        reconciled(2);
        house.as("tong")
                .command(new ExplainReconciliation(MARCH, LineSet.of("2"), Explained.BEING_SOUGHT, "E0007 looks"))
                .accepted();
        Signature explainer =
                house.events(DifferencesAccountedFor.class).getFirst().explainer();
        house.byTheLedger(reconciliation(0, 2)).accepted();
        DifferencesAccountedFor again =
                house.events(DifferencesAccountedFor.class).getFirst();
        assertThat(again.differences()).isEqualTo(LineSet.of("2"));
        assertThat(again.explainer()).isEqualTo(explainer);
        house.as("tong").command(new ExplainReconciliation(MARCH, LineSet.of("2"), Explained.OTHER, "again"));
        assertThat(house.refused().reason()).isEqualTo("refused.differenceNotOpen");
    }

    @Rule("I-14")
    void a_late_fact_recorded_in_the_moment_of_the_close_stops_it() {
        reconciled(0);
        Signature ru = new Signature(house.person("ru"), Post.ARCHIVIST, null);
        house.meanwhile(() -> house.fact(
                "StatisticsPeriod",
                MARCH,
                new FactCameLate(MARCH, 1, "custody.MigrateHoldings", null, LocalDate.of(2026, 3, 30), false, ru)));
        house.as("tong").command(new ClosePeriod(MARCH));
        assertThat(house.refusedBy("I-14").reason()).isEqualTo("refused.factsAfterReconciliation");
    }

    @Test
    void a_fact_decided_before_the_freeze_and_stored_after_it_is_told_to_the_period() {
        house.as("tong").command(new OpenFirstPeriod("2026-03")).accepted();
        archive.open(CustodyUnitKind.ITEM, null); // The door knows of the period from here on.
        house.at("2026-04-01T08:00:00Z");
        Signature tong = new Signature(house.person("tong"), Post.STATISTICIAN, null);
        house.meanwhile(() -> house.fact("StatisticsPeriod", MARCH, new PeriodFrozen(MARCH, tong)));
        takenOver().accepted();
        assertThat(house.events()).anyMatch(FactCameLate.class::isInstance);
    }

    @Rule("VI-17")
    void an_event_of_a_closed_month_is_corrected_only_with_somebody_elses_leave() {
        house.as("tong").command(new OpenFirstPeriod("2026-03")).accepted();
        RecordId unit = archive.open(CustodyUnitKind.ITEM, null);
        long position = house.positionOf(unit);
        house.at("2026-04-01T08:00:00Z")
                .as("tong")
                .command(new FreezePeriod(MARCH))
                .accepted();
        house.byTheLedger(reconciliation(0, 0)).accepted();
        house.as("tong").command(new ClosePeriod(MARCH)).accepted();
        CorrectEvent correction = new CorrectEvent(position, Map.of("description.title", "Complaints of 2026"), "typo");
        house.as("hu").command(correction);
        assertThat(house.refusedBy("VI-17").reason()).isEqualTo("refused.periodClosed");
        house.command(new AllowCorrection(MARCH, position, "a slip of the pen")).accepted();
        house.command(correction);
        assertThat(house.refusedBy("VI-17").reason()).isEqualTo("refused.separation");
        house.as("sun").command(correction).accepted();
        assertThat(house.events(ClosedPeriodCorrected.class)).hasSize(1);
        assertThat(house.events(EventCorrected.class)).hasSize(1);
    }

    @Rule("VI-14")
    void a_late_fact_of_a_closed_month_is_approved_by_somebody_who_did_not_record_it() {
        closed();
        house.as("hu");
        takenOver().accepted();
        FactCameLate late = house.events(FactCameLate.class).getFirst();
        assertThat(late.closed()).isTrue();
        house.as("ru").command(new ApproveLateFacts(MARCH, LineSet.of("1"), "found in a cupboard"));
        assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        archive.act("ru", "hu", Post.ARCHIVES_HEAD, Scope.ofFonds(Scenario.FONDS));
        house.command(new ApproveLateFacts(MARCH, LineSet.of("1"), "found in a cupboard"));
        assertThat(house.refusedBy("VI-14").reason()).isEqualTo("refused.separation");
        house.as("hu")
                .command(new ApproveLateFacts(MARCH, LineSet.of("1"), "found in a cupboard"))
                .accepted();
        assertThat(house.events(LateFactsApproved.class)).hasSize(1);
        house.command(new ApproveLateFacts(MARCH, LineSet.of("1"), "twice"));
        assertThat(house.refused().reason()).isEqualTo("refused.lateFactNotOpen");
    }

    @Rule("I-17")
    void the_statistician_is_not_relieved_before_somebody_follows() {
        house.as("admin").command(new RelievePost(house.person("tong"), 1, null, "retires"));
        assertThat(house.refusedBy("I-17").reason()).isEqualTo("refused.postWouldBeVacant");
        house.employ("ji", Scenario.OFFICE, Scope.HOUSE, Post.STATISTICIAN);
        house.as("admin")
                .command(new RelievePost(house.person("tong"), 1, null, "retires"))
                .accepted();
    }

    @Test
    void days_without_a_statistician_are_told_at_the_close() {
        closed();
        assertThat(house.events(PeriodClosed.class).getFirst().vacantDays()).isZero();
    }
}
