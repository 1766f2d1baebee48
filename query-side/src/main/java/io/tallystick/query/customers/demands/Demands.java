package io.tallystick.query.customers.demands;

import io.tallystick.events.customers.demands.DemandEvent.CollectionReturned;
import io.tallystick.events.customers.demands.DemandEvent.DemandClosed;
import io.tallystick.events.customers.demands.DemandEvent.DemandCollected;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.FactWithheld;
import io.tallystick.events.customers.demands.DemandEvent.MergedFilesCovered;
import io.tallystick.events.customers.demands.DemandEvent.ProductionHandedOver;
import io.tallystick.events.customers.demands.DemandEvent.ProductionReceived;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.customers.demands.DemandEvent.RecordWithheld;
import io.tallystick.events.customers.demands.DemandEvent.RecordsCollected;
import io.tallystick.events.customers.demands.DemandItem;
import io.tallystick.events.customers.demands.DemandState;
import io.tallystick.events.customers.demands.DemandedRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** What authorities demand of customer files, and how far the answer is (II-61, VI-30). */
@ReadModel(name = "demands", version = 3)
public final class Demands {
    private static final String DEMAND = "demand";
    private static final String STATE = "state";
    private static final String FILE = "demanded";
    private static final String NAMED = "named";
    private static final String SURVIVOR = "survivor";

    @EventHandler
    void on(DemandRegistered e, Rows rows, LogEntry entry) {
        rows.insert(DEMAND, e.demand())
                .set(STATE, DemandState.REGISTERED)
                .set("authority", e.authority())
                .set("legal_basis", e.legalBasis())
                .set("document", e.document())
                .set("due_on", e.dueOn())
                .set("customers", e.customers().size())
                .set("registered_at", entry.recordedAt())
                .signed("registrar", e.by());
        e.customers()
                .forEach(customer -> rows.insert(FILE, e.demand(), customer).set(NAMED, true));
    }

    /** The last one says all files that are demanded without being named (II-22). */
    @EventHandler
    void on(MergedFilesCovered e, Rows rows) {
        rows.where(FILE, DEMAND, e.demand()).forEach(row -> {
            if (row.yes(NAMED)) {
                row.set(SURVIVOR, null);
            } else {
                row.delete();
            }
        });
        e.files().forEach(file -> {
            demanded(e.demand(), file.survivor(), rows);
            demanded(e.demand(), file.customer(), rows).set(SURVIVOR, file.survivor());
        });
        rows.row(DEMAND, e.demand())
                .set("customers", rows.where(FILE, DEMAND, e.demand()).size());
    }

    private static Row demanded(RecordId demand, RecordId customer, Rows rows) {
        Row row = rows.row(FILE, demand, customer);
        return row.exists() ? row : rows.insert(FILE, demand, customer).set(NAMED, false);
    }

    @EventHandler
    void on(DemandCollected e, Rows rows) {
        int given = (int) e.items().stream().filter(DemandItem::given).count();
        rows.row(DEMAND, e.demand())
                .set(STATE, DemandState.COLLECTED)
                .set("given", given)
                .set("withheld", e.items().size() - given)
                .set("collector", e.by().employee());
    }

    @EventHandler
    void on(RecordsCollected e, Rows rows) {
        int given = (int) e.records().stream().filter(DemandedRecord::gives).count();
        rows.row(DEMAND, e.demand())
                .add("given", given)
                .add("withheld", e.records().size() - given);
    }

    @EventHandler
    void on(RecordWithheld e, Rows rows) {
        rows.row(DEMAND, e.demand()).add("given", -1).add("withheld", 1);
    }

    @EventHandler
    void on(FactWithheld e, Rows rows) {
        rows.row(DEMAND, e.demand()).add("given", -1).add("withheld", 1);
    }

    @EventHandler
    void on(CollectionReturned e, Rows rows) {
        rows.row(DEMAND, e.demand())
                .set(STATE, DemandState.REGISTERED)
                .set("given", null)
                .set("withheld", null)
                .set("collector", null);
    }

    @EventHandler
    void on(ProductionSealed e, Rows rows) {
        rows.row(DEMAND, e.demand())
                .set(STATE, DemandState.SEALED)
                .set("approver", e.approver().employee());
    }

    @EventHandler
    void on(ProductionHandedOver e, Rows rows, LogEntry entry) {
        rows.row(DEMAND, e.demand()).set(STATE, DemandState.HANDED_OVER).set("handed_over_at", entry.recordedAt());
    }

    @EventHandler
    void on(ProductionReceived e, Rows rows) {
        rows.row(DEMAND, e.demand()).set(STATE, DemandState.RECEIVED).set("receipt", e.receipt());
    }

    @EventHandler
    void on(DemandClosed e, Rows rows, LogEntry entry) {
        rows.row(DEMAND, e.demand())
                .set(STATE, DemandState.CLOSED)
                .set("outcome", e.outcome())
                .set("withdrawal", e.withdrawal())
                .set("closed_at", entry.recordedAt());
    }
}
