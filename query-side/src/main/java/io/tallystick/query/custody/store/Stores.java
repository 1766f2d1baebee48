package io.tallystick.query.custody.store;

import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeClosed;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.store.ClimateEvent.ClimateRead;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Shelf;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.InspectionCompleted;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.ShelvesSetUp;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.custody.store.StoreEvent.VentilationLogged;
import io.tallystick.events.custody.store.StoreState;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;

/** Archives rooms: shelves, the last reading of the store zone, what is due, what is open (I-6, I-8, I-15). */
@ReadModel(name = "stores", version = 1)
public final class Stores {

    @EventHandler
    void on(StoreOpened e, Rows rows) {
        rows.insert("store", e.store())
                .set("code", e.code())
                .set("name", e.name())
                .set("unit", e.unit())
                .set("zones", e.zones().stream().map(Enum::name).toList())
                .set("state", StoreState.IN_USE);
    }

    @EventHandler
    void on(StoreGivenUp e, Rows rows) {
        rows.row("store", e.store()).set("state", StoreState.GIVEN_UP).set("inspection_due", null);
    }

    @EventHandler
    void on(ShelvesSetUp e, Rows rows) {
        for (Shelf shelf : e.shelves()) {
            rows.insert("shelf", e.store(), shelf.code()).set("zone", e.zone()).set("centimetres", shelf.centimetres());
            rows.row("store", e.store()).add("shelves", 1).add("shelf_centimetres", shelf.centimetres());
        }
    }

    @EventHandler
    void on(FindingOpened e, Rows rows) {
        rows.row("store", e.store()).add("open_findings", 1);
    }

    @EventHandler
    void on(FindingResolved e, Rows rows) {
        rows.row("store", e.store()).add("open_findings", -1);
    }

    @EventHandler
    void on(InspectionPlanned e, Rows rows) {
        rows.row("store", e.store()).set("inspection_due", e.due());
    }

    @EventHandler
    void on(InspectionCompleted e, Rows rows) {
        rows.row("store", e.store()).set("last_inspected", e.on());
    }

    @EventHandler
    void on(ClimateRead e, Rows rows) {
        if (e.zone() != Zone.STORE) {
            return;
        }
        Row store = rows.row("store", e.store());
        for (ClimateReading reading : e.readings()) {
            Instant last = store.instant("last_read_at");
            if (last == null || reading.at().isAfter(last)) {
                store.set("last_read_at", reading.at())
                        .set("last_celsius", reading.celsius())
                        .set("last_humidity", reading.humidity());
            }
        }
    }

    @EventHandler
    void on(VentilationLogged e, Rows rows) {
        rows.row("store", e.store()).set("last_aired_at", e.inside().at());
    }

    @EventHandler
    void on(StocktakeOpened e, Rows rows) {
        rows.row("store", e.store()).set("last_stocktake", e.stocktake());
    }

    @EventHandler
    void on(StocktakeClosed e, Rows rows, LogEntry entry) {
        rows.where("store", "last_stocktake", e.stocktake())
                .forEach(store -> store.set("stocktake_closed", entry.occurredAt()));
    }
}
