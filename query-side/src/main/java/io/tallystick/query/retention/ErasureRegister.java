package io.tallystick.query.retention;

import io.tallystick.events.retention.ErasureEvent;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.ErasureEvent.ErasureProposed;
import io.tallystick.events.retention.ErasureEvent.ErasureReapplied;
import io.tallystick.events.retention.ErasureEvent.ErasureRejected;
import io.tallystick.events.retention.ErasureEvent.KeyDestroyed;
import io.tallystick.events.retention.ErasureState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Every erasure: who proposed and who decided it, and what was destroyed (VI-9, III-2). */
@ReadModel(name = "erasures", version = 1)
public final class ErasureRegister {

    @EventHandler
    void on(ErasureEvent event, Rows rows, LogEntry entry) {
        switch (event) {
            case ErasureProposed e ->
                rows.insert("erasure", e.erasure())
                        .set("subject", e.subject())
                        .set("ended_on", e.ended())
                        .set("until", e.until())
                        .set("reason", e.reason())
                        .set("proposed_at", entry.occurredAt())
                        .signed("proposer", e.proposer());
            case ErasureRejected e ->
                row(e.erasure().value(), rows)
                        .set("reason", e.reason())
                        .set("decided_at", entry.occurredAt())
                        .signed("decider", e.by());
            case ErasureDecided e ->
                row(e.erasure().value(), rows)
                        .set("until", e.until())
                        .set("legal_basis", e.legalBasis())
                        .set("decided_at", entry.occurredAt())
                        .set("decision", entry.position())
                        .signed("decider", e.decider());
            case KeyDestroyed e ->
                row(e.erasure().value(), rows)
                        .set("destroyed_at", entry.occurredAt())
                        .set("values_count", e.values())
                        .set("documents", e.documentCount());
            case ErasureReapplied e ->
                row(e.erasure().value(), rows)
                        .set("subject", e.subject())
                        .set("decided_at", e.decidedAt())
                        .set("decision", e.decision())
                        .set("destroyed_at", entry.occurredAt());
        }
        row(entry.record(), rows).set("state", ErasureState.after(event)).set("position", entry.position());
    }

    private static Row row(String erasure, Rows rows) {
        return rows.row("erasure", erasure);
    }
}
