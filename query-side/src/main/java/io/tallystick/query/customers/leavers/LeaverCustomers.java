package io.tallystick.query.customers.leavers;

import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent.CustomerToldOfDeparture;
import io.tallystick.events.customers.leavers.LeaverEvent.FirstContactMade;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesListed;
import io.tallystick.events.customers.leavers.LeaverEvent.ReplacementAssigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The customers of those who left: who looks after them now, who was told, and how soon (IV-22, IV-23). */
@ReadModel(name = "leaver-customers", version = 2)
public final class LeaverCustomers {
    private static final String TABLE = "leaver_customer";

    @EventHandler
    void on(LeaverFilesListed e, Rows rows, LogEntry entry) {
        e.files()
                .forEach(file -> rows.insert(TABLE, e.leaver(), file.customer(), file.role())
                        .set("listed_at", entry.recordedAt())
                        .set("tell_by", file.role() == FileRole.CUSTODIAN ? null : e.tellBy()));
    }

    @EventHandler
    void on(ReplacementAssigned e, Rows rows) {
        row(e.leaver(), e.customer(), rows).set("replacement", e.replacement()).set("contact_by", e.contactBy());
    }

    @EventHandler
    void on(FirstContactMade e, Rows rows) {
        row(e.leaver(), e.customer(), rows).set("contacted_on", e.on());
    }

    @EventHandler
    void on(CustomerToldOfDeparture e, Rows rows) {
        row(e.leaver(), e.customer(), rows)
                .set("told_on", e.way() == null ? null : e.on())
                .set("way", e.way())
                .set("reason_for_none", e.reasonForNone());
    }

    private static Row row(RecordId leaver, RecordId customer, Rows rows) {
        Row lookedAfter = rows.row(TABLE, leaver, customer, FileRole.SALESPERSON);
        return lookedAfter.exists() ? lookedAfter : rows.row(TABLE, leaver, customer, FileRole.CONTACT);
    }
}
