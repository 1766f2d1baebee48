package io.tallystick.query.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.RollCallEntry;
import io.tallystick.events.shifts.ShiftEvent.AbsenceWithoutLeaveDetected;
import io.tallystick.events.shifts.ShiftEvent.BreachContested;
import io.tallystick.events.shifts.ShiftEvent.ConductObserved;
import io.tallystick.events.shifts.ShiftEvent.ContestDecided;
import io.tallystick.events.shifts.ShiftEvent.DisciplinaryBreachRecorded;
import io.tallystick.events.shifts.ShiftEvent.DutyLogEntryMade;
import io.tallystick.events.shifts.ShiftEvent.DutyLogSigned;
import io.tallystick.events.shifts.ShiftEvent.LateForRollCall;
import io.tallystick.events.shifts.ShiftEvent.LeavePostApproved;
import io.tallystick.events.shifts.ShiftEvent.LeftUnrelieved;
import io.tallystick.events.shifts.ShiftEvent.OvertimeBooked;
import io.tallystick.events.shifts.ShiftEvent.PostLeft;
import io.tallystick.events.shifts.ShiftEvent.PostResumed;
import io.tallystick.events.shifts.ShiftEvent.PostTakenOver;
import io.tallystick.events.shifts.ShiftEvent.RollCallClosed;
import io.tallystick.events.shifts.ShiftEvent.RollCallTaken;
import io.tallystick.events.shifts.ShiftEvent.ShiftClosed;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import io.tallystick.events.shifts.ShiftEvent.SignedOff;
import io.tallystick.events.shifts.ShiftEvent.SignedOn;
import io.tallystick.events.shifts.ShiftEvent.StopWorkLifted;
import io.tallystick.events.shifts.ShiftEvent.StopWorkOrdered;
import io.tallystick.events.shifts.ShiftEvent.TaskAccepted;
import io.tallystick.events.shifts.ShiftEvent.TaskAssigned;
import io.tallystick.events.shifts.ShiftEvent.TaskRefused;
import io.tallystick.events.shifts.ShiftEvent.TeamEntered;
import io.tallystick.events.shifts.ShiftState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/**
 * Who was on duty: the shifts with their roll-calls and logs, the attendance sheet, posts left, breaches with their basis. How
 * somebody behaved stays sealed (V-38 to V-46, V-79 to V-84, V-103, V-133, V-139).
 */
@ReadModel(name = "attendance", version = 2)
public final class Attendance {
    @EventHandler
    void on(ShiftOpened e, Rows rows) {
        rows.insert("shift", e.shift())
                .set("house_unit", e.unit())
                .set("shift_date", e.date())
                .set("pattern", e.pattern())
                .set("state", ShiftState.OPEN)
                .set("starts_at", e.starts())
                .set("ends_at", e.ends())
                .set("night", e.night())
                .set("leader", e.leader())
                .set("signed_on", 0)
                .set("log_entries", 0);
    }

    @EventHandler
    void on(SignedOn e, Rows rows) {
        Row shift = rows.row("shift", e.shift());
        rows.insert("sign_on", e.shift(), e.employee(), e.number())
                .set("house_unit", shift.get("house_unit"))
                .set("shift_date", shift.get("shift_date"))
                .set("pattern", shift.get("pattern"))
                .set("signed_on_at", e.at())
                .set("rostered", e.rostered())
                .signed("recorded_by", e.by());
        if (e.number() == 1) {
            shift.add("signed_on", 1);
        }
        rows.row("present", e.shift(), e.employee()).set("number", e.number());
    }

    private static Row latest(RecordId shift, RecordId employee, Rows rows) {
        return rows.row("sign_on", shift, employee, (int)
                rows.row("present", shift, employee).number("number"));
    }

    @EventHandler
    void on(LateForRollCall e, Rows rows) {
        latest(e.shift(), e.employee(), rows).set("late_minutes", e.minutes());
    }

    @EventHandler
    void on(RollCallTaken e, Rows rows, LogEntry entry) {
        Row shift = rows.row("shift", e.shift());
        for (RollCallEntry seen : e.entries()) {
            rows.row("roll_call", e.shift(), seen.employee())
                    .set("house_unit", shift.get("house_unit"))
                    .set("shift_date", shift.get("shift_date"))
                    .set("pattern", shift.get("pattern"))
                    .set("presence", seen.presence())
                    .set("dress", seen.dress())
                    .set("badge", seen.badge())
                    .set("remarks", seen.remarks())
                    .set("called_at", entry.occurredAt())
                    .signed("recorded_by", e.by());
        }
    }

    @EventHandler
    void on(RollCallClosed e, Rows rows) {
        rows.row("shift", e.shift()).set("roll_call_at", e.at()).set("comments", e.comments());
    }

    @EventHandler
    void on(TeamEntered e, Rows rows) {
        rows.row("shift", e.shift()).set("entered_at", e.at());
    }

    @EventHandler
    void on(PostTakenOver e, Rows rows) {
        latest(e.shift(), e.employee(), rows).set("seat", e.seat()).set("seat_at", e.at());
    }

    @EventHandler
    void on(SignedOff e, Rows rows) {
        latest(e.shift(), e.employee(), rows)
                .set("signed_off_at", e.at())
                .set("released_for", e.releasedFor())
                .set("why", e.why())
                .set("note", e.note());
    }

    @EventHandler
    void on(LeftUnrelieved e, Rows rows) {
        latest(e.shift(), e.employee(), rows).set("signed_off_at", e.at()).set("unrelieved", true);
    }

    @EventHandler
    void on(OvertimeBooked e, Rows rows) {
        latest(e.shift(), e.employee(), rows).set("overtime_minutes", e.minutes());
    }

    @EventHandler
    void on(LeavePostApproved e, Rows rows) {
        rows.row("present", e.shift(), e.employee())
                .set("may_leave", e.reason())
                .set("why", e.why())
                .set("note", e.note());
    }

    @EventHandler
    void on(PostLeft e, Rows rows, LogEntry entry) {
        Row present = rows.row("present", e.shift(), e.employee());
        rows.insert("off_post", e.shift(), e.employee(), entry.position())
                .set("left_at", e.at())
                .set("approved", e.approved())
                .set("reason", e.approved() ? present.get("may_leave") : null)
                .set("why", e.approved() ? present.get("why") : null)
                .set("note", e.approved() ? present.get("note") : null);
        present.set("away", entry.position());
    }

    @EventHandler
    void on(PostResumed e, Rows rows) {
        long away = rows.row("present", e.shift(), e.employee()).number("away");
        rows.row("off_post", e.shift(), e.employee(), away).set("back_at", e.at());
    }

    @EventHandler
    void on(AbsenceWithoutLeaveDetected e, Rows rows) {
        long away = rows.row("present", e.shift(), e.employee()).number("away");
        rows.row("off_post", e.shift(), e.employee(), away).set("minutes", e.minutes());
    }

    @EventHandler
    void on(DisciplinaryBreachRecorded e, Rows rows, LogEntry entry) {
        Row shift = rows.row("shift", e.shift());
        rows.insert("breach", e.shift(), e.number())
                .set("employee", e.employee())
                .set("house_unit", shift.get("house_unit"))
                .set("shift_date", shift.get("shift_date"))
                .set("pattern", shift.get("pattern"))
                .set("basis", e.basis())
                .set("minutes", e.minutes())
                .set("recorded_at", entry.recordedAt());
    }

    @EventHandler
    void on(BreachContested e, Rows rows, LogEntry entry) {
        rows.row("breach", e.shift(), e.number()).set("grounds", e.grounds()).set("contested_at", entry.recordedAt());
    }

    @EventHandler
    void on(ContestDecided e, Rows rows) {
        rows.row("breach", e.shift(), e.number())
                .set("upheld", e.upheld())
                .set("decision", e.reason())
                .signed("decided_by", e.by());
    }

    @EventHandler
    void on(ConductObserved e, Rows rows, LogEntry entry) {
        rows.insert("conduct", e.shift(), entry.position())
                .set("employee", e.employee())
                .set("conduct", e.kind())
                .set("remarks", e.remarks())
                .set("observed_at", e.at())
                .signed("recorded_by", e.by());
    }

    @EventHandler
    void on(TaskAssigned e, Rows rows) {
        rows.insert("task", e.shift(), e.number())
                .set("employee", e.employee())
                .set("task", e.task())
                .signed("recorded_by", e.by());
    }

    @EventHandler
    void on(TaskAccepted e, Rows rows) {
        rows.row("task", e.shift(), e.number()).set("accepted", true);
    }

    @EventHandler
    void on(TaskRefused e, Rows rows) {
        rows.row("task", e.shift(), e.number()).set("accepted", false).set("why", e.reason());
    }

    @EventHandler
    void on(StopWorkOrdered e, Rows rows, LogEntry entry) {
        rows.insert("stop_work", e.shift(), entry.position())
                .set("employee", e.employee())
                .set("rule", e.rule())
                .set("why", e.reason())
                .set("covered_by", e.coveredBy())
                .set("ordered_at", entry.recordedAt())
                .signed("recorded_by", e.by());
        rows.row("present", e.shift(), e.employee()).set("stopped", entry.position());
    }

    @EventHandler
    void on(StopWorkLifted e, Rows rows, LogEntry entry) {
        long stopped = rows.row("present", e.shift(), e.employee()).number("stopped");
        rows.row("stop_work", e.shift(), stopped).set("lifted_at", entry.recordedAt());
    }

    @EventHandler
    void on(DutyLogEntryMade e, Rows rows) {
        rows.insert("duty_log", e.shift(), e.number())
                .set("written_at", e.at())
                .set("entry", e.text())
                .signed("recorded_by", e.by());
        rows.row("shift", e.shift()).set("log_entries", e.number()).set("log_signed", false);
    }

    @EventHandler
    void on(DutyLogSigned e, Rows rows) {
        rows.row("shift", e.shift()).set("log_signed", true).signed("log_signed_by", e.by());
    }

    @EventHandler
    void on(ShiftClosed e, Rows rows) {
        rows.row("shift", e.shift()).set("state", ShiftState.CLOSED);
    }
}
