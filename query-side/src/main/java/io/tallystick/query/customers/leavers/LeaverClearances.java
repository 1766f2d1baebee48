package io.tallystick.query.customers.leavers;

import io.tallystick.events.customers.leavers.ClearanceSide;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent.CustomerToldOfDeparture;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesListed;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesSigned;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverUsesReviewed;
import io.tallystick.events.customers.leavers.LeaverEvent.ReplacementAssigned;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** How far the customers of each leaver are taken over (IV-13, IV-14). */
@ReadModel(name = "leaver-clearances", version = 3)
public final class LeaverClearances {
    private static final String CLEARANCE = "clearance";

    @EventHandler
    void on(LeaverFilesListed e, Rows rows, LogEntry entry) {
        int customers = (int) e.files().stream()
                .filter(file -> file.role() != FileRole.CUSTODIAN)
                .count();
        rows.insert(CLEARANCE, e.leaver())
                .set("listed_at", entry.recordedAt())
                .set("files", e.files().size())
                .set("to_replace", customers)
                .set("to_tell", customers)
                .set("uses_since", e.usesSince());
    }

    @EventHandler
    void on(LeaverFilesSigned e, Rows rows) {
        rows.row(CLEARANCE, e.leaver())
                .set(e.side() == ClearanceSide.BUSINESS ? "business" : "information", e.by().employee());
    }

    @EventHandler
    void on(LeaverUsesReviewed e, Rows rows) {
        rows.row(CLEARANCE, e.leaver())
                .set("uses", e.uses())
                .set("finding", e.finding())
                .set("reviewer", e.by().employee());
    }

    @EventHandler
    void on(ReplacementAssigned e, Rows rows) {
        // Somebody else may be named before the first contact: the customer is replaced once.
        if (!rows.row("replaced", e.leaver(), e.customer()).exists()) {
            rows.insert("replaced", e.leaver(), e.customer());
            rows.row(CLEARANCE, e.leaver()).add("to_replace", -1);
        }
    }

    @EventHandler
    void on(CustomerToldOfDeparture e, Rows rows) {
        rows.row(CLEARANCE, e.leaver()).add("to_tell", -1);
    }
}
