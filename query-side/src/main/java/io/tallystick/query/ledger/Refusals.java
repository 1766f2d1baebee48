package io.tallystick.query.ledger;

import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;
import tools.jackson.databind.json.JsonMapper;

/** Every refused command with its reason and remedies; repeated refusals are counted with the first (VI-16). */
@ReadModel(name = "refusals", version = 1)
public final class Refusals {
    private static final JsonMapper JSON = JsonMapper.shared();

    @EventHandler
    void on(CommandRefused e, Rows rows, LogEntry entry, Provenance provenance) {
        Row refusal = rows.insert("refusal", entry.position())
                .set("refused_at", entry.recordedAt())
                .set("last_at", entry.recordedAt())
                .set("employee", provenance.by().employee())
                .set("acting_for", provenance.by().actingFor())
                .set("post", provenance.by().post())
                .set("command", e.command())
                .set("record", e.record())
                .set("ground", e.ground())
                .set("reason", e.reason())
                .set("facts", JSON.writeValueAsString(e.facts()))
                .set("remedies", JSON.writeValueAsString(e.remedies()))
                .set("count", 1);
        if (e.rule() != null) {
            refusal.set("rule", e.rule().rule()).set("rule_version", e.rule().version());
        }
        // A count names the record the first refusal stands in.
        rows.insert("refusal_of_record", entry.record()).set("position", entry.position());
    }

    @EventHandler
    void on(RefusalsRepeated e, Rows rows) {
        Row first = rows.row("refusal_of_record", e.first());
        if (first.exists()) {
            rows.row("refusal", first.number("position"))
                    .add("count", e.count())
                    .set("last_at", e.until());
        }
    }
}
