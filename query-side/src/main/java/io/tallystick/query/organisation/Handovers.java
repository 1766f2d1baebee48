package io.tallystick.query.organisation;

import io.tallystick.events.custody.store.KeyEvent.KeyHandedOver;
import io.tallystick.events.custody.store.KeyEvent.KeyIssued;
import io.tallystick.events.custody.store.KeyEvent.KeyLost;
import io.tallystick.events.custody.store.KeyEvent.KeyReturned;
import io.tallystick.events.custody.store.KeyState;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FilerChanged;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.HandoverEvent.HandoverCountersigned;
import io.tallystick.events.organisation.HandoverEvent.HandoverListed;
import io.tallystick.events.organisation.HandoverState;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewerChanged;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** What people have in their charge, and what passed from one to the other before somebody left (VI-20). */
@ReadModel(name = "handovers", version = 1)
public final class Handovers {
    private static final String HANDOVER = "handover";
    private static final String KEY = "room_key";

    @EventHandler
    void on(HandoverListed e, Rows rows, LogEntry entry) {
        rows.insert(HANDOVER, e.handover())
                .set("state", HandoverState.after(e))
                .set("giver", e.from())
                .set("taker", e.to())
                .set("witness", e.witness())
                .set("listed", e.records().size())
                .set("remarks", e.remarks())
                .set("listed_at", entry.occurredAt())
                .signed("listed_by", e.by());
        e.records().forEach(record -> rows.insert("handed_over", e.handover(), record));
    }

    @EventHandler
    void on(HandoverCountersigned e, Rows rows, LogEntry entry) {
        rows.row(HANDOVER, e.handover())
                .set("state", HandoverState.after(e))
                .set("countersigned_at", entry.occurredAt())
                .signed("countersigner", e.by());
    }

    @EventHandler
    void on(AuthorityRevoked e, Rows rows) {
        rows.insert("revocation", e.employee())
                .set("cause", e.cause())
                .set("on_day", e.on())
                .set("reason", e.reason())
                .signed("revoker", e.by());
    }

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        charge(e.unit(), 0, e.filer(), rows, entry);
    }

    @EventHandler
    void on(FilerChanged e, Rows rows, LogEntry entry) {
        charge(e.unit(), 0, e.filer(), rows, entry);
    }

    @EventHandler
    void on(CustodyUnitArranged e, Rows rows) {
        rows.row("charge", e.unit(), 0).delete();
    }

    @EventHandler
    void on(HoldPlaced e, Rows rows, LogEntry entry) {
        charge(e.retention(), e.hold().number(), e.hold().reviewer(), rows, entry);
    }

    @EventHandler
    void on(HoldReviewerChanged e, Rows rows, LogEntry entry) {
        charge(e.retention(), e.hold(), e.reviewer(), rows, entry);
    }

    @EventHandler
    void on(HoldReleased e, Rows rows) {
        rows.row("charge", e.retention(), e.hold()).delete();
    }

    @EventHandler
    void on(KeyIssued e, Rows rows, LogEntry entry) {
        charge(e.key(), 0, e.holder(), rows, entry);
        rows.insert(KEY, e.key())
                .set("state", KeyState.after(e))
                .set("store", e.store())
                .set("label", e.label())
                .set("holder", e.holder())
                .set("since", entry.occurredAt());
    }

    @EventHandler
    void on(KeyHandedOver e, Rows rows, LogEntry entry) {
        charge(e.key(), 0, e.holder(), rows, entry);
        rows.row(KEY, e.key()).set("holder", e.holder()).set("since", entry.occurredAt());
    }

    @EventHandler
    void on(KeyReturned e, Rows rows, LogEntry entry) {
        rows.row("charge", e.key(), 0).delete();
        rows.row(KEY, e.key())
                .set("state", KeyState.after(e))
                .set("holder", null)
                .set("since", entry.occurredAt());
    }

    @EventHandler
    void on(KeyLost e, Rows rows, LogEntry entry) {
        rows.row("charge", e.key(), 0).delete();
        rows.row(KEY, e.key())
                .set("state", KeyState.after(e))
                .set("account", e.account())
                .set("since", entry.occurredAt());
    }

    private static void charge(RecordId record, int number, RecordId employee, Rows rows, LogEntry entry) {
        rows.insert("charge", record, number).set("employee", employee).set("since", entry.occurredAt());
    }
}
