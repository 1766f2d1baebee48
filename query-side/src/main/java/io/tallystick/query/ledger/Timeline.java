package io.tallystick.query.ledger;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** One row for every event: what happened to which record, who did it, when, under which rules (VI-15, VI-21). */
@ReadModel(name = "timeline", version = 2)
public final class Timeline {
    // Sees every event, so it only ever inserts: no row is read.
    @EventHandler
    void on(DomainEvent event, Rows rows, LogEntry entry, Provenance provenance) {
        String record = subject(event, entry);
        Row row = rows.insert("event", entry.position())
                .set("record", record)
                .set("record_kind", record == null ? null : record.substring(0, record.indexOf('/')))
                .set("type", entry.type())
                .set("employee", provenance.by().employee())
                .set("acting_for", provenance.by().actingFor())
                .set("post", provenance.by().post())
                .set("command", provenance.command())
                .set("command_id", provenance.commandId())
                .set("occurred_at", entry.occurredAt())
                .set("recorded_at", entry.recordedAt())
                .set("late_reason", provenance.lateReason())
                .set("cause", provenance.cause());
        if (!provenance.rules().isEmpty()) {
            row.set("rules", provenance.rules());
        }
    }

    /** The record the event speaks of. Refusals and breaches are stored apart from it; some speak of none. */
    private static @Nullable String subject(DomainEvent event, LogEntry entry) {
        RecordId named = switch (event) {
            case CommandRefused refused -> refused.record();
            case RuleBreached breached -> breached.record();
            case EventCorrected corrected -> corrected.record();
            default -> null;
        };
        if (named != null) {
            return named.value();
        }
        return entry.record().indexOf('/') < 0 ? null : entry.record();
    }
}
