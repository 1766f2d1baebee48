package io.tallystick.query.custody;

import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.CountingRules;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/** Holdings by kind and material in the proper unit of count; containers and equipment by room (I-15, VI-25). */
@ReadModel(name = "holdings-by-material", version = 1)
public final class HoldingsByMaterial {
    /** Taken over from a list that does not say. */
    private static final String NOT_SAID = "NOT_SAID";

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows) {
        describe(rows, e.unit(), e.description());
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows) {
        describe(rows, e.unit(), e.description()).set("pieces", e.pieces()).set("pages", e.pages());
    }

    @EventHandler
    void on(CustodyUnitMigrated e, Rows rows) {
        describe(rows, e.unit(), e.description()).set("pieces", e.pieces()).set("pages", e.pages());
    }

    private static Row describe(Rows rows, RecordId unit, UnitDescription description) {
        return rows.insert("described", unit)
                .set("fonds", description.fonds())
                .set("kind", description.kind())
                .set("material", Objects.requireNonNullElse(description.material(), NOT_SAID));
    }

    /** Also of a unit that is kept already. */
    @EventHandler
    void on(ItemFiled e, Rows rows) {
        Row unit = rows.row("described", e.unit())
                .add("pieces", 1)
                .add("pages", e.item().pages());
        if (unit.yes("kept")) {
            figure(rows, unit).add("pieces", 1).add("pages", e.item().pages());
        }
    }

    @EventHandler
    void on(HoldingMigrated e, Rows rows) {
        if (!rows.row("described", e.unit()).exists()) {
            describe(rows, e.unit(), e.description()).set("pieces", e.pieces());
        }
        moved(rows, e.unit(), true);
    }

    @EventHandler
    void on(HoldingReceived e, Rows rows) {
        moved(rows, RecordId.of("unit", e.holding().key()), true);
    }

    @EventHandler
    void on(HoldingDestroyed e, Rows rows) {
        moved(rows, RecordId.of("unit", e.holding().key()), false);
    }

    @EventHandler
    void on(HoldingTransferredOut e, Rows rows) {
        moved(rows, RecordId.of("unit", e.holding().key()), false);
    }

    private static void moved(Rows rows, RecordId unit, boolean comes) {
        Row known = rows.row("described", unit);
        if (known.yes("kept") == comes) {
            return;
        }
        known.set("kept", comes);
        int sign = comes ? 1 : -1;
        figure(rows, known)
                .add("units", sign)
                .add("pieces", sign * known.number("pieces"))
                .add("pages", sign * known.number("pages"));
    }

    private static Row figure(Rows rows, Row unit) {
        CustodyUnitKind kind = CustodyUnitKind.valueOf(Objects.requireNonNull(unit.text("kind"), "a unit has a kind"));
        return rows.row("holding_material", unit.get("fonds"), kind, unit.get("material"), CountingRules.of(kind));
    }

    @EventHandler
    void on(ContainerRegistered e, Rows rows) {
        rows.insert("container", e.container()).set("store", e.store()).set("kind", e.kind());
        rows.row("container_count", e.store(), e.kind()).add("containers", 1);
    }

    @EventHandler
    void on(ContainerMoved e, Rows rows) {
        Row container = rows.row("container", e.container());
        rows.row("container_count", container.get("store"), container.get("kind"))
                .add("containers", -1);
        container.set("store", e.store());
        rows.row("container_count", e.store(), container.get("kind")).add("containers", 1);
    }

    @EventHandler
    void on(EquipmentRegistered e, Rows rows) {
        rows.insert("piece", e.store(), e.number()).set("kind", e.kind());
        rows.row("equipment_count", e.store(), e.kind()).add("equipment", 1);
    }

    @EventHandler
    void on(EquipmentRemoved e, Rows rows) {
        Row piece = rows.row("piece", e.store(), e.number());
        if (piece.exists()) {
            rows.row("equipment_count", e.store(), piece.get("kind")).add("equipment", -1);
            piece.delete();
        }
    }
}
