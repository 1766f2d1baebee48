package io.tallystick.query.documents;

import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentEvent.DocumentOpened;
import io.tallystick.events.documents.DocumentEvent.DocumentSuperseded;
import io.tallystick.events.documents.DocumentEvent.DocumentWithdrawn;
import io.tallystick.events.documents.DocumentEvent.FixityFailed;
import io.tallystick.events.documents.DocumentEvent.SignedListAccepted;
import io.tallystick.events.documents.DocumentEvent.SignedListMatched;
import io.tallystick.events.documents.DocumentState;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.documents.FixitySweepEvent.FixityChecked;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Every document: what it belongs to, what is stored of it, and what the last sweep said. */
@ReadModel(name = "documents", version = 1)
public final class DocumentRegister {
    private static final String DOCUMENT = "document";

    @EventHandler
    void on(DocumentAttached e, Rows rows, LogEntry entry) {
        rows.insert(DOCUMENT, e.document())
                .set("record", e.record())
                .set("record_kind", e.record().kind())
                .set("item", e.item())
                .set("role", e.role())
                .set("state", DocumentState.ATTACHED)
                .set("file_name", e.fileName())
                .set("media_type", e.mediaType())
                .set("bytes", e.bytes())
                .set("digest", e.digest())
                .set("fonds", e.fonds())
                .set("encrypted_for", e.encryptedFor())
                .set("attached_at", entry.occurredAt())
                .signed("attacher", e.attacher());
    }

    @EventHandler
    void on(SignedListMatched e, Rows rows) {
        rows.row(DOCUMENT, e.document()).set("list_check", "MATCHED");
    }

    @EventHandler
    void on(SignedListAccepted e, Rows rows) {
        rows.row(DOCUMENT, e.document()).set("list_check", "BY_HAND");
    }

    @EventHandler
    void on(DocumentSuperseded e, Rows rows) {
        rows.row(DOCUMENT, e.document()).set("state", DocumentState.SUPERSEDED).set("successor", e.successor());
    }

    @EventHandler
    void on(DocumentWithdrawn e, Rows rows) {
        rows.row(DOCUMENT, e.document()).set("state", DocumentState.WITHDRAWN);
    }

    @EventHandler
    void on(DocumentOpened e, Rows rows) {
        rows.row(DOCUMENT, e.document()).add("readings", 1);
    }

    /** Those among them that are not sound are told by events of their own, which follow. */
    @EventHandler
    void on(FixityChecked e, Rows rows, LogEntry entry) {
        for (RecordId document : e.documents()) {
            rows.row(DOCUMENT, document)
                    .set("fixity", Fixity.SOUND)
                    .set("fixity_at", entry.occurredAt())
                    .set("fixity_sweep", e.sweep());
        }
    }

    @EventHandler
    void on(FixityFailed e, Rows rows, LogEntry entry) {
        rows.row(DOCUMENT, e.document())
                .set("fixity", e.fixity())
                .set("fixity_at", entry.occurredAt())
                .set("fixity_sweep", e.sweep());
    }
}
