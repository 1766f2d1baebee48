package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FiledLate;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.UnitFiled;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingObligationRulesTest {
    private static final LocalDate COMPLETED = LocalDate.of(2026, 3, 1);

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private RecordId owedForTheYear() {
        house.at("2027-01-04T09:00:00Z");
        return house.as("hu")
                .command(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2026, false))
                .accepted()
                .record();
    }

    private RecordId owedByTheProject(@Nullable String stage) {
        return house.as("pan")
                .command(new RecordProjectCompletion(Archive.DEPARTMENT, "P1", stage, COMPLETED))
                .accepted()
                .record();
    }

    private RecordFiling filing(RecordId obligation, RecordId unit, @Nullable String reason) {
        return new RecordFiling(obligation, List.of(unit), reason);
    }

    @Test
    void the_turn_of_the_year_makes_the_management_papers_due_in_the_first_half_of_the_next() {
        owedForTheYear();
        FilingObligationOpened opened =
                house.events(FilingObligationOpened.class).getFirst();
        assertThat(opened.basis()).isEqualTo(FilingBasis.YEAR);
        assertThat(opened.dueOn()).isEqualTo("2027-06-30");
        assertThat(opened.endedOn()).isEqualTo("2026-12-31");
    }

    @Test
    void the_last_day_is_the_houses_to_say() {
        archive.parameter("I-35", "filingDue", "03-31");
        owedForTheYear();
        assertThat(house.events(FilingObligationOpened.class).getFirst().dueOn())
                .isEqualTo("2027-03-31");
    }

    @Test
    void accounting_papers_are_due_a_year_after_the_fiscal_year_and_production_papers_are_none() {
        RecordId production = archive.approved(CustodyUnitKind.ITEM, null);
        house.at("2027-01-04T09:00:00Z").as("hu");
        house.command(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2026, true))
                .accepted();
        RecordId accounting = house.record();
        assertThat(house.events(FilingObligationOpened.class).getFirst().dueOn())
                .isEqualTo("2027-12-31");
        house.as("feng").command(filing(accounting, production, null));
        assertThat(house.refused().reason()).isEqualTo("refused.notOwed");
    }

    @Test
    void a_department_owes_a_year_once_and_others_beside_it_are_opened() {
        owedForTheYear();
        house.command(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2026, false));
        assertThat(house.refused().reason()).isEqualTo("refused.obligationsOpen");
        house.command(new OpenYearObligations(List.of(Archive.DEPARTMENT, Scenario.OFFICE), 2026, false))
                .accepted();
        assertThat(house.events(FilingObligationOpened.class))
                .extracting(FilingObligationOpened::unit)
                .containsExactly(Scenario.OFFICE);
    }

    @Test
    void a_year_is_owed_from_its_turn_and_not_before() {
        OpenYearObligations command = new OpenYearObligations(List.of(Archive.DEPARTMENT), 2026, false);
        house.at("2026-12-31T23:00:00Z").as("hu").command(command);
        assertThat(house.refused().reason()).isEqualTo("refused.yearNotOver");
        house.at("2027-01-01T00:00:00Z").command(command).accepted();
    }

    @Rule("I-35")
    void late_filing_without_a_reason_is_recorded_with_its_breach() {
        RecordId unit = archive.approved(CustodyUnitKind.ITEM, null);
        RecordId obligation = owedForTheYear();
        house.at("2027-07-01T09:00:00Z").as("feng").command(filing(obligation, unit, " "));
        assertThat(house.breached("I-35").facts()).containsEntry("days", "1");
        FiledLate late = house.events(FiledLate.class).getFirst();
        assertThat(late.daysLate()).isEqualTo(1);
        assertThat(late.reason()).isNull();
    }

    @Test
    void late_filing_with_a_reason_is_no_breach_and_the_last_day_is_in_time() {
        RecordId first = archive.approved(CustodyUnitKind.ITEM, null);
        RecordId second = archive.approved(CustodyUnitKind.ITEM, null);
        RecordId obligation = owedForTheYear();
        house.at("2027-06-30T09:00:00Z").as("feng");
        house.command(filing(obligation, first, null))
                .then(new UnitFiled(
                        obligation,
                        first,
                        LocalDate.of(2027, 6, 30),
                        house.events(UnitFiled.class).getFirst().by()));
        house.at("2027-07-02T09:00:00Z").command(filing(obligation, second, "The printer was broken"));
        assertThat(house.accepted().events()).hasSize(1);
        assertThat(house.events(FiledLate.class).getFirst().reason()).isEqualTo("The printer was broken");
    }

    @Rule("I-33")
    void papers_of_a_project_are_late_ninety_days_after_its_completion() {
        RecordId unit = archive.approved(CustodyUnitKind.VOLUME, "P1");
        RecordId obligation = owedByTheProject(null);
        house.at("2026-06-02T09:00:00Z").as("feng").command(filing(obligation, unit, null));
        house.breached("I-33");
    }

    @Test
    void a_last_day_that_is_not_worked_moves_to_the_next_that_is() {
        owedByTheProject("prototype");
        FilingObligationOpened opened =
                house.events(FilingObligationOpened.class).getFirst();
        assertThat(opened.basis()).isEqualTo(FilingBasis.STAGE);
        assertThat(opened.statedDue()).as("a Saturday").isEqualTo("2026-05-30");
        assertThat(opened.dueOn()).as("a Monday").isEqualTo("2026-06-01");
    }

    @Test
    void a_project_is_completed_once_but_each_of_its_stages_ends_too() {
        owedByTheProject("design");
        owedByTheProject("prototype");
        owedByTheProject(null);
        house.command(new RecordProjectCompletion(Archive.DEPARTMENT, "P1", null, COMPLETED));
        assertThat(house.refused().reason()).isEqualTo("refused.completionKnown");
    }

    @Rule("VI-15")
    void what_is_yet_to_be_completed_is_not_completed() {
        house.as("pan").command(new RecordProjectCompletion(Archive.DEPARTMENT, "P1", null, LocalDate.of(2026, 3, 3)));
        house.refusedBy("VI-15");
    }

    @Test
    void what_is_filed_is_approved_owed_and_filed_once() {
        RecordId arranged = archive.arranged(CustodyUnitKind.ITEM, null);
        RecordId ofProject = archive.approved(CustodyUnitKind.VOLUME, "P1");
        RecordId unit = archive.approved(CustodyUnitKind.ITEM, null);
        RecordId obligation = owedForTheYear();
        house.as("feng").command(filing(obligation, arranged, null));
        assertThat(house.refused().reason()).isEqualTo("refused.notApprovedYet");
        house.command(filing(obligation, ofProject, null));
        assertThat(house.refused().reason()).isEqualTo("refused.notOwed");
        house.command(filing(obligation, unit, null)).accepted();
        house.command(filing(obligation, unit, null));
        assertThat(house.refused().reason()).isEqualTo("refused.filedAlready");
    }

    @Rule("I-35")
    void the_head_does_not_say_that_all_is_filed_where_nothing_was() {
        RecordId obligation = owedForTheYear();
        house.as("han").command(new CompleteFiling(obligation, null));
        house.refusedBy("I-35");
    }

    @Test
    void an_obligation_is_met_as_timely_as_its_last_filing_and_what_turns_up_later_is_still_recorded() {
        RecordId unit = archive.approved(CustodyUnitKind.ITEM, null);
        RecordId straggler = archive.approved(CustodyUnitKind.ITEM, null);
        RecordId obligation = owedForTheYear();
        house.as("feng").command(filing(obligation, unit, null)).accepted();
        house.at("2027-07-09T09:00:00Z").as("han");
        house.command(new CompleteFiling(obligation, null)).accepted();
        FilingObligationMet met = house.events(FilingObligationMet.class).getFirst();
        assertThat(met.metOn()).isEqualTo("2027-01-04");
        assertThat(met.daysLate()).isZero();
        house.command(new CompleteFiling(obligation, null));
        assertThat(house.refused().reason()).isEqualTo("refused.obligationMet");
        house.as("feng").command(filing(obligation, straggler, "Found in a drawer"));
        assertThat(house.accepted().events(FiledLate.class)).hasSize(1);
    }

    @Test
    void the_head_of_the_department_does_not_speak_for_a_project() {
        RecordId obligation = owedByTheProject(null);
        house.as("han").command(new CompleteFiling(obligation, "Nothing on paper"));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        house.as("pan")
                .command(new CompleteFiling(obligation, "Nothing on paper"))
                .accepted();
    }
}
