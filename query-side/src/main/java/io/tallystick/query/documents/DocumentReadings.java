package io.tallystick.query.documents;

import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentEvent.DocumentOpened;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Who read which document, when and what for (VI-10). */
@ReadModel(name = "document-readings", version = 1)
public final class DocumentReadings {

    @EventHandler
    void on(DocumentAttached e, Rows rows) {
        rows.insert("known", e.document()).set("record", e.record());
    }

    @EventHandler
    void on(DocumentOpened e, Rows rows, LogEntry entry) {
        rows.insert("reading", entry.position())
                .set("read_at", entry.occurredAt())
                .set("document", e.document())
                .set("record", rows.row("known", e.document()).get("record"))
                .set("post", e.reader().post())
                .set("purpose", e.purpose())
                .signed("reader", e.reader());
    }
}
