package io.tallystick.query.customers.contacts;

import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/** From the first contact with a customer to its file, which has to be no day (IV-6). */
@ReadModel(name = "first-contacts", version = 1)
public final class FirstContacts {
    private static final String FIRST = "first_contact";

    @EventHandler
    void on(CustomerFileOpened e, Rows rows, LogEntry entry) {
        rows.insert(FIRST, e.customer())
                .set("unit", e.unit())
                .set("opened_on", day(entry.recordedAt()))
                .set("lag_days", 0)
                .set("employee", e.by().employee());
    }

    @EventHandler
    void on(DealingRecorded e, Rows rows) {
        if (e.customer() == null) {
            rows.insert("loose", e.dealing()).set("happened_on", e.on());
        } else {
            contact(e.customer(), e.on(), rows);
        }
    }

    @EventHandler
    void on(DealingLinked e, Rows rows) {
        Row loose = rows.row("loose", e.dealing());
        LocalDate on = loose.date("happened_on");
        if (on != null) {
            contact(e.customer(), on, rows);
            loose.delete();
        }
    }

    @EventHandler
    void on(VisitRecorded e, Rows rows) {
        contact(e.customer(), day(e.visitedAt()), rows);
    }

    private static void contact(RecordId customer, LocalDate on, Rows rows) {
        Row row = rows.row(FIRST, customer);
        LocalDate before = row.date("contacted_on");
        if (before == null || on.isBefore(before)) {
            LocalDate opened = Objects.requireNonNull(row.date("opened_on"));
            row.set("contacted_on", on).set("lag_days", Math.max(0, ChronoUnit.DAYS.between(on, opened)));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
