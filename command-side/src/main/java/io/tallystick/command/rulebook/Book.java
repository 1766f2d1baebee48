package io.tallystick.command.rulebook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The house's rule book as a whole: which legal profile it is kept under. */
public class Book extends LedgerRecord {
    /** Its identifier. */
    public static final RecordId ID = RecordId.of("book", "house");

    /** For Axon, which replays events into it. */
    protected Book() {}

    /** Adopts the profile a ledger is opened under. */
    public Book(LegalProfile profile) {
        apply(new LegalProfileAdopted(ID, profile));
    }

    void strengthen(LegalProfile profile) {
        apply(new LegalProfileAdopted(ID, profile));
    }

    @EventSourcingHandler
    void on(LegalProfileAdopted event) {
        become(event.book());
    }
}
