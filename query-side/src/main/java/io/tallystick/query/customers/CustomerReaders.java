package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.ReadingBasis;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Who could read what of which customer file at any instant, standing grants with the rest (IV-15, II-57). */
@ReadModel(name = "customer-readers", version = 1)
public final class CustomerReaders {
    private static final String MAY = "may_read";
    private static final String TO = "to_at";

    @EventHandler
    void on(CustomerFileOpened e, Rows rows, LogEntry entry) {
        stands(e.customer(), e.custodian(), ReadingBasis.CUSTODIAN, rows, entry);
        // Who looks after the customer and the file has one standing grant.
        if (e.salesperson() != null && !e.salesperson().equals(e.custodian())) {
            stands(e.customer(), e.salesperson(), ReadingBasis.SALESPERSON, rows, entry);
        }
    }

    @EventHandler
    void on(SalespersonAssigned e, Rows rows, LogEntry entry) {
        ends(e.customer(), row -> rests(row, ReadingBasis.SALESPERSON), rows, entry);
        if (e.salesperson() != null) {
            stands(e.customer(), e.salesperson(), ReadingBasis.SALESPERSON, rows, entry);
        }
    }

    @EventHandler
    void on(CustodianAppointed e, Rows rows, LogEntry entry) {
        ends(e.customer(), row -> rests(row, ReadingBasis.CUSTODIAN), rows, entry);
        stands(e.customer(), e.custodian(), ReadingBasis.CUSTODIAN, rows, entry);
    }

    @EventHandler
    void on(AccessGranted e, Rows rows, LogEntry entry) {
        rows.insert(MAY, entry.position(), e.customer(), e.grantee())
                .set("rests_on", ReadingBasis.GRANT)
                .set("number", e.grant())
                .set("sections", CustomerGrants.told(e.sections()))
                .set("purposes", CustomerGrants.told(e.purposes()))
                .set("from_at", entry.recordedAt())
                .set("until", e.until());
    }

    @EventHandler
    void on(AccessGrantRevoked e, Rows rows, LogEntry entry) {
        ends(
                e.customer(),
                row -> rests(row, ReadingBasis.GRANT)
                        && String.valueOf(e.grant()).equals(String.valueOf(row.get("number"))),
                rows,
                entry);
    }

    @EventHandler
    void on(CustomerStruckOff e, Rows rows, LogEntry entry) {
        ends(e.customer(), row -> true, rows, entry);
    }

    /** With the announcement that somebody leaves all of it ends (IV-13). */
    @EventHandler
    void on(DepartureBegun e, Rows rows, LogEntry entry) {
        leaves(e.employee(), rows, entry);
    }

    @EventHandler
    void on(AuthorityRevoked e, Rows rows, LogEntry entry) {
        leaves(e.employee(), rows, entry);
    }

    private static void stands(RecordId customer, RecordId reader, ReadingBasis basis, Rows rows, LogEntry entry) {
        rows.insert(MAY, entry.position(), customer, reader)
                .set("rests_on", basis)
                .set("sections", CustomerGrants.told(ReadingBasis.STANDING_SECTIONS))
                .set("purposes", CustomerGrants.told(ReadingBasis.STANDING_PURPOSES))
                .set("from_at", entry.recordedAt());
    }

    private static void ends(RecordId customer, Predicate<Row> which, Rows rows, LogEntry entry) {
        rows.where(MAY, "customer", customer).stream()
                .filter(row -> row.get(TO) == null)
                .filter(which)
                .forEach(row -> row.set(TO, entry.recordedAt()));
    }

    private static void leaves(RecordId employee, Rows rows, LogEntry entry) {
        rows.where(MAY, "reader", employee).stream()
                .filter(row -> row.get(TO) == null)
                .forEach(row -> row.set(TO, entry.recordedAt()));
    }

    private static boolean rests(Row row, ReadingBasis basis) {
        @Nullable Object rests = row.get("rests_on");
        return basis.name().equals(Objects.toString(rests, ""));
    }
}
