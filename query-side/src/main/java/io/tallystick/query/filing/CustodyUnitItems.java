package io.tallystick.query.filing;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** The documents filed in custody units, with their place in the order arranged (I-1). */
@ReadModel(name = "custody-unit-items", version = 3)
public final class CustodyUnitItems {
    @EventHandler
    void on(ItemFiled e, Rows rows, LogEntry entry) {
        Item item = e.item();
        Row row = rows.insert("item", e.unit(), e.number())
                .set("title", item.title())
                .set("author", item.author())
                .set("document_number", item.documentNumber())
                .set("dated", item.date())
                .set("pages", item.pages())
                .set("attachments", item.attachments())
                .set("ink", item.ink())
                .set("origin", item.origin())
                .set("medium", item.medium())
                .set("remarks", item.remarks())
                .set("filed_at", entry.occurredAt())
                .set("position", entry.position());
        Scoping scoping = item.scoping();
        if (scoping != null) {
            row.set("scope_class", scoping.scopeClass())
                    .set("scope_version", e.scopeVersion())
                    .set("document_type", scoping.documentType())
                    .set("justification", scoping.justification())
                    .set("equipment", scoping.equipment())
                    .set("security", scoping.security());
        }
    }

    @EventHandler
    void on(CustodyUnitArranged e, Rows rows) {
        for (int i = 0; i < e.order().size(); i++) {
            rows.row("item", e.unit(), e.order().get(i)).set("place", i + 1);
        }
    }

    @EventHandler
    void on(EventCorrected e, Rows rows) {
        if (e.record().kind().equals("unit")) {
            for (Row item : rows.where("item", "position", e.corrects())) {
                e.after().forEach((field, value) -> correct(item, field, value));
            }
        }
    }

    private static void correct(Row item, String field, String value) {
        switch (field) {
            case "item.title" -> item.set("title", value);
            case "item.author" -> item.set("author", value);
            case "item.documentNumber" -> item.set("document_number", value);
            case "item.date" -> item.set("dated", LocalDate.parse(value));
            case "item.pages" -> item.set("pages", Integer.valueOf(value));
            case "item.attachments" -> item.set("attachments", Integer.valueOf(value));
            case "item.medium" -> item.set("medium", value);
            case "item.remarks" -> item.set("remarks", value);
            default -> {
                // Nothing else of an item can be corrected.
            }
        }
    }
}
