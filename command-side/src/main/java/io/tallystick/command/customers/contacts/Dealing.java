package io.tallystick.command.customers.contacts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.ConfidentialityExemptionRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactChased;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.kernel.RecordId;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A letter, fax, call or meeting (IV-19). */
public class Dealing extends LedgerRecord {
    private @Nullable DealingRecorded head;
    private @Nullable RecordId customer;
    private boolean settled;
    private int chased;

    /** For Axon, which replays events into it. */
    protected Dealing() {}

    Dealing(DealingRecorded first) {
        apply(first);
    }

    void record(ContactEvent event) {
        apply(event);
    }

    DealingRecorded head() {
        return Objects.requireNonNull(head, "a dealing that was never recorded");
    }

    Optional<RecordId> customer() {
        return Optional.ofNullable(customer);
    }

    /** Whether it was reported or exempted. */
    boolean settled() {
        return settled;
    }

    int chased() {
        return chased;
    }

    @EventSourcingHandler
    void on(ContactEvent event) {
        switch (event) {
            case DealingRecorded e -> {
                become(e.dealing());
                head = e;
                customer = e.customer();
            }
            case DealingLinked e -> customer = e.customer();
            case ImportantContactReported e -> settled = true;
            case ConfidentialityExemptionRecorded e -> settled = true;
            case ImportantContactChased e -> chased = e.times();
            default -> throw new IllegalArgumentException(event.toString());
        }
    }
}
