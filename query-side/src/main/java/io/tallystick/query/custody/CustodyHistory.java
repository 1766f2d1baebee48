package io.tallystick.query.custody;

import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingBroughtBack;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingLent;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingLost;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingNotReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTakenForReading;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.HoldingTurnedUp;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Who had each unit of custody, from when to when, and by whose act it changed (I-2). */
@ReadModel(name = "custody-history", version = 4)
public final class CustodyHistory {

    @EventHandler
    void on(HoldingPrepared e, Rows rows, LogEntry entry) {
        begin(e, e.holding(), e.unit().value(), e.heldBy().value(), null, rows, entry);
    }

    @EventHandler
    void on(HoldingMigrated e, Rows rows, LogEntry entry) {
        begin(e, e.holding(), e.unit().value(), e.heldBy().value(), null, rows, entry);
    }

    @EventHandler
    void on(HoldingListed e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, e.transfer(), rows, entry);
    }

    @EventHandler
    void on(HoldingReceived e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), e.heldBy().value(), e.transfer(), rows, entry);
    }

    @EventHandler
    void on(HoldingNotReceived e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, e.transfer(), rows, entry);
    }

    @EventHandler
    void on(HoldingPlaced e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry);
        Place place = e.place();
        rows.row("custody", e.holding(), entry.position())
                .set("store", place.store())
                .set("shelf", place.shelf())
                .set("container", place.container());
    }

    @EventHandler
    void on(HoldingLeftRoom e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry);
        rows.row("custody", e.holding(), entry.position()).set("went_to", e.to());
    }

    @EventHandler
    void on(HoldingCameBack e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry);
    }

    @EventHandler
    void on(HoldingNotFound e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry);
    }

    @EventHandler
    void on(HoldingTurnedUp e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry);
    }

    @EventHandler
    void on(HoldingTakenForReading e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry).set("loan", e.loan());
    }

    @EventHandler
    void on(HoldingLent e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry).set("loan", e.loan());
    }

    @EventHandler
    void on(HoldingBroughtBack e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry).set("loan", e.loan());
    }

    @EventHandler
    void on(HoldingLost e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry).set("loan", e.loan());
    }

    @EventHandler
    void on(HoldingDestroyed e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry);
    }

    @EventHandler
    void on(HoldingTransferredOut e, Rows rows, LogEntry entry) {
        goOn(e, e.holding(), null, null, rows, entry).set("went_to", e.recipient());
    }

    private static Row goOn(
            HoldingEvent e,
            RecordId holding,
            @Nullable String heldBy,
            @Nullable RecordId transfer,
            Rows rows,
            LogEntry entry) {
        Row latest = rows.row("latest", holding);
        String unit = String.valueOf(latest.text("unit"));
        String holder = heldBy == null ? String.valueOf(latest.text("held_by")) : heldBy;
        return begin(e, holding, unit, holder, transfer, rows, entry);
    }

    private static Row begin(
            HoldingEvent e,
            RecordId holding,
            String unit,
            String heldBy,
            @Nullable RecordId transfer,
            Rows rows,
            LogEntry entry) {
        Row latest = rows.row("latest", holding);
        if (latest.exists()) {
            rows.row("custody", holding, latest.number("began_at"))
                    .set("until_time", entry.occurredAt())
                    .set("ended_at", entry.position());
        }
        latest.set("unit", unit).set("held_by", heldBy).set("began_at", entry.position());
        return rows.insert("custody", holding, entry.position())
                .set("unit", unit)
                .set("held_by", heldBy)
                .set("state", HoldingState.after(e))
                .set("transfer", transfer)
                .set("since", entry.occurredAt())
                .signed("responsible", entry.provenance().by());
    }
}
