package io.tallystick.query.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyContestDecided;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyContested;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyImposed;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyLapsed;
import io.tallystick.events.shifts.PenaltyState;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** What followed from breaches, absences and faults, with the contests and their outcomes; what it was stays sealed (VI-22). */
@ReadModel(name = "penalties", version = 1)
public final class PenaltyRegister {
    private static Row penalty(RecordId id, Rows rows) {
        return rows.row("penalty", id);
    }

    @EventHandler
    void on(PenaltyImposed e, Rows rows) {
        rows.insert("penalty", e.penalty())
                .set("employee", e.employee())
                .set("ground", e.ground())
                .set("number", e.number())
                .set("rule", e.rule())
                .set("imposed_on", e.on())
                .set("state", PenaltyState.IMPOSED)
                .set("measure", e.measure())
                .set("share", e.share())
                .set("reason", e.reason())
                .signed("imposed_by", e.by());
    }

    @EventHandler
    void on(PenaltyContested e, Rows rows) {
        penalty(e.penalty(), rows).set("state", PenaltyState.CONTESTED).set("grounds", e.grounds());
    }

    @EventHandler
    void on(PenaltyContestDecided e, Rows rows) {
        penalty(e.penalty(), rows)
                .set("state", PenaltyState.after(e))
                .set("decision", e.reason())
                .signed("decided_by", e.by());
    }

    @EventHandler
    void on(PenaltyLapsed e, Rows rows) {
        penalty(e.penalty(), rows).set("state", PenaltyState.LAPSED);
    }
}
