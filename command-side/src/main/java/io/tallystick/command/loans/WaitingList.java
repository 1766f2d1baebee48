package io.tallystick.command.loans;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.WaitingListEvent.NobodyWaited;
import io.tallystick.events.loans.WaitingListEvent.PlaceLeft;
import io.tallystick.events.loans.WaitingListEvent.PlaceTaken;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Who waits for a custody unit, in the order of approval. */
public class WaitingList extends LedgerRecord {
    private final SequencedSet<RecordId> loans = new LinkedHashSet<>();

    /** For Axon, which replays events into it; a waiting list begins with its first place. */
    protected WaitingList() {}

    static WaitingList empty() {
        return new WaitingList();
    }

    /** The waiting list of a unit: it has the unit's key. */
    static RecordId of(RecordId unit) {
        return RecordId.of("waiting-list", unit.key());
    }

    void join(RecordId unit, RecordId loan) {
        apply(new PlaceTaken(of(unit), unit, loan));
    }

    void leave(RecordId loan) {
        apply(new PlaceLeft(self(), loan));
    }

    void nobodyWaited(RecordId loan) {
        apply(new NobodyWaited(self(), loan));
    }

    /** Whether the loan is the next to have the file. */
    boolean first(RecordId loan) {
        return !loans.isEmpty() && loans.getFirst().equals(loan);
    }

    boolean isEmpty() {
        return loans.isEmpty();
    }

    @EventSourcingHandler
    void on(PlaceTaken event) {
        become(event.waitingList());
        loans.add(event.loan());
    }

    @EventSourcingHandler
    void on(PlaceLeft event) {
        loans.remove(event.loan());
    }
}
