package io.tallystick.command.documents;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.documents.DocumentEvent;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentEvent.DocumentOpened;
import io.tallystick.events.documents.DocumentEvent.DocumentSuperseded;
import io.tallystick.events.documents.DocumentEvent.DocumentWithdrawn;
import io.tallystick.events.documents.DocumentEvent.FixityFailed;
import io.tallystick.events.documents.DocumentState;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A document attached to a record: attached, superseded or withdrawn, never gone. */
public class Document extends LedgerRecord {
    private @Nullable DocumentAttached head;
    private DocumentState state = DocumentState.ATTACHED;

    /** For Axon, which replays events into it. */
    protected Document() {}

    Document(DocumentAttached attached, List<? extends DocumentEvent> proof) {
        apply(attached);
        proof.forEach(event -> apply(event));
    }

    /** How it was attached. */
    DocumentAttached head() {
        return Objects.requireNonNull(head, "a document nobody attached");
    }

    void requireAttached(Decision decision) {
        decision.requireState(
                state == DocumentState.ATTACHED, "refused.documentState", fact("state", "state.document." + state));
    }

    void supersede(RecordId successor, String reason) {
        apply(new DocumentSuperseded(self(), successor, reason));
    }

    void withdraw(String reason, Signature by) {
        apply(new DocumentWithdrawn(self(), reason, by));
    }

    void open(@Nullable String purpose, Signature by) {
        apply(new DocumentOpened(self(), purpose, by));
    }

    void failed(RecordId sweep, Fixity fixity) {
        apply(new FixityFailed(self(), sweep, head().digest(), fixity));
    }

    @EventSourcingHandler
    void on(DocumentEvent event) {
        switch (event) {
            case DocumentAttached e -> {
                become(e.document());
                head = e;
            }
            case DocumentSuperseded e -> state = DocumentState.SUPERSEDED;
            case DocumentWithdrawn e -> state = DocumentState.WITHDRAWN;
            default -> {
                // Reading and checking it changes nothing.
            }
        }
    }
}
