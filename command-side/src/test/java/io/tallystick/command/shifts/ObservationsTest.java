package io.tallystick.command.shifts;

import static io.tallystick.command.shifts.Department.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.shifts.leave.ApproveLeave;
import io.tallystick.command.shifts.leave.CloseLeave;
import io.tallystick.command.shifts.leave.FileCertificate;
import io.tallystick.command.shifts.leave.NotifyEmergency;
import io.tallystick.command.shifts.leave.RequestLeave;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.Presence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was seen is recorded, whatever rule was not kept; the breach stands beside it (VI-28). */
class ObservationsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 4, 7);
    private static final RecordId DAY = RosteredShift.shiftOf(UNIT, DATE, "D");

    private final Department department = new Department();
    private final Scenario house = department.house();

    @Test
    void nothing_that_happened_on_duty_is_refused_because_a_rule_was_broken() {
        department.published();
        RecordId an = house.person("an");
        house.at("2026-04-07T08:40:00Z").as("ban");
        // Late, of one who does not stand in the roster, untidy, with most of the team not called.
        recorded(new SignOn(UNIT, DATE, "D", an), "V-86");
        recorded(new SignOn(UNIT, DATE, "D", house.person("cai")), "V-122");
        recorded(
                new TakeRollCall(
                        UNIT,
                        DATE,
                        "D",
                        List.of(new RollCallLine(an, Presence.PRESENT, false, false, null, null)),
                        null),
                "V-38",
                "V-79",
                "V-141");
        recorded(new WriteDutyLog(DAY, "told to 13800138000"), "V-45");
        house.as("an");
        recorded(new RecordPostLeft(DAY, an), "V-44");
        house.at("2026-04-07T09:20:00Z");
        recorded(new RecordPostResumed(DAY, an));
        house.as("ban");
        recorded(new RecordLeft(DAY, an), "V-86", "V-82");
        recorded(new NotifyEmergency(house.person("bo"), DATE, "brother"), "V-97");
    }

    @Test
    void nor_is_what_is_told_of_a_leave() {
        department.published();
        house.at("2026-04-07T07:00:00Z").as("an");
        house.command(new RequestLeave(
                        house.person("an"),
                        LeaveKind.SICK,
                        DATE,
                        DATE.plusDays(2),
                        null,
                        null,
                        "fever",
                        null,
                        null,
                        null,
                        null))
                .accepted();
        RecordId leave = house.record();
        recorded(new FileCertificate(leave, DATE.plusDays(1), DATE.plusDays(1), "hospital"), "V-98");
        for (String level : List.of("ban", "dong", "zhong")) {
            house.as(level).command(new ApproveLeave(leave)).accepted();
        }
        house.at("2026-04-14T09:00:00Z").as("an");
        recorded(new CloseLeave(leave, DATE.plusDays(3)), "V-98");
    }

    /** It is recorded, and at least these rules are told as not kept. */
    private void recorded(Object observation, String... notKept) {
        house.command(observation).accepted();
        assertThat(house.events(RuleBreached.class))
                .extracting(breach -> breach.rule().rule())
                .contains(notKept);
    }

    @Test
    void presence_is_not_recorded_on_account() {
        department.published();
        RecordId an = house.person("an");
        house.at("2026-04-02T09:00:00Z").as("an").command(new SignOn(UNIT, DATE, "D", an));
        assertThat(house.refused().reason()).isEqualTo("refused.notYet");
        house.at("2026-04-07T06:00:00Z")
                .command(new SignOn(UNIT, DATE, "D", an))
                .accepted();
    }
}
