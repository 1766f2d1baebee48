package io.tallystick.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The file of a fonds 全宗. */
public class FondsFile extends LedgerRecord {
    /** For Axon, which replays events into it. */
    protected FondsFile() {}

    /** Opens a fonds. */
    public FondsFile(RecordId id, String number, String name) {
        apply(new FondsOpened(id, number, name));
    }

    @EventSourcingHandler
    void on(FondsOpened event) {
        become(event.fonds());
    }
}
