package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateDismissed;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateSuspected;
import io.tallystick.events.customers.CustomerFileEvent.MergeDeclined;
import io.tallystick.events.customers.CustomerFileEvent.MergeProposed;
import io.tallystick.events.customers.DuplicateStanding;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Files that may be of one party, and what was decided about them (II-22). */
@ReadModel(name = "customer-duplicates", version = 2)
public final class CustomerDuplicates {

    @EventHandler
    void on(DuplicateSuspected e, Rows rows, LogEntry entry) {
        e.others()
                .forEach(other -> pair(e.customer(), other, DuplicateStanding.SUSPECTED, rows, entry)
                        .set("likeness", told(e.likeness())));
    }

    @EventHandler
    void on(DuplicateDismissed e, Rows rows, LogEntry entry) {
        e.others()
                .forEach(other -> pair(e.customer(), other, DuplicateStanding.DISMISSED, rows, entry)
                        .set("likeness", told(e.likeness()))
                        .set("reason", e.reason()));
    }

    @EventHandler
    void on(MergeProposed e, Rows rows, LogEntry entry) {
        pair(e.customer(), e.absorbed(), DuplicateStanding.PROPOSED, rows, entry)
                .set("reason", e.reason());
    }

    @EventHandler
    void on(MergeDeclined e, Rows rows, LogEntry entry) {
        pair(e.customer(), e.absorbed(), DuplicateStanding.DECLINED, rows, entry)
                .set("reason", e.reason());
    }

    @EventHandler
    void on(CustomerFilesMerged e, Rows rows, LogEntry entry) {
        pair(e.customer(), e.absorbed(), DuplicateStanding.MERGED, rows, entry);
        goesOn(e.absorbed(), e.customer(), e.customer(), rows);
    }

    @EventHandler
    void on(CustomerFilesParted e, Rows rows, LogEntry entry) {
        pair(e.customer(), e.absorbed(), DuplicateStanding.PARTED, rows, entry).set("reason", e.reason());
        goesOn(e.absorbed(), null, e.customer(), rows);
    }

    /** Whatever else an absorbed file may be the same as is a matter of the file it goes on in, as long as it does. */
    private static void goesOn(RecordId absorbed, @Nullable RecordId in, RecordId survivor, Rows rows) {
        for (Row row : rows.where("pair", "other", absorbed)) {
            if (!survivor.value().equals(row.text("customer"))) {
                row.set("other_in", in);
            }
        }
        for (Row row : rows.where("pair", "customer", absorbed)) {
            row.set("customer_in", in);
        }
    }

    private static Row pair(RecordId customer, RecordId other, DuplicateStanding standing, Rows rows, LogEntry entry) {
        return rows.row("pair", customer, other).set("standing", standing).set("since", entry.recordedAt());
    }

    private static String told(List<Likeness> likeness) {
        return likeness.stream().map(Likeness::name).collect(Collectors.joining(","));
    }
}
