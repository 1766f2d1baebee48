package io.tallystick.command.shifts;

import static io.tallystick.command.shifts.Department.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.shifts.ConductKind;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.LeavingReason;
import io.tallystick.events.shifts.Presence;
import io.tallystick.events.shifts.ShiftEvent.AbsenceWithoutLeaveDetected;
import io.tallystick.events.shifts.ShiftEvent.ConductObserved;
import io.tallystick.events.shifts.ShiftEvent.DisciplinaryBreachRecorded;
import io.tallystick.events.shifts.ShiftEvent.LateForRollCall;
import io.tallystick.events.shifts.ShiftEvent.LeftUnrelieved;
import io.tallystick.events.shifts.ShiftEvent.OvertimeBooked;
import io.tallystick.events.shifts.ShiftEvent.PostTakenOver;
import io.tallystick.events.shifts.ShiftEvent.RollCallClosed;
import io.tallystick.events.shifts.ShiftEvent.RollCallTaken;
import io.tallystick.events.shifts.ShiftEvent.ShiftClosed;
import io.tallystick.events.shifts.ShiftEvent.SignedOff;
import io.tallystick.events.shifts.ShiftEvent.SignedOn;
import io.tallystick.events.shifts.ShiftEvent.TaskAssigned;
import io.tallystick.events.shifts.ShiftEvent.TaskRefused;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sign-on, roll-call, posts, the floor. The house's clock is UTC; the day shift is 08:00 to 16:00 on 7 April. */
class DutyRulesTest {
    private static final LocalDate DATE = LocalDate.of(2026, 4, 7);
    private static final RecordId DAY = RosteredShift.shiftOf(UNIT, DATE, "D");
    private static final RecordId NIGHT = RosteredShift.shiftOf(UNIT, DATE, "N");

    private final Department department = new Department();
    private final Scenario house = department.house();

    DutyRulesTest() {
        department.published();
    }

    @Test
    void ten_minutes_early_is_in_time() {
        signOn("an", "D", "07:50:00");
        assertThat(house.events(LateForRollCall.class)).isEmpty();
        assertThat(house.events(SignedOn.class).getFirst().rostered()).isTrue();
    }

    @Rule("V-79")
    void a_second_after_that_is_late_for_the_roll_call_and_recorded_all_the_same() {
        signOn("an", "D", "07:50:01");
        assertThat(house.events(LateForRollCall.class).getFirst().minutes().sealed())
                .isEqualTo("1");
    }

    @Rule("V-103")
    void twenty_minutes_late_is_a_breach_of_discipline() {
        signOn("an", "D", "08:20:00");
        DisciplinaryBreachRecorded breach =
                house.events(DisciplinaryBreachRecorded.class).getFirst();
        assertThat(breach.basis().sealed()).isEqualTo("LATE");
        assertThat(breach.minutes().sealed()).isEqualTo("20");
        assertThat(breach.minutes().subject()).isEqualTo(house.person("an"));
    }

    @Test
    void nineteen_minutes_late_is_none() {
        signOn("an", "D", "08:19:59");
        assertThat(house.events(DisciplinaryBreachRecorded.class)).isEmpty();
    }

    @Test
    void by_the_other_reading_lateness_counts_from_the_roll_call() {
        department.parameter("V-103", "lateFrom", "ROLL_CALL");
        signOn("an", "D", "08:10:00");
        assertThat(house.events(DisciplinaryBreachRecorded.class)).hasSize(1);
    }

    @Rule("V-86")
    void a_second_after_the_shift_has_begun_is_late_and_recorded_all_the_same() {
        signOn("an", "D", "08:00:01");
        house.breached("V-86");
    }

    @Test
    void who_comes_on_the_stroke_is_not_late_for_the_shift() {
        signOn("an", "D", "08:00:00");
        assertThat(house.events(RuleBreached.class)).isEmpty();
    }

    @Rule("V-86")
    void nobody_goes_early_unless_the_leader_lets_go() {
        bothHere();
        relieve("15:55:00");
        at("15:59:59").as("an").command(new SignOff(DAY, house.person("an"), null, null));
        house.refusedBy("V-86");
    }

    @Rule("V-86")
    void who_has_gone_early_has_gone_and_the_breach_is_recorded() {
        bothHere();
        relieve("15:55:00");
        at("15:59:00").as("ban").command(new RecordLeft(DAY, house.person("an")));
        house.breached("V-86");
    }

    @Rule("V-122")
    void who_does_not_stand_in_the_roster_is_recorded_with_the_breach() {
        signOn("cai", "D", "07:45:00");
        house.breached("V-122");
        assertThat(house.events(SignedOn.class).getFirst().rostered()).isFalse();
    }

    @Test
    void no_sign_on_takes_the_place_of_another() {
        signOn("an", "D", "07:45:00");
        signOn("an", "D", "12:00:00");
        assertThat(house.events(SignedOn.class).getFirst().number()).isEqualTo(2);
        assertThat(house.events(LateForRollCall.class)).isEmpty();
        assertThat(house.log().stream().filter(SignedOn.class::isInstance)).hasSize(2);
    }

    @Rule("V-141")
    void the_leader_too_is_there_ten_minutes_early() {
        signOn("ban", "D", "07:51:00");
        house.breached("V-141");
    }

    @Rule("V-141")
    void the_roll_call_is_over_before_the_shift_begins() {
        rollCall("08:00:01", line("ban", true, true), line("an", true, true), line("bo", true, true));
        house.breached("V-141");
        assertThat(house.events(RollCallClosed.class)).hasSize(1);
    }

    @Rule("V-38")
    void uniform_and_duty_card_are_looked_at() {
        rollCall("07:50:00", line("ban", true, true), line("an", true, false), line("bo", true, true));
        RuleBreached breach = house.breached("V-38");
        assertThat(breach.facts()).containsEntry("count", "1");
        assertThat(house.events(RollCallTaken.class).getFirst().entries())
                .extracting(entry -> entry.badge() == null ? "" : entry.badge().sealed())
                .containsExactly("true", "false", "true");
    }

    @Rule("V-79")
    void everybody_of_the_roster_is_called() {
        rollCall("07:50:00", line("ban", true, true));
        assertThat(house.breached("V-79").facts()).containsEntry("count", "2");
    }

    @Test
    void the_roll_call_signs_on_who_is_there_and_is_one_command() {
        rollCall(
                "07:50:00",
                line("ban", true, true),
                line("an", true, true),
                new RollCallLine(house.person("bo"), Presence.ABSENT, null, null, null, "no word"));
        assertThat(house.events(SignedOn.class))
                .extracting(SignedOn::employee)
                .containsExactly(house.person("ban"), house.person("an"));
        assertThat(house.events(RuleBreached.class)).isEmpty();
    }

    @Rule("V-80")
    void entering_before_the_roll_call_is_over_is_recorded_with_the_breach() {
        signOn("ban", "D", "07:45:00");
        at("07:46:00").as("ban").command(new RecordEntry(DAY));
        house.breached("V-80");
    }

    @Rule("V-82")
    void nobody_signs_off_before_the_relief_is_at_the_desk() {
        bothHere();
        at("16:00:00").as("an").command(new SignOff(DAY, house.person("an"), null, null));
        house.refusedBy("V-82");
    }

    @Test
    void relieved_one_signs_off_and_what_went_beyond_the_end_is_booked() {
        bothHere();
        relieve("16:25:00");
        at("16:30:00")
                .as("an")
                .command(new SignOff(DAY, house.person("an"), null, null))
                .accepted();
        assertThat(house.events(SignedOff.class)).hasSize(1);
        assertThat(house.events(OvertimeBooked.class).getFirst().minutes()).isEqualTo(30);
    }

    @Test
    void the_leader_lets_somebody_go_and_says_why() {
        bothHere();
        at("16:05:00")
                .as("ban")
                .command(new SignOff(DAY, house.person("an"), LeavingReason.FAMILY, "child is ill"))
                .accepted();
        SignedOff off = house.events(SignedOff.class).getFirst();
        assertThat(off.releasedFor()).isNull();
        assertThat(off.why()).isEqualTo(new Protected<>(house.person("an"), "FAMILY"));
        assertThat(off.note()).isEqualTo(new Protected<>(house.person("an"), "child is ill"));
    }

    @Rule("V-82")
    void who_has_gone_unrelieved_has_gone_and_the_breach_is_recorded() {
        bothHere();
        at("16:01:00").as("ban").command(new RecordLeft(DAY, house.person("an")));
        house.breached("V-82");
        assertThat(house.events(LeftUnrelieved.class)).hasSize(1);
    }

    @Rule("V-81")
    void a_seat_is_taken_over_by_the_rule() {
        bothHere();
        relieve("15:58:00");
        assertThat(house.events(PostTakenOver.class)).hasSize(1);
        assertThat(house.provenance().rules()).extracting(rule -> rule.rule()).contains("V-81");
    }

    @Rule("V-44")
    void leaving_the_post_without_approval_is_recorded_with_the_breach() {
        signOn("an", "D", "07:45:00");
        at("10:00:00").as("an").command(new RecordPostLeft(DAY, house.person("an")));
        house.breached("V-44");
    }

    @Rule("V-44")
    void only_the_leader_on_duty_lets_somebody_leave() {
        signOn("an", "D", "07:45:00");
        at("10:00:00").as("li").command(new ApproveLeavePost(DAY, house.person("an"), LeavingReason.BREAK, null));
        house.refusedBy("V-44");
    }

    @Test
    void another_reason_for_leaving_is_said_in_words() {
        signOn("an", "D", "07:45:00");
        at("10:00:00").as("ban").command(new ApproveLeavePost(DAY, house.person("an"), LeavingReason.OTHER, " "));
        assertThat(house.refused().reason()).isEqualTo("refused.otherWithoutNote");
        house.command(new ApproveLeavePost(DAY, house.person("an"), LeavingReason.OTHER, "bank"))
                .accepted();
    }

    @Rule("V-103")
    void twenty_minutes_off_the_post_are_a_breach_of_discipline() {
        off("10:00:00", "10:20:00");
        assertThat(house.events(DisciplinaryBreachRecorded.class)).hasSize(1);
    }

    @Test
    void nineteen_minutes_off_the_post_are_none_and_counted() {
        off("10:00:00", "10:19:59");
        assertThat(house.events(DisciplinaryBreachRecorded.class)).isEmpty();
        assertThat(house.events(AbsenceWithoutLeaveDetected.class)
                        .getFirst()
                        .minutes()
                        .sealed())
                .isEqualTo("19");
    }

    @Test
    void single_absences_are_not_added_up_unless_the_house_says_so() {
        off("10:00:00", "10:15:00");
        at("11:00:00")
                .as("an")
                .command(new RecordPostLeft(DAY, house.person("an")))
                .accepted();
        at("11:05:00")
                .as("an")
                .command(new RecordPostResumed(DAY, house.person("an")))
                .accepted();
        assertThat(house.events(DisciplinaryBreachRecorded.class)).isEmpty();
        department.parameter("V-103", "absenceReading", "SUM_OF_SHIFT");
        at("12:00:00")
                .as("an")
                .command(new RecordPostLeft(DAY, house.person("an")))
                .accepted();
        at("12:00:30")
                .as("an")
                .command(new RecordPostResumed(DAY, house.person("an")))
                .accepted();
        assertThat(house.events(DisciplinaryBreachRecorded.class)).isEmpty();
    }

    @Test
    void by_the_other_reading_the_absences_of_a_shift_are_added_up() {
        department.parameter("V-103", "absenceReading", "SUM_OF_SHIFT");
        off("10:00:00", "10:15:00");
        at("11:00:00")
                .as("an")
                .command(new RecordPostLeft(DAY, house.person("an")))
                .accepted();
        at("11:05:00")
                .as("an")
                .command(new RecordPostResumed(DAY, house.person("an")))
                .accepted();
        assertThat(house.events(DisciplinaryBreachRecorded.class)
                        .getFirst()
                        .minutes()
                        .sealed())
                .isEqualTo("20");
    }

    @Test
    void what_was_approved_does_not_count() {
        signOn("an", "D", "07:45:00");
        at("10:00:00")
                .as("ban")
                .command(new ApproveLeavePost(DAY, house.person("an"), LeavingReason.BREAK, null))
                .accepted();
        at("10:01:00")
                .as("an")
                .command(new RecordPostLeft(DAY, house.person("an")))
                .accepted();
        at("10:41:00").command(new RecordPostResumed(DAY, house.person("an"))).accepted();
        assertThat(house.events(AbsenceWithoutLeaveDetected.class)).isEmpty();
    }

    @Rule("V-83")
    void nobody_is_given_work_before_having_read_the_bulletins() {
        signOn("an", "D", "07:45:00");
        house.as("ban")
                .command(new PublishBulletin(UNIT, "New tariff", "From May.", null, null))
                .accepted();
        house.command(new AssignTask(DAY, house.person("an"), "seat 4"));
        house.refusedBy("V-83");
    }

    @Test
    void who_has_read_them_is_given_work() {
        signOn("an", "D", "07:45:00");
        house.as("ban")
                .command(new PublishBulletin(UNIT, "New tariff", "From May.", null, null))
                .accepted();
        house.as("an").command(new ReadBulletin(BulletinBoard.of(UNIT), 1)).accepted();
        house.as("ban")
                .command(new AssignTask(DAY, house.person("an"), "seat 4"))
                .accepted();
        assertThat(house.events(TaskAssigned.class)).hasSize(1);
    }

    @Rule("V-40")
    void who_refuses_a_task_says_why() {
        signOn("an", "D", "07:45:00");
        house.as("ban")
                .command(new AssignTask(DAY, house.person("an"), "seat 4"))
                .accepted();
        house.as("an").command(new AnswerTask(DAY, 1, false, null));
        house.refusedBy("V-40");
    }

    @Test
    void a_refused_task_is_recorded_with_its_reason() {
        signOn("an", "D", "07:45:00");
        house.as("ban")
                .command(new AssignTask(DAY, house.person("an"), "seat 4"))
                .accepted();
        house.as("an").command(new AnswerTask(DAY, 1, false, "headset broken")).accepted();
        assertThat(house.events(TaskRefused.class).getFirst().reason().sealed()).isEqualTo("headset broken");
    }

    @Rule("V-39")
    void posture_is_observed_by_its_rule() {
        observed(ConductKind.POSTURE, "V-39");
    }

    @Rule("V-43")
    void noise_is_observed_by_its_rule() {
        observed(ConductKind.NOISE, "V-43");
    }

    @Rule("V-139")
    void only_the_leader_of_the_shift_orders_to_stop_work() {
        signOn("an", "D", "07:45:00");
        house.as("li").command(new OrderStopWork(DAY, house.person("an"), "V-43", "shouting", null));
        house.refusedBy("V-139");
    }

    @Test
    void who_was_told_to_stop_is_given_no_work_until_it_is_lifted() {
        signOn("an", "D", "07:45:00");
        house.as("ban")
                .command(new OrderStopWork(DAY, house.person("an"), "V-43", "shouting", null))
                .accepted();
        house.command(new AssignTask(DAY, house.person("an"), "seat 4"));
        assertThat(house.refused().reason()).isEqualTo("refused.toldToStop");
        house.as("dong").command(new LiftStopWork(DAY, house.person("an"))).accepted();
        house.as("ban")
                .command(new AssignTask(DAY, house.person("an"), "seat 4"))
                .accepted();
    }

    @Rule("V-133")
    void a_shift_is_closed_only_with_its_log_signed() {
        signOn("ban", "D", "07:45:00");
        house.command(new WriteDutyLog(DAY, "Quiet.")).accepted();
        at("16:10:00").as("ban").command(new CloseShift(DAY));
        house.refusedBy("V-133");
    }

    @Test
    void a_signed_log_closes_the_shift_unless_something_was_written_since() {
        signOn("ban", "D", "07:45:00");
        house.as("ban").command(new WriteDutyLog(DAY, "Quiet.")).accepted();
        house.command(new SignDutyLog(DAY)).accepted();
        house.command(new WriteDutyLog(DAY, "Line 3 down.")).accepted();
        at("16:10:00").command(new CloseShift(DAY));
        assertThat(house.refused().reason()).isEqualTo("refused.logNotSigned");
        house.command(new SignDutyLog(DAY)).accepted();
        handedOver();
        house.as("ban").command(new CloseShift(DAY)).accepted();
        assertThat(house.events(ShiftClosed.class)).hasSize(1);
    }

    @Rule("VI-22")
    void a_breach_is_contested_once() {
        signOn("an", "D", "08:30:00");
        house.as("an")
                .command(new ContestBreach(DAY, 1, "the metro stood still"))
                .accepted();
        house.command(new ContestBreach(DAY, 1, "really"));
        house.refusedBy("VI-22");
    }

    @Rule("VI-22")
    void a_breach_is_contested_within_the_days() {
        signOn("an", "D", "08:30:00");
        house.at("2026-04-23T09:00:00Z").as("an").command(new ContestBreach(DAY, 1, "the metro stood still"));
        house.refusedBy("VI-22");
    }

    @Test
    void on_the_last_day_it_can_still_be_contested_and_the_next_level_decides() {
        signOn("an", "D", "08:30:00");
        house.at("2026-04-22T09:00:00Z")
                .as("an")
                .command(new ContestBreach(DAY, 1, "metro"))
                .accepted();
        house.as("ban").command(new DecideContest(DAY, 1, true, "so it was"));
        assertThat(house.refused().reason()).startsWith("refused.");
        house.as("dong").command(new DecideContest(DAY, 1, true, "so it was")).accepted();
    }

    private void observed(ConductKind kind, String rule) {
        signOn("an", "D", "07:45:00");
        house.as("ban")
                .command(new ObserveConduct(DAY, house.person("an"), kind, null))
                .accepted();
        assertThat(house.events(ConductObserved.class).getFirst().kind().sealed())
                .isEqualTo(kind.name());
        assertThat(house.provenance().rules()).extracting(cited -> cited.rule()).contains(rule);
    }

    private void off(String from, String until) {
        signOn("an", "D", "07:45:00");
        at(from).as("an").command(new RecordPostLeft(DAY, house.person("an"))).accepted();
        at(until)
                .as("an")
                .command(new RecordPostResumed(DAY, house.person("an")))
                .accepted();
    }

    private void handedOver() {
        house.command(new OpenHandover(DAY)).accepted();
        RecordId handover = ShiftHandover.of(DAY);
        for (HandoverHead head : HandoverHead.values()) {
            house.command(new FillHandoverHead(handover, head, null)).accepted();
        }
        house.command(new SignHandoverOut(handover)).accepted();
        house.as("li").command(new SignHandoverIn(handover)).accepted();
    }

    private void bothHere() {
        signOn("an", "D", "07:45:00");
        signOn("cai", "N", "15:50:00");
    }

    private void relieve(String time) {
        at(time).as("cai")
                .command(new TakeOverPost(NIGHT, house.person("cai"), "4", house.person("an"), DAY))
                .accepted();
    }

    private void signOn(String person, String pattern, String time) {
        at(time).as(person)
                .command(new SignOn(UNIT, DATE, pattern, house.person(person)))
                .accepted();
    }

    private void rollCall(String time, RollCallLine... lines) {
        at(time).as("ban")
                .command(new TakeRollCall(UNIT, DATE, "D", List.of(lines), "mind the tariff"))
                .accepted();
    }

    private RollCallLine line(String person, boolean dress, boolean badge) {
        return new RollCallLine(house.person(person), Presence.PRESENT, dress, badge, null, null);
    }

    private Scenario at(String time) {
        return house.at("2026-04-07T" + time + "Z");
    }
}
