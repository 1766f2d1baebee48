package io.tallystick.command.shifts.penalties;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.shifts.Department;
import io.tallystick.command.shifts.PublishRoster;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.SignOn;
import io.tallystick.command.shifts.leave.Absence;
import io.tallystick.command.shifts.leave.ApproveLeave;
import io.tallystick.command.shifts.leave.RecordAbsence;
import io.tallystick.command.shifts.leave.RequestLeave;
import io.tallystick.command.shifts.leave.TellAbsence;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyContestDecided;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyImposed;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyLapsed;
import io.tallystick.events.shifts.PenaltyMeasure;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from a breach of 14 April, which can be contested until the 29th. */
class PenaltyRulesTest {
    private static final LocalDate DATE = LocalDate.of(2026, 4, 14);
    private static final RecordId SHIFT = RosteredShift.shiftOf(Department.UNIT, DATE, "D");
    private static final RecordId PENALTY = Penalty.of(SHIFT, 1);

    private final Department department = new Department();
    private final Scenario house = department.house();

    @BeforeEach
    void published() {
        department.published();
    }

    @Rule("VI-22")
    void nothing_follows_from_a_breach_that_can_still_be_contested() {
        late("an");
        on("2026-04-29").as("dong").command(penalise());
        house.refusedBy("VI-22");
    }

    @Test
    void what_was_not_contested_in_time_has_a_consequence_that_is_sealed() {
        late("an");
        imposed();
        PenaltyImposed penalty = house.events(PenaltyImposed.class).getFirst();
        assertThat(penalty.rule()).isEqualTo("V-103");
        assertThat(penalty.measure().subject()).isEqualTo(house.person("an"));
        assertThat(penalty.measure().sealed()).isEqualTo("WARNING");
    }

    @Test
    void one_follows_from_one_breach() {
        late("an");
        imposed();
        house.as("zhong").command(penalise());
        assertThat(house.refused().reason()).isEqualTo("refused.penaltyThere");
    }

    @Rule("VI-14")
    void nobody_decides_over_oneself() {
        Department small = new Department();
        small.working(Department.DAY);
        Scenario other = small.house();
        RecordId roster = small.drafted(small.always("ban", "D*"), small.always("an", "D"), small.always("dong", "D"));
        other.as("zhong").command(new PublishRoster(roster)).accepted();
        other.at("2026-04-14T08:20:00Z")
                .as("dong")
                .command(new SignOn(Department.UNIT, DATE, "D", other.person("dong")))
                .accepted();
        other.at("2026-04-30T09:00:00Z").as("dong").command(penalise());
        other.refusedBy("VI-14");
    }

    @Rule("VI-22")
    void it_is_contested_once() {
        late("an");
        imposed();
        house.as("an").command(new ContestPenalty(PENALTY, "the bus")).accepted();
        house.as("zhong").command(new DecidePenaltyContest(PENALTY, true, "no")).accepted();
        house.as("an").command(new ContestPenalty(PENALTY, "the train"));
        house.refusedBy("VI-22");
    }

    @Rule("VI-22")
    void it_is_contested_by_the_person_and_nobody_else() {
        late("an");
        imposed();
        house.as("bo").command(new ContestPenalty(PENALTY, "unfair"));
        house.refusedBy("VI-22");
    }

    @Rule("VI-22")
    void sixteen_days_later_is_too_late() {
        late("an");
        imposed();
        on("2026-05-16").as("an").command(new ContestPenalty(PENALTY, "the bus"));
        house.refusedBy("VI-22");
    }

    @Rule("VI-22")
    void who_imposed_it_does_not_decide_the_contest() {
        late("an");
        imposed();
        house.as("an").command(new ContestPenalty(PENALTY, "the bus")).accepted();
        house.as("dong").command(new DecidePenaltyContest(PENALTY, true, "no"));
        house.refusedBy("VI-22");
    }

    @Test
    void the_next_level_decides_it() {
        late("an");
        imposed();
        house.as("an").command(new ContestPenalty(PENALTY, "the bus")).accepted();
        house.as("zhong")
                .command(new DecidePenaltyContest(PENALTY, false, "so it was"))
                .accepted();
        assertThat(house.events(PenaltyContestDecided.class).getFirst().stands())
                .isFalse();
    }

    @Test
    void leave_approved_afterwards_takes_the_penalty_with_the_absence() {
        RecordId absence = Absence.of(house.person("bo"), DATE);
        house.at("2026-04-14T16:00:00Z")
                .as("ban")
                .command(new RecordAbsence(house.person("bo"), DATE))
                .accepted();
        house.command(new TellAbsence(absence)).accepted();
        on("2026-04-30")
                .as("dong")
                .command(new PenaliseAbsence(absence, PenaltyMeasure.TALK, "no word"))
                .accepted();
        house.as("bo")
                .command(new RequestLeave(
                        house.person("bo"),
                        LeaveKind.PERSONAL_SPECIAL,
                        DATE,
                        DATE,
                        null,
                        null,
                        "accident",
                        null,
                        null,
                        "in hospital",
                        null))
                .accepted();
        RecordId leave = house.record();
        house.as("ban").command(new ApproveLeave(leave)).accepted();
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        assertThat(house.events(PenaltyLapsed.class).getFirst().penalty()).isEqualTo(Penalty.of(absence));
    }

    @Test
    void an_absence_the_person_was_not_told_of_has_no_consequence_yet() {
        house.at("2026-04-14T16:00:00Z")
                .as("ban")
                .command(new RecordAbsence(house.person("bo"), DATE))
                .accepted();
        on("2026-04-30")
                .as("dong")
                .command(new PenaliseAbsence(Absence.of(house.person("bo"), DATE), PenaltyMeasure.TALK, "no word"));
        assertThat(house.refused().reason()).isEqualTo("refused.absenceState");
    }

    private void late(String who) {
        house.at("2026-04-14T08:20:00Z")
                .as(who)
                .command(new SignOn(Department.UNIT, DATE, "D", house.person(who)))
                .accepted();
    }

    private void imposed() {
        on("2026-04-30").as("dong").command(penalise()).accepted();
    }

    private static PenaliseBreach penalise() {
        return new PenaliseBreach(SHIFT, 1, PenaltyMeasure.WARNING, "again");
    }

    private Scenario on(String day) {
        return house.at(day + "T09:00:00Z");
    }
}
