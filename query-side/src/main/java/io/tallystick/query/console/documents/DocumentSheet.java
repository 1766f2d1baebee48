package io.tallystick.query.console.documents;

import io.tallystick.events.documents.DocumentEvent;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentEvent.DocumentSuperseded;
import io.tallystick.events.documents.DocumentEvent.DocumentWithdrawn;
import io.tallystick.events.documents.DocumentEvent.SignedListAccepted;
import io.tallystick.events.documents.DocumentEvent.SignedListMatched;
import io.tallystick.events.documents.DocumentState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document as its own events tell it. */
final class DocumentSheet {
    private @Nullable DocumentAttached head;
    private DocumentState state = DocumentState.ATTACHED;
    private @Nullable SignedListMatched matched;
    private @Nullable SignedListAccepted accepted;
    private @Nullable RecordId successor;

    /** The sheet of a document with at least its first event. */
    DocumentSheet(List<LogEntry> history) {
        for (LogEntry entry : history) {
            if (entry.event() instanceof DocumentEvent event) {
                take(event);
            }
        }
    }

    private void take(DocumentEvent event) {
        switch (event) {
            case DocumentAttached e -> head = e;
            case SignedListMatched e -> matched = e;
            case SignedListAccepted e -> accepted = e;
            case DocumentSuperseded e -> {
                state = DocumentState.SUPERSEDED;
                successor = e.successor();
            }
            case DocumentWithdrawn e -> state = DocumentState.WITHDRAWN;
            default -> {
                // Readings and sweeps stand on the timeline; the last sweep's word comes from the register.
            }
        }
    }

    public DocumentAttached head() {
        return Objects.requireNonNull(head, "a document begins with being attached");
    }

    public DocumentState state() {
        return state;
    }

    public @Nullable SignedListMatched matched() {
        return matched;
    }

    public @Nullable SignedListAccepted accepted() {
        return accepted;
    }

    public @Nullable RecordId successor() {
        return successor;
    }
}
