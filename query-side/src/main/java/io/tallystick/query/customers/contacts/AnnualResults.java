package io.tallystick.query.customers.contacts;

import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The yearly results of each customer, and the years that are missing (IV-10). */
@ReadModel(name = "annual-results", version = 1)
public final class AnnualResults {
    private static final String RESULT = "result";

    @EventHandler
    void on(AnnualReportAsked e, Rows rows, LogEntry entry) {
        if (e.standing() == AnnualReportStanding.NOT_ACTIVE) {
            return;
        }
        Row row = rows.row(RESULT, e.customer(), e.year());
        row.set("unit", e.unit()).set("standing", e.standing()).set("again_on", e.againOn());
        if (e.standing() == AnnualReportStanding.OWED) {
            row.set("asked_at", entry.recordedAt()).add("times", 1);
        }
    }

    @EventHandler
    void on(AnnualReportFiled e, Rows rows, LogEntry entry) {
        rows.row(RESULT, e.customer(), e.year())
                .set("unit", e.unit())
                .set("standing", e.document() == null ? AnnualReportStanding.WAIVED : AnnualReportStanding.FILED)
                .set("document", e.document())
                .set("waiver", e.waiver())
                .set("again_on", null)
                .set("filed_at", entry.recordedAt())
                .set("employee", e.by().employee());
    }
}
