package io.tallystick.query.customers.upkeep;

import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerReceived;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.customers.upkeep.UpkeepEvent.ReviewPutOff;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;

/**
 * Where each customer stands, whether its file is alive, and whether anybody uses it: stale files, new and future customers
 * without contact, files nobody reads (II-1, II-3, II-4, II-6, II-11, II-51 to II-56).
 */
@ReadModel(name = "customer-standing", version = 1)
public final class CustomerStandings {
    private static final String STANDING = "standing";

    @EventHandler
    void on(CustomerFileOpened e, Rows rows, LogEntry entry) {
        rows.insert(STANDING, e.customer())
                .set("unit", e.unit())
                .set("salesperson", e.salesperson())
                .set("changed_at", entry.recordedAt());
    }

    @EventHandler
    void on(SalespersonAssigned e, Rows rows) {
        of(e.customer(), rows).set("salesperson", e.salesperson());
    }

    @EventHandler
    void on(CustomerFileAbsorbed e, Rows rows) {
        of(e.customer(), rows).set("stale", false).set("focus", false);
    }

    @EventHandler
    void on(FactRecorded e, Rows rows, LogEntry entry) {
        of(e.customer(), rows).set("changed_at", entry.recordedAt());
    }

    @EventHandler
    void on(CustomerStandingDerived e, Rows rows) {
        Row row = of(e.customer(), rows);
        row.set("phase", e.phase())
                .set("stage", e.stage())
                .set("maturity", e.maturity())
                .set("focus", e.focus())
                .set("promising", e.promising())
                .set("tier", e.tier())
                .set("complete", e.complete())
                .set("cadence_days", e.cadenceDays());
        if (row.get("review_by") == null) {
            row.set("review_by", e.reviewBy());
        }
    }

    @EventHandler
    void on(ReviewPutOff e, Rows rows) {
        of(e.customer(), rows)
                .set("review_by", e.reviewBy())
                .set("stale", false)
                .set("stale_since", null);
    }

    @EventHandler
    void on(StaleFileFlagged e, Rows rows) {
        of(e.customer(), rows)
                .set("stale", true)
                .set("stale_since", e.untouchedSince().plusDays(e.cadenceDays()))
                .set("told", e.times());
    }

    @EventHandler
    void on(CustomerFileReviewed e, Rows rows, LogEntry entry) {
        of(e.customer(), rows)
                .set("reviewed_at", entry.recordedAt())
                .set("outcome", e.outcome())
                .set("review_by", e.reviewBy())
                .set("stale", false)
                .set("stale_since", null)
                .add("reviews", 1);
    }

    @EventHandler
    void on(VisitRecorded e, Rows rows) {
        Row row = of(e.customer(), rows);
        Instant last = row.instant("contact_at");
        if (last == null || last.isBefore(e.visitedAt())) {
            row.set("contact_at", e.visitedAt());
        }
    }

    @EventHandler
    void on(DealingRecorded e, Rows rows, LogEntry entry) {
        if (e.customer() != null) {
            contact(e.customer(), rows, entry);
        }
    }

    @EventHandler
    void on(CustomerReceived e, Rows rows, LogEntry entry) {
        contact(e.customer(), rows, entry);
    }

    private static void contact(RecordId customer, Rows rows, LogEntry entry) {
        of(customer, rows).set("contact_at", entry.recordedAt());
    }

    @EventHandler
    void on(CustomerFileRead e, Rows rows, LogEntry entry) {
        of(e.customer(), rows).add("readings", 1).set("read_at", entry.recordedAt());
    }

    private static Row of(RecordId customer, Rows rows) {
        return rows.row(STANDING, customer);
    }
}
