package io.tallystick.events.customers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;

/**
 * By what parties are told apart (II-22). A party key is one of a million places that a name or number falls into by a keyed
 * hash; many names would fall into the same, so the place gives nothing away. What was claimed there is sealed under the
 * customer's own key, and can no longer be compared when that is destroyed.
 */
public sealed interface PartyKeyEvent extends DomainEvent {

    /**
     * A file claims it.
     *
     * @param value the name or number as it is compared, sealed
     */
    record PartyClaimed(RecordId partyKey, RecordId customer, Likeness likeness, Protected<String> value)
            implements PartyKeyEvent {}

    /** The file claims it no longer: its value was superseded, or the file absorbed by another. */
    record PartyReleased(RecordId partyKey, RecordId customer, Likeness likeness) implements PartyKeyEvent {}
}
