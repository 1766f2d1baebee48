package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.RetentionBasis;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.PermanentRetentionSet;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionLengthened;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.Term.Standing;
import io.tallystick.events.retention.Trigger;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {
    private final Depot depot = new Depot();
    private final Scenario house = depot.house;

    private static StartClock clock(RecordId unit, Trigger trigger, @Nullable String on, @Nullable String period) {
        return new StartClock(
                Depot.retention(unit),
                trigger,
                on == null ? null : LocalDate.parse(on),
                period == null ? null : new RetentionPeriod(period),
                null,
                "as reported");
    }

    private static ListForDisposal listing(RecordId unit) {
        return new ListForDisposal(Archive.ARCHIVES, List.of(unit));
    }

    @Test
    void a_period_runs_from_the_end_of_the_year_of_the_papers() {
        RecordId unit = depot.running(1, "WS", 2010, "D10").getFirst();
        RetentionOpened opened = house.events(RetentionOpened.class).getFirst();
        assertThat(opened.unit()).isEqualTo(unit);
        assertThat(opened.term()).isEqualTo(new Term(Standing.DATED, LocalDate.of(2020, 12, 31), 1));
        assertThat(opened.clocks()).extracting(RetentionClock::source).containsExactly("D10");
        depot.running(1, "WS", 2010, "Y");
        assertThat(house.events(RetentionOpened.class).getFirst().term().standing())
                .isEqualTo(Standing.PERMANENT);
    }

    /** Nobody asked for its holding. */
    @Test
    void a_unit_there_is_not_is_told_as_it_was_named() {
        RecordId none = RecordId.of("unit", "none");
        house.as("hu").command(new StartRetention(List.of(none)));
        assertThat(house.answer()).isEqualTo(new Answer.NoSuchRecord("unit/none"));
    }

    /** It is there; only nothing says yet when it is due. */
    @Test
    void what_has_no_term_is_not_listed_and_is_told_why() {
        RecordId unit = depot.held(1, "WS", 2010, "D10").getFirst();
        house.as("hu").command(listing(unit));
        assertThat(house.refused().reason()).isEqualTo("refused.retentionNotBegun");
    }

    @Rule("VI-11")
    void what_is_not_due_is_not_listed() {
        house.at("2026-12-31T09:00:00Z");
        RecordId unit = depot.running(1, "WS", 2016, "D10").getFirst();
        house.command(listing(unit));
        assertThat(house.refusedBy("VI-11").facts()).containsEntry("until", "2026-12-31");
    }

    @Test
    void what_is_due_is_listed_from_the_day_after() {
        house.at("2027-01-01T09:00:00Z");
        RecordId unit = depot.running(1, "WS", 2016, "D10").getFirst();
        house.command(listing(unit)).accepted();
    }

    @Rule("VI-11")
    void the_longest_clock_wins_and_the_others_stay_on_record() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.EVENT, "2015-06-30", "D30")).accepted();
        ClockStarted started = house.events(ClockStarted.class).getFirst();
        assertThat(started.clock().number()).isEqualTo(2);
        assertThat(house.events(RetentionLengthened.class))
                .containsExactly(new RetentionLengthened(
                        Depot.retention(unit),
                        new Term(Standing.DATED, LocalDate.of(2020, 12, 31), 1),
                        new Term(Standing.DATED, LocalDate.of(2045, 12, 31), 2),
                        "as reported"));
        house.command(clock(unit, Trigger.EVENT, "2015-06-30", "D1")).accepted();
        assertThat(house.events(RetentionLengthened.class)).isEmpty();
        house.command(listing(unit));
        assertThat(house.refusedBy("VI-11").facts()).containsEntry("until", "2045-12-31");
    }

    @Rule("VI-11")
    void a_period_is_not_shortened() {
        RecordId unit = depot.running(1, "WS", 2010, "D30").getFirst();
        house.command(new LengthenRetention(Depot.retention(unit), new RetentionPeriod("D10"), "less is enough"));
        assertThat(house.refusedBy("VI-11").reason()).isEqualTo("refused.wouldShorten");
    }

    @Test
    void lengthening_begins_just_beyond_what_it_was() {
        RecordId unit = depot.running(1, "WS", 2010, "D30").getFirst();
        house.command(new LengthenRetention(Depot.retention(unit), new RetentionPeriod("D14"), "equal"));
        house.refused();
        house.command(new LengthenRetention(Depot.retention(unit), new RetentionPeriod("D15"), "a year more"))
                .accepted();
        assertThat(house.events(RetentionLengthened.class).getFirst().after())
                .isEqualTo(new Term(Standing.DATED, LocalDate.of(2041, 12, 31), 2));
    }

    @Rule("III-1")
    void while_the_relationship_goes_on_no_day_of_disposal_runs() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.RELATIONSHIP_ENDED, null, null)).accepted();
        house.command(listing(unit));
        assertThat(house.refusedBy("III-1").reason()).isEqualTo("refused.relationshipGoesOn");
    }

    @Rule("III-1")
    void the_end_of_a_relationship_is_recorded_with_its_basis() {
        RecordId unit = depot.due(1).getFirst();
        house.command(new StartClock(
                Depot.retention(unit), Trigger.RELATIONSHIP_ENDED, LocalDate.of(2020, 1, 1), null, null, null));
        assertThat(house.refusedBy("III-1").reason()).isEqualTo("refused.clockWithoutBasis");
    }

    @Test
    void a_relationship_that_is_taken_up_again_stops_the_period_and_ends_no_earlier() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.RELATIONSHIP_ENDED, "2022-05-01", null))
                .accepted();
        house.command(new SuspendClock(Depot.retention(unit), 2, "the customer came back"))
                .accepted();
        assertThat(house.events(RetentionLengthened.class).getFirst().after())
                .isEqualTo(new Term(Standing.AWAITING, null, 2));
        house.command(clock(unit, Trigger.RELATIONSHIP_ENDED, "2019-05-01", null));
        assertThat(house.refused().reason()).isEqualTo("refused.wouldShorten");
        house.command(clock(unit, Trigger.RELATIONSHIP_ENDED, "2025-05-01", null))
                .accepted();
        assertThat(house.events(ClockStarted.class).getFirst().clock())
                .satisfies(c -> assertThat(c.number()).isEqualTo(2))
                .satisfies(c -> assertThat(c.until()).isEqualTo(LocalDate.of(2030, 12, 31)));
    }

    @Rule("III-2")
    void identity_material_is_kept_five_years_from_the_end_of_the_year() {
        RecordId unit = depot.due(1).getFirst();
        house.at("2026-12-31T09:00:00Z");
        house.command(clock(unit, Trigger.RELATIONSHIP_ENDED, "2021-01-01", null))
                .accepted();
        house.command(listing(unit));
        assertThat(house.refusedBy("III-2").facts()).containsEntry("until", "2026-12-31");
    }

    @Test
    void after_its_five_years_it_is_due() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.TRANSACTION, "2021-01-01", null)).accepted();
        house.at("2027-01-01T09:00:00Z").command(listing(unit)).accepted();
    }

    @Rule("III-2")
    void a_period_below_the_statutory_one_is_refused() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.TRANSACTION, "2025-01-01", "D4"));
        assertThat(house.refusedBy("III-2").reason()).isEqualTo("refused.belowMinimum");
    }

    @Test
    void a_period_of_the_statutory_length_is_allowed() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.TRANSACTION, "2025-01-01", "D5")).accepted();
        house.command(clock(unit, Trigger.EVENT, "2025-01-01", null));
        assertThat(house.refused().reason()).isEqualTo("refused.periodNeeded");
    }

    @Rule("VI-11")
    void a_longer_rule_lengthens_running_periods_one_event_each_and_a_shorter_one_nothing() {
        List<RecordId> units = depot.due(3);
        for (RecordId unit : units.subList(0, 2)) {
            house.command(clock(unit, Trigger.RELATIONSHIP_ENDED, "2022-05-01", null))
                    .accepted();
        }
        List<RecordId> cases = units.stream().map(Depot::retention).toList();
        house.command(new ApplyRulesInForce(cases));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingLonger");
        depot.archive.parameter("III-2", "identityYears", "10");
        house.command(new ApplyRulesInForce(cases)).accepted();
        assertThat(house.events(RetentionLengthened.class))
                .extracting(RetentionLengthened::retention)
                .containsExactlyInAnyOrder(cases.get(0), cases.get(1));
        assertThat(house.events(RetentionLengthened.class))
                .allSatisfy(e -> assertThat(e.after().until()).isEqualTo(LocalDate.of(2032, 12, 31)));
        assertThat(house.provenance().rules()).anyMatch(r -> r.rule().equals("VI-11"));
        house.command(listing(units.getFirst()));
        house.refusedBy("III-2");
        house.command(listing(units.getLast())).accepted();
        house.as("hu").command(new LengthenRetention(cases.getFirst(), new RetentionPeriod("D1"), "shorter"));
        house.refusedBy("VI-11");
    }

    @Rule("III-3")
    void permanent_retention_is_off_unless_the_house_allows_it() {
        RecordId unit = depot.due(1).getFirst();
        house.command(new KeepPermanently(Depot.retention(unit), "board", "base data"));
        assertThat(house.refusedBy("III-3").reason()).isEqualTo("refused.permanentNotAllowed");
    }

    @Rule("III-3")
    void permanent_retention_needs_authority_and_basis() {
        RecordId unit = depot.due(1).getFirst();
        depot.archive.parameter("III-3", "permanentAllowed", "true");
        house.command(new KeepPermanently(Depot.retention(unit), null, "base data"));
        assertThat(house.refusedBy("III-3").reason()).isEqualTo("refused.permanentWithoutAuthority");
    }

    @Test
    void a_permanent_flag_is_never_shortened() {
        RecordId unit = depot.due(1).getFirst();
        depot.archive.parameter("III-3", "permanentAllowed", "true");
        house.command(new KeepPermanently(Depot.retention(unit), "board", "base data"))
                .accepted();
        assertThat(house.events(PermanentRetentionSet.class).getFirst().clock().basis())
                .isEqualTo(RetentionBasis.PERMANENT);
        house.command(clock(unit, Trigger.EVENT, "2000-01-01", "D1")).accepted();
        assertThat(house.events(RetentionLengthened.class)).isEmpty();
        house.command(new SuspendClock(Depot.retention(unit), 2, "no longer"));
        assertThat(house.refused().reason()).isEqualTo("refused.noRunningClock");
        house.command(listing(unit));
        assertThat(house.refused().facts()).containsEntry("until", "PERMANENT");
    }

    @Rule("VI-13")
    void the_longest_item_binds_the_volume() {
        RecordId unit = depot.due(1).getFirst();
        house.command(new StartClock(
                        Depot.retention(unit),
                        Trigger.EVENT,
                        LocalDate.of(2010, 1, 1),
                        new RetentionPeriod("D30"),
                        2,
                        "contract"))
                .accepted();
        assertThat(house.events(ClockStarted.class).getFirst().clock().item()).isEqualTo(2);
        house.command(listing(unit));
        assertThat(house.refusedBy("VI-13").facts()).containsEntry("until", "2040-12-31");
    }

    @Rule("I-28")
    void accounting_files_are_kept_by_their_own_schedule() {
        RecordId unit = depot.running(1, "KU", 2017, "D3").getFirst();
        assertThat(house.events(RetentionOpened.class).getFirst().clocks())
                .extracting(RetentionClock::until)
                .containsExactly(LocalDate.of(2020, 12, 31), LocalDate.of(2027, 12, 31));
        house.command(listing(unit));
        house.refusedBy("I-28");
    }

    @Test
    void a_fiscal_year_counts_from_the_day_after_it() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.FISCAL_YEAR, "2020-06-30", null)).accepted();
        assertThat(house.events(ClockStarted.class).getFirst().clock().until()).isEqualTo(LocalDate.of(2030, 6, 30));
    }

    @Test
    void what_is_yet_to_come_starts_no_clock() {
        RecordId unit = depot.due(1).getFirst();
        house.command(clock(unit, Trigger.TRANSACTION, "2026-03-03", null));
        assertThat(house.refusedBy("VI-15").reason()).isEqualTo("refused.future");
    }

    @Test
    void a_case_is_opened_once_and_only_for_what_is_in_custody() {
        List<RecordId> units = depot.due(1);
        house.command(new StartRetention(units));
        assertThat(house.refused().reason()).isEqualTo("refused.retentionBegun");
        RecordId prepared = depot.archive.ready(1).getFirst();
        house.as("hu").command(new StartRetention(List.of(prepared)));
        assertThat(house.refused().reason()).isEqualTo("refused.notInCustody");
    }
}
