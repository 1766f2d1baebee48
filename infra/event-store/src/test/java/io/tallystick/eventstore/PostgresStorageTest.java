package io.tallystick.eventstore;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;

class PostgresStorageTest extends StorageContract {
    private final TestLog log = TestLog.fresh();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(log.engine()).build();

    @Override
    EventStore store() {
        return store;
    }

    @AfterEach
    void close() {
        store.shutDown();
        log.close();
    }
}
