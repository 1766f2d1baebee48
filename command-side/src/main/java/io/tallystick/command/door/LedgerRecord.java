package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Anything the ledger keeps a history of: an aggregate with an immutable identifier, taken from its first event. */
public abstract class LedgerRecord {
    @AggregateIdentifier
    private @Nullable RecordId id;

    /** The record's identifier. */
    protected final RecordId self() {
        if (id == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " has no first event");
        }
        return id;
    }

    /** Takes the identifier; called where the first event is replayed. */
    protected final void become(RecordId identifier) {
        id = identifier;
    }
}
