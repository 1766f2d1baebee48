package io.tallystick.command.custody.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.DigestKey;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.store.GivenCodeEvent.CodeGiven;
import io.tallystick.events.kernel.RecordId;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * A code of a room, a label of a container or a number of a certified copy: a record with one event, which cannot be written
 * twice.
 */
public class GivenCode extends LedgerRecord {
    /** For Axon, which replays events into it. */
    protected GivenCode() {}

    GivenCode(CodeGiven given) {
        apply(given);
    }

    /** Where a code meets the same one; rooms, containers and certified copies have codes of their own. */
    static RecordId key(RecordId unit, RecordId bearer, String code) {
        return RecordId.of("given-code", DigestKey.of(unit.value(), bearer.kind(), GivenCodes.written(code)));
    }

    @EventSourcingHandler
    void on(CodeGiven event) {
        become(event.givenCode());
    }
}
