package io.tallystick.command.shifts;

import static io.tallystick.command.shifts.Department.APRIL;
import static io.tallystick.command.shifts.Department.DAY;
import static io.tallystick.command.shifts.Department.NIGHT;
import static io.tallystick.command.shifts.Department.SMALL;
import static io.tallystick.command.shifts.Department.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.RosterEvent.DutyRowsDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterChanged;
import io.tallystick.events.shifts.RosterEvent.RosterChecked;
import io.tallystick.events.shifts.RosterEvent.RosterPublished;
import io.tallystick.events.shifts.RosterFault;
import io.tallystick.events.shifts.RosterFinding;
import io.tallystick.events.shifts.Rotation;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private final Department department = new Department();
    private final Scenario house = department.house();

    @Test
    void a_shift_belongs_to_its_shift_date_wherever_the_clock_stands() {
        LocalDate date = LocalDate.of(2026, 4, 30);
        assertThat(DAY.begins(date)).isEqualTo("2026-04-30T08:00");
        assertThat(NIGHT.finishes(date)).isEqualTo("2026-05-01T00:00");
        assertThat(SMALL.begins(date)).isEqualTo("2026-05-01T00:30");
        assertThat(SMALL.finishes(date)).isEqualTo("2026-05-01T07:30");
    }

    @Rule("V-122")
    void a_roster_is_published_only_if_every_shift_has_a_leader() {
        department.working(DAY);
        RecordId roster = department.drafted(department.always("ban", "D"), department.always("an", "D"));
        house.as("dong").command(new PublishRoster(roster));
        assertThat(house.refusedBy("V-122").facts())
                .containsEntry("fault", "choice.RosterFault.NO_LEADER")
                .containsEntry("count", "30");
    }

    @Rule("V-122")
    void one_person_leads_a_shift() {
        department.working(DAY);
        RecordId roster = department.drafted(department.always("ban", "D*"), department.always("li", "D*"));
        house.as("dong").command(new PublishRoster(roster));
        assertThat(house.refusedBy("V-122").facts()).containsEntry("fault", "choice.RosterFault.TWO_LEADERS");
    }

    @Rule("V-122")
    void who_leads_a_shift_holds_a_post_to_lead_with() {
        department.working(DAY);
        RecordId roster = department.drafted(department.always("an", "D*"), department.always("bo", "D"));
        house.as("dong").command(new PublishRoster(roster));
        assertThat(house.refusedBy("V-122").facts())
                .containsEntry("fault", "choice.RosterFault.LEADER_WITHOUT_POST")
                .containsEntry("employee", house.person("an").key());
    }

    @Rule("V-122")
    void a_shift_with_one_person_less_than_it_needs_keeps_the_roster_from_being_published() {
        department.working(DAY);
        RecordId roster = department.drafted(
                department.always("ban", "D*"),
                department.line("an", "D", "D", "D", "D", "D", "D", "D", "D", "D", "-"));
        house.as("dong").command(new PublishRoster(roster));
        assertThat(house.refusedBy("V-122").facts())
                .containsEntry("fault", "choice.RosterFault.COVER_SHORT")
                .containsEntry("date", "2026-04-10");
    }

    @Test
    void a_shift_with_just_the_people_it_needs_is_enough() {
        department.working(DAY);
        RecordId roster = department.drafted(department.always("ban", "D*"), department.always("an", "D"));
        house.as("dong").command(new PublishRoster(roster)).accepted();
        assertThat(house.events(RosterPublished.class)).hasSize(1);
    }

    @Rule("V-110")
    void between_two_shifts_lies_rest() {
        department.working(lasting(LocalTime.of(0, 1)), afterwards());
        RecordId roster = twoShifts();
        house.as("dong").command(new PublishRoster(roster));
        assertThat(house.refusedBy("V-110").facts())
                .containsEntry("fault", "choice.RosterFault.REST_SHORT")
                .containsEntry("date", "2026-04-02")
                .containsEntry("employee", house.person("an").key());
    }

    @Test
    void rest_of_just_the_minutes_is_enough() {
        department.working(lasting(LocalTime.MIDNIGHT), afterwards());
        house.as("dong").command(new PublishRoster(twoShifts())).accepted();
    }

    @Test
    void a_draft_is_checked_whole_and_everything_is_named_with_shift_and_person() {
        department.working(DAY, SMALL);
        department.drafted(
                department.always("ban", "D*"),
                department.always("an", "D"),
                department.always("li", "S*"),
                department.line("cai", "S", "D"));
        List<RosterFinding> findings =
                house.events(RosterChecked.class).getFirst().findings();
        assertThat(findings)
                .contains(
                        new RosterFinding(RosterFault.COVER_SHORT, LocalDate.of(2026, 4, 2), "S", null, 1, 2),
                        new RosterFinding(
                                RosterFault.REST_SHORT, LocalDate.of(2026, 4, 2), "D", house.person("cai"), 30, 480))
                .hasSize(30);
    }

    @Test
    void the_month_before_counts_for_rest() {
        department.published();
        department.working(
                new ShiftPattern("E", "Early", LocalTime.of(4, 0), LocalTime.of(8, 0), false, false, true, 1));
        String free = " -".repeat(30);
        house.as("dong")
                .command(new DraftRoster(
                        UNIT, "2026-05", List.of(new RosterLine(house.person("li"), "E*" + free, null))))
                .accepted();
        assertThat(house.events(RosterChecked.class).getFirst().findings())
                .contains(new RosterFinding(
                        RosterFault.REST_SHORT, LocalDate.of(2026, 5, 1), "E", house.person("li"), 240, 480));
    }

    @Test
    void four_teams_work_one_cycle_one_after_the_other() {
        department.working(DAY, NIGHT);
        house.as("dong")
                .command(new SetRotation(
                        UNIT,
                        "4",
                        LocalDate.of(2026, 3, 1),
                        "D N - -",
                        List.of(
                                new Rotation.Team("A", 0, house.person("ban"), List.of(house.person("an"))),
                                new Rotation.Team("B", 1, house.person("li"), List.of(house.person("bo"))))))
                .accepted();
        house.command(new DraftFromRotation(UNIT, APRIL.toString(), "4")).accepted();
        // 31 days after the first of March the cycle of the first team stands at its last day.
        assertThat(house.events(DutyRowsDrafted.class).getFirst().rows())
                .extracting(row ->
                        row.employee() + " " + row.days().substring(0, 12).strip())
                .containsExactly(
                        house.person("ban") + " - D* N* - -",
                        house.person("an") + " - D N - - D",
                        house.person("li") + " - - D* N* -",
                        house.person("bo") + " - - D N - -");
    }

    @Test
    void lines_that_cannot_be_are_named_one_by_one() {
        department.working(DAY);
        house.as("dong")
                .command(new DraftRoster(
                        UNIT,
                        APRIL.toString(),
                        List.of(
                                department.always("an", "D"),
                                new RosterLine(house.person("an"), "D D", 7),
                                new RosterLine(RecordId.of("employee", "E9999"), "X", 8),
                                new RosterLine(
                                        house.person("admin"),
                                        department.always("an", "D").days(),
                                        9))));
        assertThat(((Answer.Refused) house.answer()).rows())
                .extracting(fault -> fault.row() + " " + fault.field() + " " + fault.reason())
                .containsExactly(
                        "7 employee refused.twiceInRoster",
                        "7 days refused.marksOfMonth",
                        "8 employee refused.noSuchPersonInRow",
                        "8 days refused.marksOfMonth",
                        "8 days refused.noSuchShiftInRow",
                        "9 employee refused.ofAnotherUnit");
    }

    @Test
    void a_published_roster_is_changed_with_a_reason_and_not_drafted_again() {
        RecordId roster = department.published();
        house.as("dong").command(new DraftRoster(UNIT, APRIL.toString(), List.of(department.always("ban", "D*"))));
        assertThat(house.refused().reason()).isEqualTo("refused.rosterPublished");
        RosterChanges change = new RosterChanges(house.person("an"), LocalDate.of(2026, 4, 7), "-");
        house.command(new ChangeRoster(roster, List.of(change), "training")).accepted();
        RosterChanged changed = house.events(RosterChanged.class).getFirst();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.changes())
                .containsExactly(new RosterChange(house.person("an"), LocalDate.of(2026, 4, 7), "D", "-"));
    }

    @Rule("V-122")
    void a_change_takes_nobody_from_a_shift_that_needs_them() {
        RecordId roster = department.published();
        house.as("dong")
                .command(new ChangeRoster(
                        roster,
                        List.of(
                                new RosterChanges(house.person("an"), LocalDate.of(2026, 4, 7), "-"),
                                new RosterChanges(house.person("bo"), LocalDate.of(2026, 4, 7), "-")),
                        "training"));
        house.refusedBy("V-122");
    }

    @Rule("VI-14")
    void nobody_assesses_oneself() {
        house.as("ban").command(new AssessSkill(house.person("ban"), 9, null, null));
        house.refusedBy("VI-14");
    }

    @Test
    void a_shift_leader_of_another_unit_plans_nothing_here() {
        department.working(DAY);
        house.employ("other", Scenario.OFFICE, Scope.ofUnit(Scenario.FONDS, Scenario.OFFICE), Post.SHIFT_LEADER);
        house.as("other").command(new DraftRoster(UNIT, APRIL.toString(), List.of(department.always("ban", "D*"))));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
    }

    private RecordId twoShifts() {
        return department.drafted(
                department.line("an", "L", "M"),
                department.always("ban", "L*"),
                department.always("bo", "L"),
                department.always("li", "M*"),
                department.always("cai", "M"));
    }

    /** A shift of the late evening that ends at the time. */
    private static ShiftPattern lasting(LocalTime ends) {
        return new ShiftPattern("L", "Late", LocalTime.of(17, 0), ends, false, true, true, 2);
    }

    private static ShiftPattern afterwards() {
        return new ShiftPattern("M", "Morning", LocalTime.of(8, 0), LocalTime.of(15, 0), false, false, true, 2);
    }
}
