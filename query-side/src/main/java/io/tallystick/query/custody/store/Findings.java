package io.tallystick.query.custody.store;

import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.IncidentRecorded;
import io.tallystick.events.custody.store.StoreEvent.ViolationRecorded;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Findings until they are resolved, violations and incidents in rooms (I-6, I-7, I-9 to I-11). */
@ReadModel(name = "findings", version = 2)
public final class Findings {

    @EventHandler
    void on(FindingOpened e, Rows rows, LogEntry entry) {
        rows.insert("finding", e.store(), e.finding().number())
                .set("origin", e.finding().origin())
                .set("subject", e.finding().subject())
                .set("detail", e.finding().detail())
                .set("state", "OPEN")
                .set("opened_at", entry.occurredAt())
                .set("opened_by", entry.provenance().by().employee());
    }

    @EventHandler
    void on(FindingResolved e, Rows rows, LogEntry entry) {
        rows.row("finding", e.store(), e.number())
                .set("state", "RESOLVED")
                .set("measure", e.measure())
                .signed("resolver", e.resolver())
                .set("resolved_at", entry.occurredAt());
    }

    @EventHandler
    void on(ViolationRecorded e, Rows rows, LogEntry entry) {
        rows.insert("violation", e.store(), e.number())
                .set("kind", e.kind())
                .set("person", e.person())
                .set("witness", e.witness())
                .set("detail", e.detail())
                .set("happened_at", entry.occurredAt())
                .set("recorded_by", entry.provenance().by().employee());
    }

    @EventHandler
    void on(IncidentRecorded e, Rows rows, LogEntry entry) {
        rows.insert("incident", e.store(), e.number())
                .set("kind", e.kind())
                .set("detail", e.detail())
                .set("happened_at", entry.occurredAt())
                .set("recorded_by", entry.provenance().by().employee());
        if (e.units() != null) {
            e.units()
                    .forEach(unit -> rows.insert("unit_affected", e.store(), e.number(), unit)
                            .set("kind", e.kind())
                            .set("happened_at", entry.occurredAt()));
        }
    }
}
