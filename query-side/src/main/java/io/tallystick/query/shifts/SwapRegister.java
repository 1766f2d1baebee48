package io.tallystick.query.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.SwapEvent.FaultApportioned;
import io.tallystick.events.shifts.SwapEvent.ShiftMissed;
import io.tallystick.events.shifts.SwapEvent.SwapAccepted;
import io.tallystick.events.shifts.SwapEvent.SwapApprovedByLeader;
import io.tallystick.events.shifts.SwapEvent.SwapBriefingSigned;
import io.tallystick.events.shifts.SwapEvent.SwapCancelled;
import io.tallystick.events.shifts.SwapEvent.SwapDeclined;
import io.tallystick.events.shifts.SwapEvent.SwapRegistered;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapEvent.SwapRevalidated;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapCounted;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapUncounted;
import io.tallystick.events.shifts.SwapSide;
import io.tallystick.events.shifts.SwapState;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The swap register 換班登記表, and the swaps everybody has in a month (V-107, V-108). */
@ReadModel(name = "swaps", version = 1)
public final class SwapRegister {
    private static Row swap(RecordId id, Rows rows) {
        return rows.row("swap", id);
    }

    @EventHandler
    void on(SwapRequested e, Rows rows) {
        rows.insert("swap", e.swap())
                .set("asker", e.asker())
                .set("counterpart", e.counterpart())
                .set("shift_date", e.leg().date())
                .set("pattern", e.leg().mark())
                .set("return_date", e.back().date())
                .set("return_pattern", e.back().mark())
                .set("state", SwapState.REQUESTED)
                .set("reason", e.reason());
    }

    @EventHandler
    void on(SwapAccepted e, Rows rows) {
        swap(e.swap(), rows).set("state", SwapState.ACCEPTED);
    }

    @EventHandler
    void on(SwapDeclined e, Rows rows) {
        swap(e.swap(), rows).set("state", SwapState.DECLINED);
    }

    @EventHandler
    void on(SwapApprovedByLeader e, Rows rows) {
        swap(e.swap(), rows).signed(e.side() == SwapSide.ASKER ? "asker_leader" : "other_leader", e.by());
    }

    @EventHandler
    void on(SwapRegistered e, Rows rows) {
        swap(e.swap(), rows).set("state", SwapState.REGISTERED);
    }

    @EventHandler
    void on(SwapBriefingSigned e, Rows rows) {
        swap(e.swap(), rows).add("briefed", 1);
    }

    @EventHandler
    void on(SwapRevalidated e, Rows rows) {
        Row swap = swap(e.swap(), rows).set("looked_at_on", e.date()).set("rule", e.rule());
        if (!e.holds()) {
            swap.set("state", SwapState.INVALID);
        }
    }

    @EventHandler
    void on(SwapCancelled e, Rows rows) {
        swap(e.swap(), rows).set("state", SwapState.CANCELLED);
    }

    @EventHandler
    void on(ShiftMissed e, Rows rows) {
        swap(e.swap(), rows).set("missed_on", e.date()).set("missed_by", e.employee());
    }

    @EventHandler
    void on(FaultApportioned e, Rows rows) {
        swap(e.swap(), rows).set("asker_fault", e.askerPercent()).set("other_fault", e.counterpartPercent());
    }

    @EventHandler
    void on(SwapCounted e, Rows rows) {
        rows.row("quota", e.quota())
                .set("employee", e.employee())
                .set("month", e.month())
                .add("swaps", 1);
    }

    @EventHandler
    void on(SwapUncounted e, Rows rows) {
        rows.row("quota", e.quota()).add("swaps", -1);
    }
}
