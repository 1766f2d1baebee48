package io.tallystick.query.retention;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.RetentionCaseEvent;
import io.tallystick.events.retention.RetentionCaseEvent.OldDestructionRecorded;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitTransferredOut;
import io.tallystick.events.retention.RetentionState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** What is left of each unit that left the house; nothing ever takes a row away (VI-26). */
@ReadModel(name = "stubs", version = 3)
public final class Stubs {

    @EventHandler
    void on(UnitDestroyed e, Rows rows, LogEntry entry) {
        stub(e, e.batch(), e.stub(), e.operator(), rows, entry);
    }

    @EventHandler
    void on(UnitTransferredOut e, Rows rows, LogEntry entry) {
        stub(e, e.batch(), e.stub(), e.by(), rows, entry)
                .set("recipient", e.recipient())
                .set("deed", e.deed());
    }

    @EventHandler
    void on(OldDestructionRecorded e, Rows rows, LogEntry entry) {
        stub(e, e.batch(), e.stub(), e.taker(), rows, entry)
                .set("destroyed_on", e.on())
                .set("approval", e.approval())
                .set("old_approver", e.approver())
                .set("old_supervisors", e.supervisors())
                .set("source_row", e.row());
    }

    private static Row stub(
            RetentionCaseEvent e, RecordId batch, DisposalLine stub, Signature operator, Rows rows, LogEntry entry) {
        return rows.insert("stub", stub.unit())
                .set("state", RetentionState.after(null, e))
                .set("title", stub.title())
                .set("code", stub.code())
                .set("year", stub.year())
                .set("kind", stub.kind())
                .set("counting_unit", stub.kind().countedIn())
                .set("pieces", stub.pieces())
                .set("pages", stub.pages())
                .set("period", stub.period())
                .set("until", stub.until())
                .set("kept_years", stub.keptYears())
                .set("batch", batch)
                .set("line", stub.line())
                .set("left_at", entry.occurredAt())
                .signed("operator", operator)
                .set("position", entry.position());
    }
}
