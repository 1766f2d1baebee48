package io.tallystick.command.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.CompleteFiling;
import io.tallystick.command.filing.OpenYearObligations;
import io.tallystick.command.filing.RemindOfFiling;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.FilingReminded;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.testkit.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the ledger does by itself: the records decide it, and refuse what is not due. */
class DueRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private RecordId owed() {
        archive.parameters("I-35", Map.of("reminderDays", "-2,0", "supervisorDays", "1"));
        return house.byTheLedger(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2025, false))
                .accepted()
                .record();
    }

    @Rule("I-35")
    void the_ledger_itself_opens_what_departments_owe_for_the_year_that_is_over() {
        house.byTheLedger(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2025, false))
                .accepted();
        FilingObligationOpened opened =
                house.events(FilingObligationOpened.class).getFirst();
        assertThat(opened.opener().post()).isEqualTo(Post.SYSTEM);
        assertThat(opened.dueOn()).isEqualTo("2026-06-30");
        assertThat(house.provenance().rules()).extracting(rule -> rule.rule()).contains("I-35");
    }

    @Test
    void a_year_that_is_open_is_not_opened_again() {
        house.byTheLedger(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2025, false))
                .accepted();
        house.byTheLedger(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2025, false));
        assertThat(house.refused().reason()).isEqualTo("refused.obligationsOpen");
    }

    @Rule("I-35")
    void those_who_file_are_reminded_by_working_days_and_then_their_superiors() {
        RecordId obligation = owed();
        none(obligation, "2026-06-25");
        Reminder first = sent(obligation, "2026-06-26");
        assertThat(first.step()).isEqualTo(1);
        assertThat(first.to())
                .contains(house.person("feng"), house.person("han"))
                .doesNotContain(house.person("ru"), house.person("pan"));
        none(obligation, "2026-06-29");
        assertThat(sent(obligation, "2026-06-30").workingDays()).isZero();
        Reminder last = sent(obligation, "2026-07-01");
        assertThat(last.supervisor()).isTrue();
        none(obligation, "2026-12-01");
    }

    @Test
    void steps_missed_while_the_ledger_stood_still_are_one_reminder_not_three() {
        RecordId obligation = owed();
        assertThat(sent(obligation, "2026-07-15").step()).isEqualTo(3);
        none(obligation, "2026-07-15");
    }

    @Test
    void what_is_filed_is_not_reminded_of() {
        RecordId obligation = owed();
        house.at("2026-06-26T09:00:00Z")
                .as("han")
                .command(new CompleteFiling(obligation, "nothing was made"))
                .accepted();
        house.byTheLedger(new RemindOfFiling(obligation));
        assertThat(house.refused().reason()).isEqualTo("refused.obligationMet");
    }

    @Test
    void a_duty_nobody_answers_for_is_told_to_the_administrators() {
        RecordId nobody = house.unit("NOB", null);
        house.byTheLedger(new OpenYearObligations(List.of(nobody), 2025, false)).accepted();
        RecordId obligation = house.record();
        house.at("2026-06-30T09:00:00Z")
                .byTheLedger(new RemindOfFiling(obligation))
                .accepted();
        // The head of the archives holds a post over the whole fonds, but not one that files there.
        assertThat(house.events(FilingReminded.class).getFirst().reminder().to())
                .containsExactly(house.person("admin"));
    }

    private void none(RecordId obligation, String day) {
        house.at(day + "T09:00:00Z").byTheLedger(new RemindOfFiling(obligation));
        assertThat(house.refused().reason()).as(day).isEqualTo("refused.noReminderDue");
    }

    private Reminder sent(RecordId obligation, String day) {
        house.at(day + "T09:00:00Z").byTheLedger(new RemindOfFiling(obligation)).accepted();
        return house.events(FilingReminded.class).getFirst().reminder();
    }
}
