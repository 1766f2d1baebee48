package io.tallystick.query.custody;

import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingLost;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.HoldingTurnedUp;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Units that came into the archives and units that left them (I-14); what is only out and due back has not left. */
@ReadModel(name = "movements", version = 1)
public final class Movements {

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows) {
        counted(e.unit(), e.description(), rows);
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows) {
        counted(e.unit(), e.description(), rows);
    }

    @EventHandler
    void on(HoldingMigrated e, Rows rows, LogEntry entry) {
        counted(e.unit(), e.description(), rows);
        moved(e.holding(), "RECEIVED", "TAKEN_OVER", rows, entry);
    }

    @EventHandler
    void on(HoldingReceived e, Rows rows, LogEntry entry) {
        moved(e.holding(), "RECEIVED", "TRANSFER", rows, entry);
    }

    @EventHandler
    void on(HoldingTurnedUp e, Rows rows, LogEntry entry) {
        moved(e.holding(), "RECEIVED", "TURNED_UP", rows, entry);
    }

    @EventHandler
    void on(HoldingDestroyed e, Rows rows, LogEntry entry) {
        moved(e.holding(), "LEFT", "DESTROYED", rows, entry);
    }

    @EventHandler
    void on(HoldingTransferredOut e, Rows rows, LogEntry entry) {
        moved(e.holding(), "LEFT", "TRANSFERRED_OUT", rows, entry);
    }

    @EventHandler
    void on(HoldingLost e, Rows rows, LogEntry entry) {
        moved(e.holding(), "LEFT", "LOST", rows, entry);
    }

    @EventHandler
    void on(HoldingNotFound e, Rows rows, LogEntry entry) {
        moved(e.holding(), "LEFT", "NOT_FOUND", rows, entry);
    }

    private static void counted(RecordId unit, UnitDescription description, Rows rows) {
        rows.row("counted", unit).set("counting_unit", description.kind().countedIn());
    }

    private static void moved(RecordId holding, String direction, String how, Rows rows, LogEntry entry) {
        // A holding has the key of its unit.
        RecordId unit = RecordId.of("unit", holding.key());
        rows.insert("movement", entry.position())
                .set("moved_at", entry.occurredAt())
                .set("direction", direction)
                .set("how", how)
                .set("unit", unit)
                .set("counting_unit", rows.row("counted", unit).get("counting_unit"));
    }
}
