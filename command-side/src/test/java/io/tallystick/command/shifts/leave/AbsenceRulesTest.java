package io.tallystick.command.shifts.leave;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.shifts.Department;
import io.tallystick.command.shifts.PublishRoster;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.SignOn;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceReclassified;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.RosterEvent.AttendanceSettled;
import io.tallystick.events.shifts.ShiftEvent.ReliefOverdue;
import io.tallystick.testkit.Rule;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nothing covers at the end of a shift is absence without leave (V-91); the day shift of 14 April ends at 16:00. */
class AbsenceRulesTest {
    private static final LocalDate DATE = LocalDate.of(2026, 4, 14);

    private final Department department = new Department();
    private final Scenario house = department.house();
    private final RecordId roster = RosterMonth.of(Department.UNIT, Department.APRIL);

    @BeforeEach
    void published() {
        department.published();
    }

    @Rule("V-91")
    void who_did_not_come_and_has_no_leave_is_absent_when_the_shift_is_over() {
        signOn("ban");
        signOn("an");
        settle();
        assertThat(house.events(AbsentUnexcused.class))
                .extracting(AbsentUnexcused::employee)
                .containsExactly(house.person("bo"));
        assertThat(house.events(AbsentUnexcused.class).getFirst().by().post()).isEqualTo(Post.SYSTEM);
    }

    @Test
    void a_shift_is_settled_once() {
        settle();
        assertThat(house.events(AttendanceSettled.class).getFirst().absent()).hasSize(3);
        house.byTheLedger(new SettleAttendance(roster, DATE, "D"));
        assertThat(house.refused().reason()).isEqualTo("refused.attendanceSettled");
    }

    @Test
    void a_shift_that_is_not_over_is_not_settled() {
        house.at("2026-04-14T15:59:59Z").byTheLedger(new SettleAttendance(roster, DATE, "D"));
        assertThat(house.refused().reason()).isEqualTo("refused.shiftNotOver");
    }

    @Rule("V-82")
    void when_the_shift_is_over_it_is_noted_who_was_to_relieve_it_and_has_not_come() {
        signOn("ban");
        house.at("2026-04-14T15:50:00Z")
                .as("cai")
                .command(new SignOn(Department.UNIT, DATE, "N", house.person("cai")))
                .accepted();
        settle();
        assertThat(house.events(ReliefOverdue.class).getFirst().missing())
                .containsExactlyInAnyOrder(house.person("li"), house.person("di"));
        assertThat(house.events(ReliefOverdue.class).getFirst().leader()).isEqualTo(house.person("ban"));
    }

    @Test
    void who_is_on_leave_is_not_absent() {
        house.as("bo").command(leave(null)).accepted();
        approve(house.record());
        settle();
        assertThat(house.events(AbsentUnexcused.class))
                .extracting(AbsentUnexcused::employee)
                .doesNotContain(house.person("bo"));
    }

    @Test
    void by_the_other_reading_nobody_is_absent_from_a_shift_of_which_nothing_was_recorded() {
        department.parameter("V-91", "unrecordedShiftMissed", "false");
        settle();
        assertThat(house.events(AbsentUnexcused.class)).isEmpty();
    }

    @Test
    void an_absence_recorded_by_the_leader_is_not_recorded_again() {
        house.at("2026-04-14T16:00:00Z")
                .as("ban")
                .command(new RecordAbsence(house.person("bo"), DATE))
                .accepted();
        signOn("ban");
        signOn("an");
        settle();
        assertThat(house.events(AbsentUnexcused.class)).isEmpty();
    }

    @Rule("V-90")
    void leave_asked_for_when_the_shift_has_begun_waits_for_a_manager_and_covers_nothing_until_then() {
        house.at("2026-04-14T09:00:00Z").as("bo").command(leave("no telephone")).accepted();
        assertThat(house.provenance().rules()).extracting(rule -> rule.rule()).contains("V-90");
        RecordId late = house.record();
        settle();
        assertThat(house.events(AbsentUnexcused.class))
                .extracting(AbsentUnexcused::employee)
                .contains(house.person("bo"));
        approve(late);
        assertThat(house.events(AbsenceReclassified.class).getFirst().absence())
                .isEqualTo(Absence.of(house.person("bo"), DATE));
    }

    @Test
    void an_absence_is_told_a_day_later_and_a_sign_on_recorded_late_reverses_it_until_then() {
        settle();
        house.at("2026-04-15T00:10:00Z")
                .as("ban")
                .commandAbout("2026-04-14T07:45:00Z", null, new SignOn(Department.UNIT, DATE, "D", house.person("an")))
                .accepted();
        house.byTheLedger(new TellAbsence(Absence.of(house.person("an"), DATE))).accepted();
        assertThat(house.events(AbsenceReclassified.class)).hasSize(1);
        house.byTheLedger(new TellAbsence(Absence.of(house.person("bo"), DATE))).accepted();
        assertThat(house.events(AbsenceTold.class)).hasSize(1);
    }

    @Test
    void the_ledger_waits_for_the_end_of_the_shift_and_not_for_the_end_of_the_day() {
        AttendanceDue due = new AttendanceDue();
        DueDate date = new DueDate(roster, "2026-04-14 D 2026-04-14T16:00:00Z", DATE, 0, 7);
        assertThat(due.from(date)).isEqualTo(Instant.parse("2026-04-14T16:00:00Z"));
    }

    @Test
    void a_shift_that_begins_at_half_past_midnight_is_missed_on_its_own_date() {
        Department other = new Department();
        other.working(Department.DAY, Department.SMALL);
        Scenario small = other.house();
        RecordId published = other.drafted(
                other.always("ban", "D*"), other.always("an", "D"), other.always("li", "S*"), other.always("cai", "S"));
        small.as("dong").command(new PublishRoster(published)).accepted();
        small.at("2026-04-15T07:29:59Z").byTheLedger(new SettleAttendance(published, DATE, "S"));
        assertThat(small.refused().reason()).isEqualTo("refused.shiftNotOver");
        small.at("2026-04-15T07:30:00Z")
                .byTheLedger(new SettleAttendance(published, DATE, "S"))
                .accepted();
        assertThat(small.events(AbsentUnexcused.class))
                .extracting(AbsentUnexcused::date)
                .containsOnly(DATE);
    }

    private void settle() {
        house.at("2026-04-14T16:00:00Z")
                .byTheLedger(new SettleAttendance(roster, DATE, "D"))
                .accepted();
    }

    private void signOn(String who) {
        house.at("2026-04-14T07:45:00Z")
                .as(who)
                .command(new SignOn(Department.UNIT, DATE, "D", house.person(who)))
                .accepted();
    }

    private void approve(RecordId leave) {
        house.as("ban").command(new ApproveLeave(leave)).accepted();
        house.as("dong").command(new ApproveLeave(leave)).accepted();
    }

    private RequestLeave leave(@Nullable String whyLate) {
        return new RequestLeave(
                house.person("bo"),
                LeaveKind.PERSONAL_SPECIAL,
                DATE,
                DATE,
                null,
                null,
                "removal",
                null,
                null,
                whyLate,
                null);
    }
}
