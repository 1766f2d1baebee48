package io.tallystick.query.shifts;

import io.tallystick.events.shifts.BulletinEvent.BulletinPublished;
import io.tallystick.events.shifts.BulletinEvent.BulletinRead;
import io.tallystick.events.shifts.ProblemEvent.ImprovementNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemCarriedOver;
import io.tallystick.events.shifts.ProblemEvent.ProblemNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemSolved;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSectionFilled;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedIn;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedOut;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/**
 * The handover log 交接日誌 with the problems carried on and what is done better, and the bulletins with who has read them (V-25, V-42,
 * V-83, V-84).
 */
@ReadModel(name = "shift-handovers", version = 2)
public final class ShiftHandovers {
    @EventHandler
    void on(HandoverOpened e, Rows rows, LogEntry entry) {
        rows.insert("handover", e.handover())
                .set("shift", e.shift())
                .set("house_unit", e.unit())
                .set("carried", e.carried().size())
                .set("roster_changes", e.changes().size())
                .act("opened", entry, e.by());
    }

    @EventHandler
    void on(HandoverSectionFilled e, Rows rows, LogEntry entry) {
        rows.row("section", e.handover(), e.head()).set("told", e.text()).act("filled", entry, e.by());
        rows.row("handover", e.handover())
                .set("signed_out_at", null)
                .set("signed_out_by", null)
                .set("signed_out_by_for", null);
    }

    @EventHandler
    void on(HandoverSignedOut e, Rows rows, LogEntry entry) {
        rows.row("handover", e.handover()).act("signed_out", entry, e.by());
    }

    @EventHandler
    void on(HandoverSignedIn e, Rows rows, LogEntry entry) {
        rows.row("handover", e.handover()).act("signed_in", entry, e.by());
    }

    @EventHandler
    void on(ProblemNoted e, Rows rows, LogEntry entry) {
        rows.insert("problem", e.problems(), e.number())
                .set("house_unit", e.unit())
                .set("problem", e.text())
                .set("carried_over", 0)
                .act("noted", entry, e.by());
    }

    @EventHandler
    void on(ProblemCarriedOver e, Rows rows) {
        rows.row("carry_over", e.problems(), e.number(), e.date())
                .set("shift", e.shift())
                .set("reason", e.reason())
                .signed("carried_by", e.by());
        rows.row("problem", e.problems(), e.number()).add("carried_over", 1).set("carried_because", e.reason());
    }

    @EventHandler
    void on(ImprovementNoted e, Rows rows) {
        rows.insert("improvement", e.problems(), e.number())
                .set("house_unit", e.unit())
                .set("noted_on", e.on())
                .set("improvement", e.text())
                .signed("noted_by", e.by());
    }

    @EventHandler
    void on(ProblemSolved e, Rows rows, LogEntry entry) {
        rows.row("problem", e.problems(), e.number())
                .set("solution", e.solution())
                .act("solved", entry, e.by());
    }

    @EventHandler
    void on(BulletinPublished e, Rows rows, LogEntry entry) {
        rows.insert("bulletin", e.board(), e.number())
                .set("house_unit", e.unit())
                .set("title", e.title())
                .set("told", e.text())
                .set("mandatory", e.mandatory())
                .set("replaces", e.replaces())
                .set("readers", 0)
                .act("published", entry, e.by());
    }

    @EventHandler
    void on(BulletinRead e, Rows rows, LogEntry entry) {
        rows.insert("bulletin_read", e.board(), e.number(), e.employee()).set("read_at", entry.recordedAt());
        rows.row("bulletin", e.board(), e.number()).add("readers", 1);
    }
}
