package io.tallystick.eventstore;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** A record's sequence number: given once, to whoever is first. */
record StreamKey(String aggregateId, long sequence) {
    static StreamKey of(NewEvent event) {
        return new StreamKey(event.aggregateId(), event.sequence());
    }

    /** What the command is told that came second. */
    RuntimeException taken() {
        return sequence == 0
                ? new AggregateStreamCreationException(aggregateId + " exists already")
                : new ConcurrencyException(
                        "event " + sequence + " of " + aggregateId + " was recorded by another command");
    }
}
