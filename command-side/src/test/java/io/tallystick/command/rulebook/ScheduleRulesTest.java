package io.tallystick.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.OpenCustodyUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.rulebook.RuleBookEvent.StandardDrafted;
import io.tallystick.events.rulebook.StandardContent.RetentionSchedule;
import io.tallystick.events.rulebook.StandardContent.ScheduleItem;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The retention schedule: nothing below a minimum, in force once somebody else promulgates it, and then binding. */
class ScheduleRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    ScheduleRulesTest() {
        house.employ("yan", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER, Post.RULE_ISSUER);
        house.employ("issuer", Scenario.OFFICE, Scope.HOUSE, Post.RULE_ISSUER);
    }

    private Scenario drafted(String period, @Nullable String minimum) {
        return house.as("yan")
                .command(new DraftRetentionSchedule(
                        "Decree 10",
                        "as the annex has it",
                        List.of(new ScheduleItem("1.1", "production papers", period, minimum, List.of("WS SC")))));
    }

    private Scenario opened(String period) {
        return house.as("feng")
                .command(new OpenCustodyUnit(
                        Archive.DEPARTMENT,
                        null,
                        CustodyUnitKind.ITEM,
                        DocumentContent.PRODUCTION,
                        "WS",
                        "SC",
                        2026,
                        new RetentionPeriod(period),
                        "Drawing",
                        null,
                        null,
                        null));
    }

    @Rule("VI-11")
    void a_period_below_the_legal_minimum_is_refused() {
        drafted("D10", "D30");
        assertThat(house.refusedBy("VI-11").reason()).isEqualTo("refused.periodBelowMinimum");
        drafted("D30", "D30").accepted();
        drafted("Y", "D30").accepted();
    }

    @Rule("VI-14")
    void who_drafted_it_does_not_promulgate_it() {
        drafted("D30", null).accepted();
        house.as("issuer")
                .command(new ReviewStandard(Schedules.SCHEDULE, 1, "fits"))
                .accepted();
        PromulgateStandard promulgation = new PromulgateStandard(Schedules.SCHEDULE, 1, LocalDate.of(2026, 3, 2));
        house.as("yan").command(promulgation);
        assertThat(house.refusedBy("VI-14").reason()).isEqualTo("refused.separation");
        house.as("issuer").command(promulgation).accepted();
    }

    @Rule("VI-11")
    void a_unit_is_not_filed_for_shorter_than_the_schedule_in_force_keeps_its_class() {
        opened("D10").accepted();
        archive.promulgate(
                "retention-schedule",
                "Decree 10",
                new RetentionSchedule(
                        List.of(new ScheduleItem("1.1", "production papers", "D30", null, List.of("WS SC")))));
        opened("D10");
        assertThat(house.refusedBy("VI-11").facts())
                .containsEntry("shortest", "D30")
                .containsEntry("version", "1");
        opened("D30").accepted();
        opened("Y").accepted();
    }

    @Test
    void the_first_draft_is_the_annex_as_far_as_it_is_known() {
        house.as("yan")
                .command(new DraftRetentionSchedule("Decree 10", "first draft", null))
                .accepted();
        assertThat(house.events(StandardDrafted.class).getFirst().content())
                .isInstanceOfSatisfying(
                        RetentionSchedule.class,
                        schedule -> assertThat(schedule.items()).hasSizeGreaterThan(20));
    }
}
