package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.upkeep.UpkeepEvent.SoleHolderFlagged;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** How many people ever read each file and wrote in it: what one person alone knows, the house does not (IV-12). */
@ReadModel(name = "file-holders", version = 1)
public final class FileHolders {
    private static final String HELD = "held";

    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        Row row = rows.insert(HELD, e.customer())
                .set("unit", e.unit())
                .set("custodian", e.custodian())
                .set("salesperson", e.salesperson())
                .set("readers", 0)
                .set("writers", 0);
        single(row);
    }

    @EventHandler
    void on(SalespersonAssigned e, Rows rows) {
        rows.row(HELD, e.customer()).set("salesperson", e.salesperson());
    }

    @EventHandler
    void on(CustodianAppointed e, Rows rows) {
        rows.row(HELD, e.customer()).set("custodian", e.custodian());
    }

    @EventHandler
    void on(CustomerFileAbsorbed e, Rows rows) {
        rows.row(HELD, e.customer()).delete();
    }

    @EventHandler
    void on(CustomerFileRead e, Rows rows) {
        once(e.customer(), "reader", e.by().employee(), rows);
    }

    @EventHandler
    void on(FactRecorded e, Rows rows) {
        once(e.customer(), "writer", e.recorder().employee(), rows);
    }

    @EventHandler
    void on(SoleHolderFlagged e, Rows rows, LogEntry entry) {
        rows.row(HELD, e.customer()).set("flagged_at", entry.recordedAt()).set("holder", e.holder());
    }

    private static void once(RecordId customer, String what, RecordId employee, Rows rows) {
        Row known = rows.row(what, customer, employee);
        Row row = rows.row(HELD, customer);
        if (!known.exists() && row.exists()) {
            rows.insert(what, customer, employee);
            row.set(what + "s", row.number(what + "s") + 1);
            single(row);
        }
    }

    private static void single(Row row) {
        row.set("single", row.number("readers") <= 1 || row.number("writers") <= 1);
    }
}
