package io.tallystick.command.customers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateDismissed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of one customer (II-22). */
public class CustomerFile extends LedgerRecord {
    private @Nullable CustomerFileOpened opened;
    private int facts;

    /** For Axon, which replays events into it. */
    protected CustomerFile() {}

    CustomerFile(CustomerFileOpened opened, List<FactRecorded> first, @Nullable DuplicateDismissed dismissed) {
        apply(opened);
        first.forEach(fact -> apply(fact));
        if (dismissed != null) {
            apply(dismissed);
        }
    }

    /** What was said when it was opened. */
    CustomerFileOpened opened() {
        return Objects.requireNonNull(opened, "a file that was never opened");
    }

    /** The unit of the house that looks after the customer. */
    RecordId unit() {
        return opened().unit();
    }

    /** The number of the next fact. */
    int next() {
        return facts + 1;
    }

    @EventSourcingHandler
    void on(CustomerFileOpened event) {
        become(event.customer());
        opened = event;
    }

    @EventSourcingHandler
    void on(FactRecorded event) {
        facts = event.fact();
    }
}
