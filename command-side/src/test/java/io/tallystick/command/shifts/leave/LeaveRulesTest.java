package io.tallystick.command.shifts.leave;

import static io.tallystick.events.shifts.LeaveKind.BUSINESS;
import static io.tallystick.events.shifts.LeaveKind.PERSONAL_ORDINARY;
import static io.tallystick.events.shifts.LeaveKind.PERSONAL_SPECIAL;
import static io.tallystick.events.shifts.LeaveKind.SICK;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.shifts.Department;
import io.tallystick.command.shifts.SignOn;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContestDecided;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceReclassified;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import io.tallystick.events.shifts.LeaveBookEvent.UnclosedLeaveEscalated;
import io.tallystick.events.shifts.LeaveEvent.CertificateGapFound;
import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndorsed;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveEvent.LeaveSplitDetected;
import io.tallystick.events.shifts.LeaveEvent.SickLeaveConfirmed;
import io.tallystick.events.shifts.LeaveEvent.SlipSubmitted;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.RosterEvent.DutyExcused;
import io.tallystick.events.shifts.RosterEvent.DutyRestored;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaveRulesTest {
    private final Department department = new Department();
    private final Scenario house = department.house();

    @BeforeEach
    void published() {
        department.published();
    }

    @Rule("V-95")
    void personal_leave_is_asked_for_in_person() {
        house.as("ban").command(ask("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null));
        house.refusedBy("V-95");
    }

    @Test
    void others_may_ask_for_somebody_sick() {
        house.as("ban")
                .command(ask("an", SICK, "2026-04-14", "2026-04-14", null))
                .accepted();
        LeaveRequested asked = house.events(LeaveRequested.class).getFirst();
        assertThat(asked.proxy()).isTrue();
        // That somebody is ill is sealed with the person's key.
        assertThat(asked.kind()).isNull();
        assertThat(asked.emergency()).isNull();
        assertThat(asked.sealedKind()).isNotNull();
    }

    @Rule("V-88")
    void ordinary_leave_is_asked_for_the_day_before() {
        house.at("2026-04-14T00:00:00Z").as("an");
        house.command(ask("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null));
        house.refusedBy("V-88");
    }

    @Test
    void the_last_moment_of_the_day_before_is_early_enough() {
        house.at("2026-04-13T23:59:59Z").as("an");
        house.command(ask("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null))
                .accepted();
    }

    @Rule("V-89")
    void special_leave_is_asked_for_an_hour_before() {
        house.at("2026-04-14T07:00:01Z").as("an");
        house.command(ask("an", PERSONAL_SPECIAL, "2026-04-14", "2026-04-14", null));
        house.refusedBy("V-89");
    }

    @Test
    void just_an_hour_before_is_early_enough() {
        house.at("2026-04-14T07:00:00Z").as("an");
        house.command(ask("an", PERSONAL_SPECIAL, "2026-04-14", "2026-04-14", null))
                .accepted();
    }

    @Rule("V-87")
    void a_shift_that_has_begun_is_asked_for_with_the_reason_why_so_late() {
        house.at("2026-04-14T08:00:00Z").as("an");
        house.command(ask("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null));
        house.refusedBy("V-87");
    }

    @Rule("V-100")
    void no_leave_from_a_night_shift() {
        house.as("cai").command(ask("cai", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null));
        house.refusedBy("V-100");
    }

    @Rule("V-101")
    void a_special_case_for_a_night_comes_before_noon() {
        house.at("2026-04-14T12:00:00Z").as("cai");
        house.command(ask("cai", PERSONAL_SPECIAL, "2026-04-14", "2026-04-14", true));
        house.refusedBy("V-101");
    }

    @Test
    void a_second_before_noon_is_early_enough_for_a_night() {
        house.at("2026-04-14T11:59:59Z").as("cai");
        house.command(ask("cai", PERSONAL_SPECIAL, "2026-04-14", "2026-04-14", true))
                .accepted();
    }

    @Rule("V-102")
    void no_leave_on_a_holiday() {
        house.as("an").command(ask("an", PERSONAL_ORDINARY, "2026-04-06", "2026-04-06", null));
        house.refusedBy("V-102");
    }

    @Rule("V-102")
    void an_extreme_case_for_a_holiday_comes_two_days_before() {
        house.at("2026-04-05T00:00:00Z").as("an");
        house.command(ask("an", PERSONAL_ORDINARY, "2026-04-06", "2026-04-06", true));
        house.refusedBy("V-102");
    }

    @Test
    void two_days_before_is_early_enough_for_a_holiday() {
        house.at("2026-04-04T23:59:59Z").as("an");
        house.command(ask("an", PERSONAL_ORDINARY, "2026-04-06", "2026-04-06", true))
                .accepted();
    }

    @Test
    void nothing_keeps_a_sick_person_from_leave_of_a_night_on_the_same_day() {
        house.at("2026-04-14T15:59:00Z").as("cai");
        house.command(ask("cai", SICK, "2026-04-14", "2026-04-14", null)).accepted();
    }

    @Rule("V-85")
    void leave_that_is_over_is_closed_before_more_is_asked_for() {
        approved("an", "2026-04-07");
        house.at("2026-04-10T09:00:00Z").as("an");
        house.command(ask("an", PERSONAL_ORDINARY, "2026-04-20", "2026-04-20", null));
        house.refusedBy("V-85");
    }

    @Test
    void an_unclosed_leave_is_escalated_and_does_not_keep_the_sick_from_leave() {
        RecordId old = approved("an", "2026-04-07");
        house.at("2026-04-10T09:00:00Z").as("an");
        house.command(ask("an", SICK, "2026-04-20", "2026-04-20", null)).accepted();
        assertThat(house.events(UnclosedLeaveEscalated.class).getFirst().leave())
                .isEqualTo(old);
    }

    @Test
    void one_day_goes_through_the_leader_to_the_department_director_and_frees_from_the_shift() {
        RecordId leave = asked("an", "2026-04-14", "2026-04-14");
        house.as("ban").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(LeaveEndorsed.class)).hasSize(1);
        assertThat(house.events(DutyExcused.class)).isEmpty();
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(LeaveApproved.class).getFirst().hundredths()).isEqualTo(100);
        assertThat(house.events(DutyExcused.class).getFirst().date()).isEqualTo("2026-04-14");
    }

    @Rule("V-94")
    void a_day_and_a_half_goes_to_the_centres_director() {
        house.as("an")
                .command(new RequestLeave(
                        house.person("an"),
                        PERSONAL_ORDINARY,
                        LocalDate.parse("2026-04-14"),
                        LocalDate.parse("2026-04-15"),
                        true,
                        null,
                        "removal",
                        null,
                        null,
                        null,
                        null));
        RecordId leave = house.record();
        house.as("ban").command(new ApproveLeave(leave));
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(LeaveApproved.class)).isEmpty();
        house.as("zhong").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(LeaveApproved.class).getFirst().hundredths()).isEqualTo(150);
    }

    @Rule("V-94")
    void a_leave_split_in_two_does_not_escape_the_centres_director() {
        RecordId first = asked("an", "2026-04-14", "2026-04-14");
        asked("an", "2026-04-15", "2026-04-15");
        house.as("ban").command(new ApproveLeave(first));
        house.as("dong").command(new ApproveLeave(first)).accepted();
        assertThat(house.events(LeaveApproved.class)).isEmpty();
        assertThat(house.events(LeaveSplitDetected.class).getFirst().hundredths())
                .isEqualTo(200);
    }

    /** One day is approved, closed as if it had never begun, and the next day asked for: two days in truth. */
    @Rule("V-94")
    void a_return_on_paper_does_not_part_two_leaves() {
        RecordId first = approved("an", "2026-04-14");
        house.at("2026-04-14T12:00:00Z")
                .as("an")
                .command(new CloseLeave(first, LocalDate.parse("2026-04-14")))
                .accepted();
        nextDay();
        assertThat(house.events(LeaveApproved.class)).isEmpty();
        assertThat(house.events(LeaveSplitDetected.class).getFirst().hundredths())
                .isEqualTo(200);
    }

    private void nextDay() {
        RecordId second = asked("an", "2026-04-15", "2026-04-15");
        house.as("ban").command(new ApproveLeave(second)).accepted();
        house.as("dong").command(new ApproveLeave(second)).accepted();
    }

    @Test
    void a_return_somebody_signed_on_after_parts_them() {
        RecordId first = approved("an", "2026-04-14");
        LocalDate day = LocalDate.parse("2026-04-14");
        house.at("2026-04-14T07:00:00Z")
                .as("an")
                .command(new CloseLeave(first, day))
                .accepted();
        house.at("2026-04-14T07:50:00Z")
                .command(new SignOn(Department.UNIT, day, "D", house.person("an")))
                .accepted();
        nextDay();
        assertThat(house.events(LeaveApproved.class)).hasSize(1);
    }

    @Test
    void so_does_one_that_somebody_else_saw() {
        RecordId first = approved("an", "2026-04-14");
        house.at("2026-04-14T12:00:00Z")
                .as("ban")
                .command(new CloseLeave(first, LocalDate.parse("2026-04-14")))
                .accepted();
        nextDay();
        assertThat(house.events(LeaveApproved.class)).hasSize(1);
    }

    @Test
    void the_house_may_take_a_return_on_paper_for_one() {
        department.parameter("V-94", "returnShown", "false");
        RecordId first = approved("an", "2026-04-14");
        house.at("2026-04-14T12:00:00Z")
                .as("an")
                .command(new CloseLeave(first, LocalDate.parse("2026-04-14")))
                .accepted();
        nextDay();
        assertThat(house.events(LeaveApproved.class)).hasSize(1);
    }

    @Test
    void leaves_with_a_shift_between_them_are_not_added() {
        RecordId first = asked("an", "2026-04-14", "2026-04-14");
        asked("an", "2026-04-16", "2026-04-16");
        house.as("ban").command(new ApproveLeave(first));
        house.as("dong").command(new ApproveLeave(first)).accepted();
        assertThat(house.events(LeaveApproved.class)).hasSize(1);
    }

    @Rule("V-104")
    void business_goes_to_the_centres_director_however_short() {
        house.as("an").command(ask("an", BUSINESS, "2026-04-14", "2026-04-14", null));
        RecordId leave = house.record();
        house.as("ban").command(new ApproveLeave(leave));
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(LeaveApproved.class)).isEmpty();
    }

    @Rule("V-92")
    void no_level_is_passed_over() {
        RecordId leave = asked("an", "2026-04-14", "2026-04-14");
        house.as("dong").command(new ApproveLeave(leave));
        house.refusedBy("V-92");
    }

    @Rule("V-92")
    void a_leader_of_another_line_is_refused() {
        house.employ("other", Scenario.OFFICE, Scope.ofUnit(Scenario.FONDS, Scenario.OFFICE), Post.SHIFT_LEADER);
        RecordId leave = asked("an", "2026-04-14", "2026-04-14");
        house.as("other").command(new ApproveLeave(leave));
        house.refusedBy("V-92");
    }

    @Rule("VI-14")
    void nobody_approves_ones_own_leave_by_acting_for_the_superior() {
        RecordId an = house.person("an");
        house.fact(
                "Employee",
                an,
                new ActingAppointed(
                        an,
                        9,
                        house.person("ban"),
                        Post.SHIFT_LEADER,
                        Scope.ofUnit(Scenario.FONDS, Department.UNIT),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
        RecordId leave = asked("an", "2026-04-14", "2026-04-14");
        house.as("an").command(new ApproveLeave(leave));
        house.refusedBy("VI-14");
    }

    @Test
    void half_a_day_counts_half() {
        house.as("an")
                .command(new RequestLeave(
                        house.person("an"),
                        PERSONAL_ORDINARY,
                        LocalDate.parse("2026-04-14"),
                        LocalDate.parse("2026-04-14"),
                        true,
                        null,
                        "removal",
                        null,
                        null,
                        null,
                        null));
        assertThat(house.events(LeaveRequested.class).getFirst().hundredths()).isEqualTo(50);
    }

    @Test
    void half_of_a_day_off_shortens_no_leave() {
        // From a Saturday to the Monday after it, which is the only day of work.
        house.as("an")
                .command(new RequestLeave(
                        house.person("an"),
                        PERSONAL_ORDINARY,
                        LocalDate.parse("2026-05-02"),
                        LocalDate.parse("2026-05-04"),
                        true,
                        null,
                        "removal",
                        null,
                        null,
                        null,
                        null));
        assertThat(house.events(LeaveRequested.class).getFirst().hundredths()).isEqualTo(100);
    }

    @Rule("VI-14")
    void who_acts_for_the_level_above_does_not_agree_on_both() {
        house.fact(
                "Employee",
                house.person("li"),
                new ActingAppointed(
                        house.person("li"),
                        2,
                        house.person("dong"),
                        Post.DEPARTMENT_DIRECTOR,
                        Scope.ofUnit(Scenario.FONDS, Department.UNIT),
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-05-01")));
        RecordId leave = asked("an", "2026-04-14", "2026-04-14");
        house.as("li").command(new ApproveLeave(leave)).accepted();
        house.as("li").command(new ApproveLeave(leave));
        house.refusedBy("VI-14");
    }

    @Test
    void a_leave_is_closed_by_who_was_on_it_and_not_before_it_began() {
        RecordId leave = approved("an", "2026-04-14");
        house.at("2026-04-15T07:00:00Z").as("bo").command(new CloseLeave(leave, LocalDate.parse("2026-04-15")));
        assertThat(house.refused().reason()).isEqualTo("refused.onlyOneself");
        house.as("an").command(new CloseLeave(leave, LocalDate.parse("2026-04-13")));
        assertThat(house.refused().reason()).isEqualTo("refused.returnedBefore");
        house.as("an")
                .command(new CloseLeave(leave, LocalDate.parse("2026-04-15")))
                .accepted();
    }

    @Rule("V-98")
    void days_without_a_certificate_are_uncovered_when_sick_leave_is_closed() {
        RecordId leave = sick("2026-04-14", "2026-04-16");
        house.at("2026-04-17T07:00:00Z").as("an");
        house.command(certificate(leave, "2026-04-14", "2026-04-14"));
        house.command(certificate(leave, "2026-04-16", "2026-04-16"));
        house.command(new CloseLeave(leave, LocalDate.parse("2026-04-17")));
        house.breached("V-98");
        assertThat(house.events(CertificateGapFound.class).getFirst().days())
                .containsExactly(LocalDate.parse("2026-04-15"));
        assertThat(house.events(DutyRestored.class).getFirst().date()).isEqualTo("2026-04-15");
    }

    @Test
    void certificates_that_follow_one_another_confirm_the_leave() {
        RecordId leave = sick("2026-04-14", "2026-04-16");
        house.as("an").command(certificate(leave, "2026-04-14", "2026-04-14"));
        assertThat(house.events(SickLeaveConfirmed.class)).isEmpty();
        house.command(certificate(leave, "2026-04-15", "2026-04-16"));
        assertThat(house.events(SickLeaveConfirmed.class)).hasSize(1);
    }

    @Rule("V-99")
    void a_slip_on_the_second_day_of_work_is_late() {
        RecordId leave = sick("2026-04-14", "2026-04-14");
        house.at("2026-04-16T08:00:00Z").as("an").command(new SubmitSlip(leave));
        house.breached("V-99");
    }

    @Test
    void a_slip_on_the_first_day_of_work_is_in_time() {
        RecordId leave = sick("2026-04-14", "2026-04-14");
        house.at("2026-04-15T08:00:00Z").as("an").command(new SubmitSlip(leave)).accepted();
        assertThat(house.events(SlipSubmitted.class).getFirst().dueOn()).isEqualTo("2026-04-15");
        assertThat(house.events()).hasSize(1);
    }

    @Test
    void an_early_return_puts_the_rest_of_the_shifts_back() {
        RecordId leave = sick("2026-04-14", "2026-04-16");
        house.at("2026-04-15T07:00:00Z").as("an");
        house.command(certificate(leave, "2026-04-14", "2026-04-16"));
        house.command(new CloseLeave(leave, LocalDate.parse("2026-04-15"))).accepted();
        assertThat(house.events(DutyRestored.class))
                .extracting(DutyRestored::date)
                .containsExactly(LocalDate.parse("2026-04-15"), LocalDate.parse("2026-04-16"));
    }

    @Test
    void a_later_approval_reverses_an_absence_and_edits_nothing() {
        house.at("2026-04-14T16:00:00Z").byTheLedger(absent("an")).accepted();
        assertThat(house.events(AbsentUnexcused.class)).hasSize(1);
        house.as("an")
                .command(new RequestLeave(
                        house.person("an"),
                        PERSONAL_SPECIAL,
                        LocalDate.parse("2026-04-14"),
                        LocalDate.parse("2026-04-14"),
                        null,
                        null,
                        "accident",
                        null,
                        null,
                        "no telephone",
                        null));
        RecordId leave = house.record();
        assertThat(house.events(LeaveRequested.class).getFirst().late()).isTrue();
        house.as("ban").command(new ApproveLeave(leave));
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(AbsenceReclassified.class)).hasSize(1);
        assertThat(house.log()).filteredOn(AbsentUnexcused.class::isInstance).hasSize(1);
    }

    @Test
    void a_shift_that_is_not_over_is_missed_by_nobody() {
        house.at("2026-04-14T15:59:59Z").byTheLedger(absent("an"));
        assertThat(house.refused().reason()).isEqualTo("refused.shiftNotOver");
    }

    @Test
    void a_shift_covered_by_leave_is_no_absence() {
        approved("an", "2026-04-14");
        house.at("2026-04-14T16:00:00Z").byTheLedger(absent("an"));
        assertThat(house.refused().reason()).isEqualTo("refused.absenceCovered");
    }

    @Rule("VI-22")
    void an_absence_is_contested_once() {
        RecordId absence = contested();
        house.as("dong").command(new DecideAbsenceContest(absence, true, "seen by nobody"));
        assertThat(house.events(AbsenceContestDecided.class)).hasSize(1);
        house.as("an").command(new ContestAbsence(absence, "again"));
        house.refusedBy("VI-22");
    }

    @Rule("VI-22")
    void only_the_person_contests_it() {
        RecordId absence = told();
        house.as("bo").command(new ContestAbsence(absence, "was there"));
        house.refusedBy("VI-22");
    }

    @Rule("VI-22")
    void on_the_sixteenth_day_it_is_too_late() {
        RecordId absence = told();
        house.at("2026-04-30T00:00:00Z").as("an").command(new ContestAbsence(absence, "was there"));
        house.refusedBy("VI-22");
    }

    @Test
    void on_the_fifteenth_day_it_is_not() {
        RecordId absence = told();
        house.at("2026-04-29T23:59:59Z").as("an").command(new ContestAbsence(absence, "was there"));
        house.accepted();
    }

    private RecordId told() {
        house.at("2026-04-14T16:00:00Z").as("ban").command(absent("an"));
        RecordId absence = house.record();
        house.command(new TellAbsence(absence)).accepted();
        return absence;
    }

    private RecordId contested() {
        RecordId absence = told();
        house.as("an").command(new ContestAbsence(absence, "was there")).accepted();
        return absence;
    }

    private RecordAbsence absent(String who) {
        return new RecordAbsence(house.person(who), LocalDate.parse("2026-04-14"));
    }

    private RecordId asked(String who, String from, String until) {
        house.as(who).command(ask(who, PERSONAL_ORDINARY, from, until, null)).accepted();
        return house.record();
    }

    private RecordId approved(String who, String day) {
        RecordId leave = asked(who, day, day);
        house.as("ban").command(new ApproveLeave(leave)).accepted();
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        return leave;
    }

    private RecordId sick(String from, String until) {
        house.as("an").command(ask("an", SICK, from, until, null)).accepted();
        RecordId leave = house.record();
        for (String approver : new String[] {"ban", "dong", "zhong"}) {
            if (house.events(LeaveApproved.class).isEmpty()) {
                house.as(approver).command(new ApproveLeave(leave)).accepted();
            }
        }
        return leave;
    }

    private static FileCertificate certificate(RecordId leave, String from, String until) {
        return new FileCertificate(leave, LocalDate.parse(from), LocalDate.parse(until), "clinic");
    }

    private RequestLeave ask(String who, LeaveKind kind, String from, String until, @Nullable Boolean exceptional) {
        return new RequestLeave(
                house.person(who),
                kind,
                LocalDate.parse(from),
                LocalDate.parse(until),
                null,
                null,
                "removal",
                exceptional,
                null,
                null,
                null);
    }
}
