package io.tallystick.query.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CounterMeasureSet;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerNatureSet;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.CustomerFileEvent.PartyRoleSet;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.CustomerFileState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;

/** The customer overview 客戶一覽表 (IV-5), with what files lack (IV-7). The name stays sealed in it. */
@ReadModel(name = "customers", version = 4)
public final class CustomerList {
    private static final String CUSTOMER = "customer";

    @EventHandler
    void on(CustomerFileOpened e, Rows rows, LogEntry entry) {
        rows.insert(CUSTOMER, e.customer())
                .set("state", CustomerFileState.COMPLETE)
                .set("file_no", e.customer().key())
                .set("card_no", e.cardNo())
                .set("nature", e.nature())
                .set("role", e.role())
                .set("special", e.special())
                .set("relation", e.relation())
                .set("unit", e.unit())
                .set("custodian", e.custodian())
                .set("salesperson", e.salesperson())
                .set("opened_at", entry.occurredAt())
                .set("changed_at", entry.recordedAt());
    }

    @EventHandler
    void on(FactRecorded e, Rows rows, LogEntry entry) {
        Row customer = changed(e.customer(), rows, entry).add("facts", 1);
        if (e.field() == CardField.NAME) {
            customer.set("name", e.value());
        }
        Row known = rows.row("recorded_field", e.customer(), e.field());
        if (!known.exists()) {
            rows.insert("recorded_field", e.customer(), e.field());
            count(e.customer(), rows);
        }
    }

    @EventHandler
    void on(FileTemplateApplied e, Rows rows, LogEntry entry) {
        rows.where("required_field", CUSTOMER, e.customer()).forEach(Row::delete);
        e.required().forEach(field -> rows.insert("required_field", e.customer(), field));
        changed(e.customer(), rows, entry);
        count(e.customer(), rows);
    }

    @EventHandler
    void on(CustomerNatureSet e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("nature", e.nature());
    }

    @EventHandler
    void on(PartyRoleSet e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("role", e.role()).set("special", e.special());
    }

    @EventHandler
    void on(SalespersonAssigned e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("salesperson", e.salesperson());
    }

    @EventHandler
    void on(CustodianAppointed e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("custodian", e.custodian());
    }

    @EventHandler
    void on(CounterMeasureSet e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry);
    }

    @EventHandler
    void on(BusinessRelationshipEnded e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("ended_on", e.endedOn());
    }

    @EventHandler
    void on(BusinessRelationshipResumed e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("ended_on", null);
    }

    @EventHandler
    void on(CustomerFileAbsorbed e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("survivor", e.survivor()).set("state", CustomerFileState.ABSORBED);
    }

    @EventHandler
    void on(CustomerFileRevived e, Rows rows, LogEntry entry) {
        changed(e.customer(), rows, entry).set("survivor", null).set("state", CustomerFileState.COMPLETE);
        count(e.customer(), rows);
    }

    private static Row changed(RecordId customer, Rows rows, LogEntry entry) {
        return rows.row(CUSTOMER, customer).set("changed_at", entry.recordedAt());
    }

    private static void count(RecordId customer, Rows rows) {
        Set<String> missing = fields("required_field", customer, rows);
        missing.removeAll(fields("recorded_field", customer, rows));
        Row row = rows.row(CUSTOMER, customer);
        row.set("missing", missing.size()).set("missing_fields", missing);
        if (!CustomerFileState.ABSORBED.name().equals(row.text("state"))) {
            row.set("state", missing.isEmpty() ? CustomerFileState.COMPLETE : CustomerFileState.PROVISIONAL);
        }
    }

    private static Set<String> fields(String table, RecordId customer, Rows rows) {
        return rows.where(table, CUSTOMER, customer).stream()
                .map(row -> String.valueOf(row.get("field")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
