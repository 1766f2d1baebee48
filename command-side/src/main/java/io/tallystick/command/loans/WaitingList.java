package io.tallystick.command.loans;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.WaitingListEvent.NobodyWaited;
import io.tallystick.events.loans.WaitingListEvent.PlaceLeft;
import io.tallystick.events.loans.WaitingListEvent.PlaceRequested;
import io.tallystick.events.loans.WaitingListEvent.PlaceTaken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Who waits for a custody unit: requests in the order of approval, and those that are not approved yet. */
public class WaitingList extends LedgerRecord {
    private final SequencedSet<RecordId> loans = new LinkedHashSet<>();
    private final Set<RecordId> requested = new HashSet<>();
    private final Map<RecordId, RecordId> readers = new HashMap<>();

    /** For Axon, which replays events into it; a waiting list begins with the first request, or with who asks for it first. */
    protected WaitingList() {}

    static WaitingList empty() {
        return new WaitingList();
    }

    /** The waiting list of a unit: it has the unit's key. */
    static RecordId of(RecordId unit) {
        return RecordId.of("waiting-list", unit.key());
    }

    void request(RecordId unit, RecordId loan, RecordId reader) {
        apply(new PlaceRequested(of(unit), unit, loan, reader));
    }

    void join(RecordId unit, RecordId loan) {
        apply(new PlaceTaken(of(unit), unit, loan));
    }

    /** Whether the loan has a place, or asks for one. Requests older than this list of them asked nowhere. */
    boolean has(RecordId loan) {
        return loans.contains(loan) || requested.contains(loan);
    }

    void leave(RecordId loan) {
        apply(new PlaceLeft(self(), loan));
    }

    void nobodyWaited(RecordId unit, RecordId loan) {
        apply(new NobodyWaited(of(unit), loan));
    }

    /** Whether the loan is the next to have the file. */
    boolean first(RecordId loan) {
        return !loans.isEmpty() && loans.getFirst().equals(loan);
    }

    /** Whether somebody else than the reader waits, with a request approved or not: who asked first comes first (I-4). */
    boolean anotherWaits(RecordId reader) {
        return Stream.concat(loans.stream(), requested.stream()).anyMatch(loan -> !reader.equals(readers.get(loan)));
    }

    @EventSourcingHandler
    void on(PlaceRequested event) {
        become(event.waitingList());
        requested.add(event.loan());
        readers.put(event.loan(), event.reader());
    }

    @EventSourcingHandler
    void on(PlaceTaken event) {
        become(event.waitingList());
        requested.remove(event.loan());
        loans.add(event.loan());
    }

    @EventSourcingHandler
    void on(PlaceLeft event) {
        requested.remove(event.loan());
        loans.remove(event.loan());
        readers.remove(event.loan());
    }

    @EventSourcingHandler
    void on(NobodyWaited event) {
        become(event.waitingList());
    }
}
