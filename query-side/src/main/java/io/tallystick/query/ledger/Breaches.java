package io.tallystick.query.ledger;

import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;
import tools.jackson.databind.json.JsonMapper;

/** What physically happened against a rule, and was therefore recorded with the breach (VI-28). */
@ReadModel(name = "breaches", version = 1)
public final class Breaches {
    private static final JsonMapper JSON = JsonMapper.shared();

    @EventHandler
    void on(RuleBreached e, Rows rows, LogEntry entry, Provenance provenance) {
        rows.insert("breach", entry.position())
                .set("occurred_at", entry.occurredAt())
                .set("recorded_at", entry.recordedAt())
                .set("employee", provenance.by().employee())
                .set("acting_for", provenance.by().actingFor())
                .set("post", provenance.by().post())
                .set("command", e.command())
                .set("record", e.record())
                .set("rule", e.rule().rule())
                .set("rule_version", e.rule().version())
                .set("reason", e.reason())
                .set("facts", JSON.writeValueAsString(e.facts()));
    }
}
