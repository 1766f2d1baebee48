package io.tallystick.command.ledger;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.ClockKind;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.ledger.LedgerEvent.LedgerOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The ledger itself. There is one. */
public class Ledger extends LedgerRecord {
    /** Its identifier. */
    public static final RecordId ID = RecordId.of("ledger", "house");

    /** For Axon, which replays events into it. */
    protected Ledger() {}

    Ledger(String house, Kind kind) {
        apply(new LedgerOpened(ID, house, kind, kind == Kind.SAMPLE ? ClockKind.SIMULATED : ClockKind.SYSTEM));
    }

    @EventSourcingHandler
    void on(LedgerOpened event) {
        become(event.ledger());
    }
}
