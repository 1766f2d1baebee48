package io.tallystick.command.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.organisation.BeginDeparture;
import io.tallystick.command.organisation.CompleteDeparture;
import io.tallystick.command.organisation.RelievePost;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.RosterEvent.RosterPublished;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who leaves has no shifts to come, owes no swap and has no handover open (VI-20). */
class ShiftDepartureTest {
    private final Department department = new Department();
    private final Scenario house = department.house();

    @Rule("VI-20")
    void who_has_shifts_to_come_does_not_leave() {
        RecordId roster = department.published();
        leaving("bo");
        assertThat(house.refusedBy("VI-20").facts().get("records")).isEqualTo(roster.value());
    }

    @Test
    void whose_last_shift_was_yesterday_leaves() {
        department.working(Department.DAY);
        RecordId roster = department.drafted(
                department.line("ban", "D*"), department.line("an", "D"), department.line("bo", "D"));
        // One shift only: the roster is not clean, and published as fact.
        house.fact(
                "RosterMonth",
                roster,
                new RosterPublished(
                        roster, 1, 1, null, null, new Signature(house.person("dong"), Post.DEPARTMENT_DIRECTOR, null)));
        house.at("2026-04-01T07:00:00Z");
        leaving("bo");
        house.refusedBy("VI-20");
        house.at("2026-04-02T07:00:00Z")
                .as("admin")
                .command(new CompleteDeparture(house.person("bo")))
                .accepted();
    }

    @Rule("VI-20")
    void who_opened_a_handover_nobody_signed_in_does_not_leave() {
        department.published();
        house.at("2026-04-30T07:45:00Z")
                .as("an")
                .command(new SignOn(Department.UNIT, LocalDate.of(2026, 4, 30), "D", house.person("an")))
                .accepted();
        RecordId shift = RosteredShift.shiftOf(Department.UNIT, LocalDate.of(2026, 4, 30), "D");
        house.command(new OpenHandover(shift)).accepted();
        house.at("2026-05-02T07:45:00Z");
        leaving("an");
        assertThat(house.refusedBy("VI-20").facts().get("records"))
                .isEqualTo(ShiftHandover.of(shift).value());
    }

    private void leaving(String who) {
        house.as("admin")
                .command(new RelievePost(house.person(who), 1, null, "leaves"))
                .accepted();
        house.command(new BeginDeparture(house.person(who), LocalDate.of(2026, 5, 31)))
                .accepted();
        house.command(new CompleteDeparture(house.person(who)));
    }
}
