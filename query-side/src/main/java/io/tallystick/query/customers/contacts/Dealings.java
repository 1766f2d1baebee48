package io.tallystick.query.customers.contacts;

import io.tallystick.events.customers.contacts.ContactEvent.ConfidentialityExemptionRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactChased;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.customers.contacts.DealingEnd;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Letters, faxes and calls: those in no file yet, important ones unreported, exemptions (II-2, IV-11, IV-19). */
@ReadModel(name = "dealings", version = 1)
public final class Dealings {
    private static final String DEALING = "dealing";

    @EventHandler
    void on(DealingRecorded e, Rows rows, LogEntry entry) {
        rows.insert(DEALING, e.dealing())
                .set("unit", e.unit())
                .set("customer", e.customer())
                .set("channel", e.channel())
                .set("direction", e.direction())
                .set("happened_on", e.on())
                .set("reference", e.reference())
                .set("important", e.important())
                .set("report_by", e.reportBy())
                .set("linked", e.customer() != null)
                .set("recorded_at", entry.recordedAt())
                .set("employee", e.by().employee());
    }

    @EventHandler
    void on(DealingLinked e, Rows rows) {
        rows.row(DEALING, e.dealing()).set("customer", e.customer()).set("linked", true);
    }

    @EventHandler
    void on(ImportantContactReported e, Rows rows) {
        rows.row(DEALING, e.dealing()).set("settled", DealingEnd.REPORTED);
    }

    @EventHandler
    void on(ConfidentialityExemptionRecorded e, Rows rows) {
        rows.row(DEALING, e.dealing()).set("settled", DealingEnd.EXEMPTED).set("reason", e.reason());
    }

    @EventHandler
    void on(ImportantContactChased e, Rows rows) {
        rows.row(DEALING, e.dealing()).set("chased", e.times());
    }
}
