package io.tallystick.query.filing;

import io.tallystick.events.filing.EquipmentFileEvent.EquipmentDisposed;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentFileClosed;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentFileOpened;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentPaperFiled;
import io.tallystick.events.filing.EquipmentFileState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The files of equipment: what is in them, which have no acceptance papers, what became of the equipment (I-23). */
@ReadModel(name = "equipment-files", version = 1)
public final class EquipmentFiles {
    private static final String FILE = "equipment_file";

    @EventHandler
    void on(EquipmentFileOpened e, Rows rows, LogEntry entry) {
        rows.insert(FILE, e.file())
                .set("number", e.number())
                .set("name", e.name())
                .set("model", e.model())
                .set("state", EquipmentFileState.IN_USE)
                .set("fonds", e.fonds())
                .set("house_unit", e.unit())
                .set("opened_at", entry.occurredAt());
    }

    @EventHandler
    void on(EquipmentPaperFiled e, Rows rows, LogEntry entry) {
        rows.insert("equipment_paper", e.file(), e.unit(), e.item())
                .set("scope_class", e.scopeClass())
                .set("filed_at", entry.occurredAt());
        Row file = rows.row(FILE, e.file()).add("papers", 1);
        if (e.acceptance()) {
            file.add("acceptance_papers", 1);
        }
    }

    @EventHandler
    void on(EquipmentDisposed e, Rows rows) {
        rows.row(FILE, e.file())
                .set("state", EquipmentFileState.DISPOSED_OF)
                .set("disposal", e.disposal())
                .set("disposed_on", e.on())
                .set("basis", e.basis());
    }

    @EventHandler
    void on(EquipmentFileClosed e, Rows rows, LogEntry entry) {
        rows.row(FILE, e.file()).set("state", EquipmentFileState.CLOSED).set("closed_at", entry.occurredAt());
    }
}
