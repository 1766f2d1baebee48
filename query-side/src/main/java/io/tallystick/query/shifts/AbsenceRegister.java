package io.tallystick.query.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContestDecided;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContested;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceReclassified;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import io.tallystick.events.shifts.AbsenceState;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Absences without leave 曠工, with what became of them (V-91, VI-22). */
@ReadModel(name = "absences", version = 1)
public final class AbsenceRegister {
    private static Row absence(RecordId id, Rows rows) {
        return rows.row("absence", id);
    }

    @EventHandler
    void on(AbsentUnexcused e, Rows rows) {
        rows.insert("absence", e.absence())
                .set("employee", e.employee())
                .set("shift_date", e.date())
                .set("pattern", e.pattern())
                .set("state", AbsenceState.PROVISIONAL)
                .set("swap", e.cause())
                .signed("noted_by", e.by());
    }

    @EventHandler
    void on(AbsenceTold e, Rows rows) {
        absence(e.absence(), rows).set("state", AbsenceState.TOLD).set("told_on", e.on());
    }

    @EventHandler
    void on(AbsenceReclassified e, Rows rows) {
        absence(e.absence(), rows).set("state", AbsenceState.RECLASSIFIED).set("leave", e.leave());
    }

    @EventHandler
    void on(AbsenceContested e, Rows rows) {
        absence(e.absence(), rows).set("state", AbsenceState.CONTESTED).set("grounds", e.grounds());
    }

    @EventHandler
    void on(AbsenceContestDecided e, Rows rows) {
        absence(e.absence(), rows)
                .set("state", e.stands() ? AbsenceState.UPHELD : AbsenceState.OVERTURNED)
                .signed("decided_by", e.by());
    }
}
