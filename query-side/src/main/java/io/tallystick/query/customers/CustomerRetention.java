package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerFileEvent.BaseDataKeptPermanently;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewerChanged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionLengthened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionStarted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** Until when each customer file is kept, by which clock, and what keeps it longer (III-1 to III-3, VI-11, VI-12). */
@ReadModel(name = "customer-retention", version = 2)
public final class CustomerRetention {

    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        rows.insert("kept", e.customer())
                .set("unit", e.unit())
                .set("holds", 0)
                .set("permanent", false)
                .set("erased", false);
    }

    @EventHandler
    void on(TransactionRecorded e, Rows rows) {
        Row row = row(e.customer(), rows);
        LocalDate last = row.date("last_trade");
        if (last == null || e.on().isAfter(last)) {
            row.set("last_trade", e.on());
        }
    }

    @EventHandler
    void on(BusinessRelationshipEnded e, Rows rows) {
        row(e.customer(), rows).set("ended_on", e.endedOn()).set("basis", e.basis());
    }

    @EventHandler
    void on(CustomerRetentionStarted e, Rows rows) {
        row(e.customer(), rows)
                .set("until", e.until())
                .set("trigger", e.trigger())
                .set("rule", e.rule() == null ? null : e.rule().rule());
    }

    @EventHandler
    void on(BusinessRelationshipResumed e, Rows rows) {
        row(e.customer(), rows)
                .set("ended_on", null)
                .set("basis", null)
                .set("until", null)
                .set("lengthened_from", null)
                .set("trigger", null)
                .set("rule", null);
    }

    @EventHandler
    void on(CustomerHoldPlaced e, Rows rows) {
        row(e.customer(), rows)
                .add("holds", 1)
                .set("held_by", e.hold().authority())
                .set("review_on", e.hold().reviewOn())
                .set("reviewer", e.hold().reviewer());
    }

    @EventHandler
    void on(CustomerHoldReviewed e, Rows rows) {
        row(e.customer(), rows).set("review_on", e.reviewOn());
    }

    @EventHandler
    void on(CustomerHoldReviewerChanged e, Rows rows) {
        row(e.customer(), rows).set("reviewer", e.reviewer());
    }

    @EventHandler
    void on(CustomerRetentionLengthened e, Rows rows) {
        row(e.customer(), rows)
                .set("until", e.until())
                .set("trigger", e.trigger())
                .set("lengthened_from", e.before());
    }

    @EventHandler
    void on(CustomerHoldReleased e, Rows rows) {
        row(e.customer(), rows).add("holds", -1);
    }

    @EventHandler
    void on(BaseDataKeptPermanently e, Rows rows) {
        row(e.customer(), rows).set("permanent", true).set("authority", e.authority());
    }

    @EventHandler
    void on(CustomerStruckOff e, Rows rows) {
        row(e.customer(), rows).set("erased", true);
    }

    private static Row row(RecordId customer, Rows rows) {
        return rows.row("kept", customer);
    }
}
