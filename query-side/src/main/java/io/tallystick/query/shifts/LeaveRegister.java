package io.tallystick.query.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeaveEvent.CertificateFiled;
import io.tallystick.events.shifts.LeaveEvent.CertificateGapFound;
import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveClosed;
import io.tallystick.events.shifts.LeaveEvent.LeaveDeclined;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndorsed;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveEvent.LeaveSplitDetected;
import io.tallystick.events.shifts.LeaveEvent.LeaveWithdrawn;
import io.tallystick.events.shifts.LeaveEvent.SickLeaveConfirmed;
import io.tallystick.events.shifts.LeaveEvent.SlipSubmitted;
import io.tallystick.events.shifts.LeaveState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/** The leave register, and how much leave everybody was given in a year by kind (V-85 to V-104). */
@ReadModel(name = "leaves", version = 1)
public final class LeaveRegister {
    private static Row leave(RecordId id, Rows rows) {
        return rows.row("leave", id);
    }

    @EventHandler
    void on(LeaveRequested e, Rows rows, LogEntry entry) {
        rows.insert("leave", e.leave())
                .set("employee", e.employee())
                .set("leave_kind", e.kind())
                .set("from_on", e.from())
                .set("until_on", e.until())
                .set("state", LeaveState.REQUESTED)
                .set("hundredths", e.hundredths())
                .set("added", false)
                .set("late", e.late())
                .set("by_proxy", e.proxy())
                .set("exceptional", e.exceptional())
                .set("reason", e.reason())
                .set("asked_at", entry.occurredAt())
                .signed("asked_by", e.by());
    }

    @EventHandler
    void on(LeaveSplitDetected e, Rows rows) {
        leave(e.leave(), rows).set("added", true).set("counted", e.hundredths());
    }

    @EventHandler
    void on(LeaveEndorsed e, Rows rows) {
        leave(e.leave(), rows).set("last_level", e.level()).set("counted", e.hundredths());
    }

    @EventHandler
    void on(LeaveApproved e, Rows rows) {
        Row leave = leave(e.leave(), rows)
                .set("state", LeaveState.APPROVED)
                .set("last_level", e.level())
                .set("counted", e.hundredths())
                .signed("decided_by", e.by());
        balance(leave, rows, 1);
    }

    @EventHandler
    void on(LeaveDeclined e, Rows rows) {
        leave(e.leave(), rows).set("state", LeaveState.DECLINED).signed("decided_by", e.by());
    }

    @EventHandler
    void on(LeaveWithdrawn e, Rows rows) {
        Row leave = leave(e.leave(), rows);
        if (LeaveState.APPROVED.name().equals(leave.text("state"))) {
            balance(leave, rows, -1);
        }
        leave.set("state", LeaveState.WITHDRAWN);
    }

    @EventHandler
    void on(CertificateFiled e, Rows rows, LogEntry entry) {
        rows.insert("certificate", e.leave(), entry.position())
                .set("from_on", e.from())
                .set("until_on", e.until())
                .set("issuer", e.issuer())
                .signed("filed_by", e.by());
    }

    @EventHandler
    void on(CertificateGapFound e, Rows rows) {
        leave(e.leave(), rows).set("gap_days", e.days().size());
    }

    @EventHandler
    void on(SickLeaveConfirmed e, Rows rows) {
        leave(e.leave(), rows).set("gap_days", 0);
    }

    @EventHandler
    void on(SlipSubmitted e, Rows rows) {
        leave(e.leave(), rows).set("slip_on", e.on()).set("slip_due", e.dueOn());
    }

    @EventHandler
    void on(LeaveClosed e, Rows rows) {
        leave(e.leave(), rows).set("state", LeaveState.CLOSED).set("returned_on", e.returnedOn());
    }

    private static void balance(Row leave, Rows rows, int times) {
        rows.row(
                        "balance",
                        leave.get("employee"),
                        Objects.requireNonNull(leave.date("from_on")).getYear(),
                        leave.get("leave_kind"))
                .add("leaves", times)
                .add("hundredths", times * leave.number("hundredths"));
    }
}
