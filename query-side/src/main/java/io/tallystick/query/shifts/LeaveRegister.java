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
import java.math.BigDecimal;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/**
 * The leave register, and how much leave everybody was given in a year (V-85 to V-104). What kind of leave it is stays sealed, and so
 * the years are not by kind: that somebody is ill is for those who have to know it (V-96).
 */
@ReadModel(name = "leaves", version = 6)
public final class LeaveRegister {
    private static Row leave(RecordId id, Rows rows) {
        return rows.row("leave", id);
    }

    @EventHandler
    void on(LeaveRequested e, Rows rows, LogEntry entry) {
        rows.insert("leave", e.leave())
                .set("employee", e.employee())
                .set("leave_kind", e.sealedKind())
                .set("kind_before", e.kind())
                .set("from_on", e.from())
                .set("until_on", e.until())
                .set("state", LeaveState.REQUESTED)
                .set("days", days(e.hundredths()))
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
        leave(e.leave(), rows).set("added", true).set("counted", days(e.hundredths()));
    }

    @EventHandler
    void on(LeaveEndorsed e, Rows rows) {
        leave(e.leave(), rows).set("last_level", e.level()).set("counted", days(e.hundredths()));
    }

    @EventHandler
    void on(LeaveApproved e, Rows rows) {
        Row leave = leave(e.leave(), rows)
                .set("state", LeaveState.APPROVED)
                .set("last_level", e.level())
                .set("counted", days(e.hundredths()))
                .set("close_due", e.closeDue())
                .set("slip_due", e.slipDue())
                .signed("decided_by", e.by());
        balance(leave, rows, 1);
    }

    @EventHandler
    void on(LeaveDeclined e, Rows rows) {
        leave(e.leave(), rows)
                .set("state", LeaveState.DECLINED)
                .set("declined_because", e.reason())
                .signed("decided_by", e.by());
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
                .set("employee", leave(e.leave(), rows).get("employee"))
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
        Row balance = rows.row(
                "balance",
                leave.get("employee"),
                Objects.requireNonNull(leave.date("from_on")).getYear());
        BigDecimal before = balance.get("days") instanceof BigDecimal given ? given : BigDecimal.ZERO;
        BigDecimal length = (BigDecimal) Objects.requireNonNull(leave.get("days"));
        balance.add("leaves", times).set("days", before.add(length.multiply(BigDecimal.valueOf(times))));
    }

    private static BigDecimal days(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
