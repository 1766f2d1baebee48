package io.tallystick.query.custody.store;

import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentChecked;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.custody.store.StoreEvent.GoodsRemoved;
import io.tallystick.events.custody.store.StoreEvent.GoodsStored;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Equipment, containers and goods of rooms (I-10, I-11, I-15, VI-8). */
@ReadModel(name = "equipment", version = 1)
public final class Equipment {

    @EventHandler
    void on(EquipmentRegistered e, Rows rows, LogEntry entry) {
        rows.insert("equipment", e.store(), e.number())
                .set("zone", e.zone())
                .set("kind", e.kind())
                .set("electrical", e.kind().electrical())
                .set("name", e.name())
                .set("serial", e.serial())
                .set("fixed", e.fixed())
                .set("state", Furnished.HERE)
                .set("registered_at", entry.occurredAt());
    }

    @EventHandler
    void on(EquipmentChecked e, Rows rows, LogEntry entry) {
        rows.row("equipment", e.store(), e.number())
                .set("checked_at", entry.occurredAt())
                .set("in_order", e.inOrder())
                .signed("checker", e.checker())
                .set("note", e.note());
    }

    @EventHandler
    void on(EquipmentRemoved e, Rows rows, LogEntry entry) {
        rows.row("equipment", e.store(), e.number())
                .set("state", Furnished.GONE)
                .set("removed_at", entry.occurredAt())
                .set("reason", e.reason());
    }

    @EventHandler
    void on(ContainerRegistered e, Rows rows, LogEntry entry) {
        rows.insert("container", e.container())
                .set("kind", e.kind())
                .set("label", e.label())
                .set("store", e.store())
                .set("shelf", e.shelf())
                .set("registered_at", entry.occurredAt());
    }

    @EventHandler
    void on(ContainerMoved e, Rows rows, LogEntry entry) {
        rows.row("container", e.container())
                .set("store", e.store())
                .set("shelf", e.shelf())
                .set("moved_at", entry.occurredAt());
    }

    @EventHandler
    void on(GoodsStored e, Rows rows, LogEntry entry) {
        rows.insert("goods", e.store(), e.number())
                .set("goods", e.goods())
                .set("hazard", e.hazard())
                .set("state", Furnished.HERE)
                .set("stored_at", entry.occurredAt());
    }

    @EventHandler
    void on(GoodsRemoved e, Rows rows, LogEntry entry) {
        rows.row("goods", e.store(), e.number())
                .set("state", Furnished.GONE)
                .set("removed_at", entry.occurredAt())
                .set("reason", e.reason());
    }
}
