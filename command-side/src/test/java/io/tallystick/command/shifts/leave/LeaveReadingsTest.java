package io.tallystick.command.shifts.leave;

import static io.tallystick.events.shifts.LeaveKind.PERSONAL_ORDINARY;
import static io.tallystick.events.shifts.LeaveKind.PERSONAL_SPECIAL;
import static io.tallystick.events.shifts.LeaveKind.SICK;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.shifts.Department;
import io.tallystick.command.shifts.PublishRoster;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeaveBookEvent.EmergencyNotified;
import io.tallystick.events.shifts.LeaveEvent.CertificateGapFound;
import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndReminded;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndorsed;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the rules of leave are read where their words leave it open (VI-1 to VI-5), and who approves a day. */
class LeaveReadingsTest {
    private final Department department = new Department();
    private final Scenario house = department.house();

    @Rule("V-93")
    void one_day_is_approved_by_the_departments_director_and_not_by_a_leader() {
        department.published();
        ask("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null, null);
        house.as("ban").command(new ApproveLeave(house.record())).accepted();
        assertThat(house.events(LeaveApproved.class)).isEmpty();
        assertThat(house.events(LeaveEndorsed.class)).hasSize(1);
    }

    @Rule("VI-1")
    void two_half_days_are_one_day_and_go_no_further_than_the_departments_director() {
        department.published();
        house.as("an")
                .command(new RequestLeave(
                        house.person("an"),
                        PERSONAL_ORDINARY,
                        LocalDate.parse("2026-04-14"),
                        LocalDate.parse("2026-04-15"),
                        true,
                        true,
                        "removal",
                        null,
                        null,
                        null,
                        null))
                .accepted();
        RecordId leave = house.record();
        house.as("ban").command(new ApproveLeave(leave)).accepted();
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(LeaveApproved.class)).hasSize(1);
        assertThat(house.events(LeaveApproved.class).getFirst().hundredths()).isEqualTo(100);
    }

    @Rule("VI-2")
    void the_day_before_is_a_day_of_the_calendar_and_not_twenty_four_hours() {
        department.published();
        house.at("2026-04-13T23:59:59Z");
        ask("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null, null);
    }

    @Test
    void by_the_other_reading_a_second_less_than_twenty_four_hours_is_too_late() {
        department.parameter("V-88", "noticeReading", "HOURS");
        department.published();
        house.at("2026-04-13T08:00:01Z").as("an");
        house.command(request("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null, null));
        house.refusedBy("V-88");
        house.at("2026-04-13T08:00:00Z").as("an");
        house.command(request("an", PERSONAL_ORDINARY, "2026-04-14", "2026-04-14", null, null))
                .accepted();
    }

    @Rule("VI-3")
    void a_house_that_grants_no_exception_gives_no_leave_on_a_holiday_at_all() {
        department.parameter("VI-3", "holidayLeaveException", "false");
        department.published();
        house.as("an").command(request("an", PERSONAL_ORDINARY, "2026-04-06", "2026-04-06", true, null));
        house.refusedBy("VI-3");
    }

    @Rule("VI-4")
    void a_night_that_begins_at_half_past_midnight_belongs_to_the_evening_before() {
        smallHours();
        house.at("2026-04-14T12:00:00Z").as("cai");
        house.command(request("cai", PERSONAL_SPECIAL, "2026-04-14", "2026-04-14", true, null));
        house.refusedBy("VI-4");
    }

    @Test
    void a_second_before_that_noon_is_early_enough() {
        smallHours();
        house.at("2026-04-14T11:59:59Z").as("cai");
        house.command(request("cai", PERSONAL_SPECIAL, "2026-04-14", "2026-04-14", true, null))
                .accepted();
    }

    @Rule("VI-5")
    void a_manager_is_more_than_a_leader_where_leave_is_asked_for_late() {
        department.published();
        house.at("2026-04-14T09:00:00Z");
        ask("an", PERSONAL_SPECIAL, "2026-04-14", "2026-04-14", null, "no telephone");
        house.as("ban").command(new ApproveLeave(house.record())).accepted();
        assertThat(house.events(LeaveApproved.class)).isEmpty();
    }

    @Rule("V-96")
    void a_day_of_sickness_without_a_certificate_is_uncovered() {
        department.published();
        RecordId leave = sick(null);
        house.at("2026-04-15T07:00:00Z")
                .as("ban")
                .command(new CloseLeave(leave, LocalDate.parse("2026-04-15")))
                .accepted();
        assertThat(house.events(CertificateGapFound.class).getFirst().days())
                .containsExactly(LocalDate.parse("2026-04-14"));
    }

    @Test
    void half_a_day_of_sickness_needs_none() {
        department.published();
        RecordId leave = sick(true);
        house.at("2026-04-15T07:00:00Z")
                .as("ban")
                .command(new CloseLeave(leave, LocalDate.parse("2026-04-15")))
                .accepted();
        assertThat(house.events(CertificateGapFound.class)).isEmpty();
    }

    @Rule("V-97")
    void who_calls_when_the_shift_has_begun_has_called_late_and_it_is_recorded() {
        department.published();
        house.at("2026-04-14T08:00:00Z")
                .as("ban")
                .command(new NotifyEmergency(house.person("an"), LocalDate.parse("2026-04-14"), "sister"));
        house.breached("V-97");
    }

    @Test
    void another_may_call_another_leader_may_take_it_and_the_leader_of_the_shift_is_named() {
        department.published();
        house.at("2026-04-14T07:59:59Z")
                .as("li")
                .command(new NotifyEmergency(house.person("an"), LocalDate.parse("2026-04-14"), "sister"))
                .accepted();
        EmergencyNotified told = house.events(EmergencyNotified.class).getFirst();
        assertThat(told.leader()).isEqualTo(house.person("ban"));
        assertThat(told.caller().sealed()).isEqualTo("sister");
        assertThat(house.events()).hasSize(1);
    }

    @Test
    void who_is_back_is_reminded_of_closing_and_slip_until_both_are_done() {
        department.published();
        RecordId leave = sick(null);
        house.at("2026-04-15T07:00:00Z")
                .byTheLedger(new RemindOfLeaveEnd(leave, true))
                .accepted();
        house.byTheLedger(new RemindOfLeaveEnd(leave, false)).accepted();
        assertThat(house.events(LeaveEndReminded.class).getFirst().reminder().to())
                .containsExactly(house.person("an"));
        house.byTheLedger(new RemindOfLeaveEnd(leave, false));
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        house.as("an").command(new SubmitSlip(leave)).accepted();
        house.command(new CloseLeave(leave, LocalDate.parse("2026-04-15"))).accepted();
        house.at("2026-04-16T07:00:00Z").byTheLedger(new RemindOfLeaveEnd(leave, false));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingDue");
    }

    private RecordId sick(@Nullable Boolean half) {
        house.as("an")
                .command(new RequestLeave(
                        house.person("an"),
                        SICK,
                        LocalDate.parse("2026-04-14"),
                        LocalDate.parse("2026-04-14"),
                        half,
                        null,
                        "fever",
                        null,
                        null,
                        null,
                        null))
                .accepted();
        RecordId leave = house.record();
        house.as("ban").command(new ApproveLeave(leave)).accepted();
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        return leave;
    }

    private void smallHours() {
        department.working(Department.DAY, Department.SMALL);
        RecordId roster = department.drafted(
                department.always("ban", "D*"),
                department.always("an", "D"),
                department.always("li", "S*"),
                department.always("cai", "S"));
        house.as("dong").command(new PublishRoster(roster)).accepted();
    }

    private void ask(
            String who,
            LeaveKind kind,
            String from,
            String until,
            @Nullable Boolean exceptional,
            @Nullable String whyLate) {
        house.as(who)
                .command(request(who, kind, from, until, exceptional, whyLate))
                .accepted();
    }

    private RequestLeave request(
            String who,
            LeaveKind kind,
            String from,
            String until,
            @Nullable Boolean exceptional,
            @Nullable String whyLate) {
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
                whyLate,
                null);
    }
}
