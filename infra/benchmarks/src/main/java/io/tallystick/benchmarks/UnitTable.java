package io.tallystick.benchmarks;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** One full row for each event, as the hand-written peer has it. */
@ReadModel(name = "bench", version = 1)
final class UnitTable {
    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        rows.insert("unit", e.unit())
                .set("fonds", e.description().fonds())
                .set("class", e.description().classCode())
                .set("year", e.description().year())
                .set("period", e.description().period())
                .set("title", e.description().title())
                .set("filer", e.filer())
                .set("position", entry.position());
    }
}
