package io.tallystick.query.custody.store;

import io.tallystick.events.custody.store.StoreEvent.InspectionCompleted;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.InspectionWaived;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import io.tallystick.events.custody.store.Verdict;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.YearMonth;
import org.axonframework.eventhandling.EventHandler;

/** Inspections of rooms by plan, with a verdict for each protection (I-6, I-7). What is overdue is the reader's to say. */
@ReadModel(name = "inspections", version = 1)
public final class Inspections {

    @EventHandler
    void on(InspectionPlanned e, Rows rows) {
        rows.row("inspection", e.store(), e.number()).set("due", e.due()).set("state", InspectionStanding.PLANNED);
    }

    @EventHandler
    void on(InspectionWaived e, Rows rows) {
        rows.row("inspection", e.store(), e.number())
                .set("state", InspectionStanding.WAIVED)
                .set("reason", e.reason());
    }

    @EventHandler
    void on(InspectionCompleted e, Rows rows) {
        long passed = e.verdicts().stream().filter(Verdict::passed).count();
        rows.row("inspection", e.store(), e.number())
                .set("state", InspectionStanding.DONE)
                .set("done_on", e.on())
                .set("days_late", e.daysLate())
                .set("passed", (int) passed)
                .set("failed", e.verdicts().size() - (int) passed)
                .signed("inspector", e.inspector())
                .set("note", e.note());
        for (Verdict verdict : e.verdicts()) {
            rows.insert("verdict", e.store(), e.number(), verdict.protection().name())
                    .set("month", YearMonth.from(e.on()).toString())
                    .set("in_order", verdict.passed())
                    .set("note", verdict.note());
        }
    }

    /** What was planned for a room that is given up is due no more. */
    @EventHandler
    void on(StoreGivenUp e, Rows rows) {
        rows.where("inspection", "store", e.store()).stream()
                .filter(row -> InspectionStanding.PLANNED.name().equals(row.text("state")))
                .forEach(Row::delete);
    }
}
