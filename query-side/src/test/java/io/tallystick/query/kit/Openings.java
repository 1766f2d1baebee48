package io.tallystick.query.kit;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import org.axonframework.eventhandling.EventHandler;

/** A read model that little concerns: the openings of units and nothing else. */
@ReadModel(name = "openings", version = 1)
public final class Openings {
    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        rows.insert("opening", entry.position()).set("unit", e.unit());
    }
}
