package io.tallystick.query.custody;

import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.TransferClosedWithExceptions;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Differences between list and delivery, and how they were settled (I-13). */
@ReadModel(name = "discrepancies", version = 1)
public final class Discrepancies {

    @EventHandler
    void on(DiscrepancyRaised e, Rows rows, LogEntry entry) {
        rows.insert("discrepancy", e.transfer(), e.discrepancy().number())
                .set("kind", e.discrepancy().kind())
                .set("line", e.discrepancy().line())
                .set("declared", e.discrepancy().declared())
                .set("found", e.discrepancy().found())
                .set("detail", e.discrepancy().detail())
                .set("state", "OPEN")
                .set("raised_at", entry.occurredAt())
                .set("raised_by", entry.provenance().by().employee());
    }

    @EventHandler
    void on(DiscrepancyResolved e, Rows rows, LogEntry entry) {
        rows.row("discrepancy", e.transfer(), e.number())
                .set("state", "RESOLVED")
                .set("resolution", e.resolution())
                .set("note", e.note())
                .signed("resolver", e.resolver())
                .set("resolved_at", entry.occurredAt());
    }

    @EventHandler
    void on(TransferClosedWithExceptions e, Rows rows) {
        e.openDiscrepancies().stream()
                .forEach(number -> rows.row("discrepancy", e.transfer(), number).set("left_open", true));
    }
}
