package io.tallystick.eventstore;

import static io.tallystick.eventstore.ReadingContract.event;
import static io.tallystick.eventstore.StorageContract.inUnitOfWork;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.log.ReadAhead;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was read ahead is told from what is read now by an event that somebody else appends in between. */
class ReadAheadTest {
    private final TestLog log = TestLog.fresh();
    private final PostgresEventStorageEngine engine = log.engine();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final ReadAhead ahead = engine.readAhead();

    @BeforeEach
    void twoRecords() {
        store.publish(List.of(event("box/1", 0), event("box/2", 0), event("box/1", 1), event("box/3", 0)));
    }

    @AfterEach
    void close() {
        store.shutDown();
        log.close();
    }

    private List<Long> sequences(String record) {
        return store.readEvents(record)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private void publishElsewhere(DomainEventMessage<?> event) {
        CompletableFuture.runAsync(() -> store.publish(event), Thread::startVirtualThread)
                .join();
    }

    @Test
    void aRecordIsReadOnceFromWhatWasReadAhead() {
        inUnitOfWork(() -> {
            ahead.read(List.of("box/1", "box/2", "box/4"));
            publishElsewhere(event("box/1", 2));
            publishElsewhere(event("box/3", 1));
            publishElsewhere(event("box/4", 0));

            assertThat(sequences("box/1")).as("read ahead").containsExactly(0L, 1L);
            assertThat(sequences("box/1")).as("read again").containsExactly(0L, 1L, 2L);
            assertThat(sequences("box/2")).containsExactly(0L);
            assertThat(sequences("box/3")).as("not read ahead").containsExactly(0L, 1L);
            assertThat(sequences("box/4")).as("not there yet").containsExactly(0L);
        });
    }

    @Test
    void whatWasReadAheadEndsWithItsUnitOfWork() {
        inUnitOfWork(() -> ahead.read(List.of("box/1", "box/2")));
        publishElsewhere(event("box/1", 2));

        assertThat(sequences("box/1")).containsExactly(0L, 1L, 2L);
        inUnitOfWork(() -> assertThat(sequences("box/1")).containsExactly(0L, 1L, 2L));
    }

    @Test
    void aRecordWithASnapshotIsReadFromIt() {
        store.storeSnapshot(event("box/1", 1));
        inUnitOfWork(() -> {
            ahead.read(List.of("box/1", "box/2"));
            publishElsewhere(event("box/1", 2));

            assertThat(sequences("box/1")).as("snapshot, and what followed").containsExactly(1L, 2L);
        });
    }
}
