package io.tallystick.command.shifts;

import static io.tallystick.command.shifts.Department.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedIn;
import io.tallystick.events.shifts.ShiftHandoverEvent.Problem;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandoverRulesTest {
    private static final LocalDate DATE = LocalDate.of(2026, 4, 7);
    private static final RecordId DAY = RosteredShift.shiftOf(UNIT, DATE, "D");
    private static final RecordId HANDOVER = ShiftHandover.of(DAY);

    private final Department department = new Department();
    private final Scenario house = department.house();

    HandoverRulesTest() {
        RecordId roster = department.published();
        house.as("dong")
                .command(
                        new ChangeRoster(roster, List.of(new RosterChanges(house.person("bo"), DATE, "-")), "training"))
                .accepted();
        house.at("2026-04-07T07:45:00Z")
                .as("ban")
                .command(new SignOn(UNIT, DATE, "D", house.person("ban")))
                .accepted();
        house.command(new NoteProblem(UNIT, "Line 3 drops calls")).accepted();
        house.at("2026-04-07T15:50:00Z").command(new OpenHandover(DAY)).accepted();
    }

    @Test
    void the_form_knows_the_open_problems_and_the_changes_of_the_roster() {
        HandoverOpened opened = house.events(HandoverOpened.class).getFirst();
        assertThat(opened.carried()).containsExactly(new Problem(1, "Line 3 drops calls"));
        assertThat(opened.changes()).containsExactly(new RosterChange(house.person("bo"), DATE, "D", "-"));
    }

    @Rule("V-25")
    void the_four_heads_of_the_meeting_are_filled_before_it_is_signed() {
        fill(Stream.of(HandoverHead.values()).filter(head -> head != HandoverHead.BUSINESS));
        house.command(new SignHandoverOut(HANDOVER));
        house.refusedBy("V-25");
    }

    @Rule("V-84")
    void the_heads_of_the_log_are_filled_before_it_is_signed() {
        fill(Stream.of(HandoverHead.values()).filter(head -> head != HandoverHead.SHIFT_CHANGES));
        house.command(new SignHandoverOut(HANDOVER));
        house.refusedBy("V-84");
    }

    @Rule("V-25")
    void who_signed_out_does_not_sign_in() {
        signedOut();
        house.command(new SignHandoverIn(HANDOVER));
        house.refusedBy("V-25");
    }

    @Test
    void six_heads_two_people_and_it_is_handed_over() {
        signedOut();
        house.as("li").command(new SignHandoverIn(HANDOVER)).accepted();
        assertThat(house.events(HandoverSignedIn.class)).hasSize(1);
        house.as("ban").command(new FillHandoverHead(HANDOVER, HandoverHead.BUSINESS, "late"));
        assertThat(house.refused().reason()).isEqualTo("refused.handedOver");
    }

    @Rule("V-46")
    void a_shift_another_follows_is_closed_only_when_it_is_handed_over() {
        signedOut();
        house.command(new WriteDutyLog(DAY, "Quiet.")).accepted();
        house.command(new SignDutyLog(DAY)).accepted();
        house.at("2026-04-07T16:10:00Z").as("ban").command(new CloseShift(DAY));
        house.refusedBy("V-46");
    }

    @Test
    void handed_over_it_is_closed() {
        signedOut();
        house.command(new WriteDutyLog(DAY, "Quiet.")).accepted();
        house.command(new SignDutyLog(DAY)).accepted();
        house.as("li").command(new SignHandoverIn(HANDOVER)).accepted();
        house.at("2026-04-07T16:10:00Z").as("ban").command(new CloseShift(DAY)).accepted();
    }

    @Test
    void a_problem_is_carried_on_until_it_is_solved() {
        house.at("2026-04-07T15:55:00Z")
                .as("li")
                .command(new SignOn(UNIT, DATE, "N", house.person("li")))
                .accepted();
        RecordId night = RosteredShift.shiftOf(UNIT, DATE, "N");
        house.command(new SolveProblem(OpenProblems.of(UNIT), 1, "cable replaced"))
                .accepted();
        house.command(new OpenHandover(night)).accepted();
        assertThat(house.events(HandoverOpened.class).getFirst().carried()).isEmpty();
    }

    private void signedOut() {
        fill(Stream.of(HandoverHead.values()));
        house.command(new SignHandoverOut(HANDOVER)).accepted();
    }

    private void fill(Stream<HandoverHead> heads) {
        house.as("ban");
        heads.forEach(head ->
                house.command(new FillHandoverHead(HANDOVER, head, null)).accepted());
    }
}
