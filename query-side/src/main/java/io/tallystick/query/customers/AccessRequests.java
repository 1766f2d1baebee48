package io.tallystick.query.customers;

import io.tallystick.events.customers.AccessRequestState;
import io.tallystick.events.customers.CustomerAccessEvent.AccessAppealDecided;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRefusalAppealed;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestOverdue;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestRefused;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequested;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/** Requests to read customer files, how long they took, and refusals with their reasons and appeals (II-57, II-60). */
@ReadModel(name = "access-requests", version = 1)
public final class AccessRequests {
    private static final String REQUEST = "request";

    @EventHandler
    void on(AccessRequested e, Rows rows, LogEntry entry) {
        rows.insert(REQUEST, e.customer(), e.request())
                .set("state", AccessRequestState.OPEN)
                .set("sections", CustomerGrants.told(e.sections()))
                .set("purposes", CustomerGrants.told(e.purposes()))
                .set("until", e.until())
                .set("reason", e.reason())
                .set("asked_at", entry.recordedAt())
                .set("due_at", e.dueAt())
                .set("late", false)
                .signed("requester", e.by());
    }

    @EventHandler
    void on(AccessGranted e, Rows rows, LogEntry entry) {
        if (e.request() != null) {
            answered(e.customer(), e.request(), AccessRequestState.GRANTED, e.grantor(), rows, entry);
        }
    }

    @EventHandler
    void on(AccessRequestRefused e, Rows rows, LogEntry entry) {
        answered(e.customer(), e.request(), AccessRequestState.REFUSED, e.by(), rows, entry)
                .set("ground", e.ground())
                .set("refusal", e.reason())
                .set("appeal_by", e.appealBy());
    }

    @EventHandler
    void on(AccessRefusalAppealed e, Rows rows) {
        rows.row(REQUEST, e.customer(), e.request())
                .set("state", AccessRequestState.APPEALED)
                .set("appeal", e.reason());
    }

    @EventHandler
    void on(AccessAppealDecided e, Rows rows) {
        rows.row(REQUEST, e.customer(), e.request())
                .set("state", e.upheld() ? AccessRequestState.GRANTED : AccessRequestState.CONFIRMED)
                .set("heard_by", e.by().employee());
    }

    @EventHandler
    void on(AccessRequestOverdue e, Rows rows) {
        rows.row(REQUEST, e.customer(), e.request()).set("late", true);
    }

    /** The first answer counts; one after an appeal comes later by its nature. */
    private static Row answered(
            RecordId customer, int request, AccessRequestState state, Signature by, Rows rows, LogEntry entry) {
        Row row = rows.row(REQUEST, customer, request).set("state", state);
        if (row.get("answered_at") == null) {
            Instant at = entry.recordedAt();
            row.set("answered_at", at)
                    .set("answered_by", by.employee())
                    .set("late", at.isAfter(Objects.requireNonNull(row.instant("due_at"))))
                    .set("hours", (int) Duration.between(Objects.requireNonNull(row.instant("asked_at")), at)
                            .toHours());
        }
        return row;
    }
}
