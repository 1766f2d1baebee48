package io.tallystick.query.ledger;

import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.ledger.LedgerEvent.LogUseRepeated;
import io.tallystick.events.ledger.LedgerEvent.LogUsed;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Every reading, export and check of the log; repetitions within a minute are counted with the first (VI-21). */
@ReadModel(name = "log-use", version = 1)
public final class LogUseRegister {

    @EventHandler
    void on(LogUsed e, Rows rows, LogEntry entry, Provenance provenance) {
        Row use = rows.insert("use", entry.position())
                .set("used_at", entry.recordedAt())
                .set("last_at", entry.recordedAt())
                .set("employee", provenance.by().employee())
                .set("acting_for", provenance.by().actingFor())
                .set("post", provenance.by().post())
                .set("use", e.use())
                .set("what", e.what())
                .set("record", e.record())
                .set("part", e.part())
                .set("times", 1);
        if (e.positions() != null) {
            use.set("lowest", e.positions().lowest())
                    .set("highest", e.positions().highest());
        }
        // A count names the record the first use stands in.
        rows.insert("use_of_record", entry.record()).set("position", entry.position());
    }

    @EventHandler
    void on(LogUseRepeated e, Rows rows) {
        Row first = rows.row("use_of_record", e.first());
        if (!first.exists()) {
            return;
        }
        Row use = rows.row("use", first.number("position"));
        use.add("times", e.count()).set("last_at", e.until());
        if (e.positions() != null && use.get("lowest") != null) {
            use.set("lowest", Math.min(use.number("lowest"), e.positions().lowest()))
                    .set(
                            "highest",
                            Math.max(use.number("highest"), e.positions().highest()));
        }
    }
}
