package io.tallystick.eventstore;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;

/** Axon's own engine for tests is held to reading and order only: it accepts a sequence number twice. */
class InMemoryReadingTest extends ReadingContract {
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @Override
    EventStore store() {
        return store;
    }

    @AfterEach
    void close() {
        store.shutDown();
    }
}
