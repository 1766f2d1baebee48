package io.tallystick.query.customers.contacts;

import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportChased;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactsCounted;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerFileConsolidated;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerReceived;
import io.tallystick.events.customers.contacts.ContactEvent.MajorChangeRecorded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Contacts and the reports they owe, shortfalls, receptions, major changes, yearly results (IV-4, IV-8, IV-10, IV-17 to IV-21). */
@ReadModel(name = "customer-contacts", version = 1)
public final class CustomerContacts {
    @EventHandler
    void on(ContactAssigned e, Rows rows, LogEntry entry) {
        person(e.customer(), e.employee(), rows)
                .set("active", true)
                .set("assigned_at", entry.recordedAt())
                .set("report_by", e.reportBy());
    }

    @EventHandler
    void on(ContactRelieved e, Rows rows) {
        person(e.customer(), e.employee(), rows).set("active", false).set("report_by", null);
    }

    @EventHandler
    void on(ContactReportFiled e, Rows rows, LogEntry entry) {
        person(e.customer(), e.employee(), rows)
                .set("report_by", e.nextBy())
                .set("reported_at", entry.recordedAt())
                .add("reports", 1);
    }

    @EventHandler
    void on(ContactReportChased e, Rows rows) {
        person(e.customer(), e.employee(), rows).set("report_by", e.askAgainOn());
    }

    @EventHandler
    void on(ContactsCounted e, Rows rows) {
        Row row = rows.row("shortfall", e.customer());
        if (e.isShort()) {
            row.set("has", e.has()).set("least", e.least()).set("make_good_by", e.makeGoodBy());
        } else if (row.exists()) {
            row.delete();
        }
    }

    @EventHandler
    void on(CustomerReceived e, Rows rows) {
        rows.insert("reception", e.customer(), e.reception())
                .set("received_on", e.on())
                .set("level", e.level())
                .set("host", e.host())
                .set("below", e.below())
                .set("reason", e.reason());
    }

    @EventHandler
    void on(MajorChangeRecorded e, Rows rows, LogEntry entry) {
        rows.insert("major_change", e.customer(), e.change())
                .set("kind", e.kind())
                .set("changed_on", e.on())
                .set("recorded_at", entry.recordedAt())
                .set("employee", e.by().employee());
    }

    @EventHandler
    void on(AnnualReportFiled e, Rows rows, LogEntry entry) {
        rows.insert("annual_report", e.customer(), e.year())
                .set("document", e.document())
                .set("waiver", e.waiver())
                .set("recorded_at", entry.recordedAt());
    }

    @EventHandler
    void on(CustomerFileConsolidated e, Rows rows, LogEntry entry) {
        rows.row("consolidation", e.customer())
                .set("consolidated_at", entry.recordedAt())
                .set("employee", e.by().employee());
    }

    private static Row person(RecordId customer, RecordId employee, Rows rows) {
        return rows.row("contact", customer, employee);
    }
}
