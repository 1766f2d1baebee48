package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitRenamed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reading and order must be like on every engine the ledger runs on. Records are named afresh for each test. */
abstract class ReadingContract {
    String box = "";
    String crate = "";
    private @Nullable TrackingToken start;

    /** The store under test, which may hold other events. */
    abstract EventStore store();

    @BeforeEach
    void beginAfresh() {
        box = "box/" + UUID.randomUUID();
        crate = "crate/" + UUID.randomUUID();
        start = store().createHeadToken();
    }

    static DomainEventMessage<?> event(String record, long sequence) {
        return new GenericDomainEventMessage<>(
                "Box",
                record,
                sequence,
                new UnitRenamed(RecordId.of("unit", "1"), "name " + sequence, LocalDate.of(2026, 3, 1)),
                Map.of("by", "employee/7", "post", "ARCHIVIST"));
    }

    List<TrackedEventMessage<?>> following(@Nullable TrackingToken token, int count) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = store().openStream(token)) {
            List<TrackedEventMessage<?>> read = new ArrayList<>();
            while (read.size() < count && stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
                read.add(stream.nextAvailable());
            }
            return read;
        }
    }

    List<TrackedEventMessage<?>> sinceTheStart(int count) throws InterruptedException {
        return following(start, count);
    }

    @Test
    void theEventsOfARecordComeBackAsTheyWere() {
        DomainEventMessage<?> first = event(box, 0);
        store().publish(List.of(first, event(crate, 0), event(box, 1)));

        List<? extends DomainEventMessage<?>> read =
                store().readEvents(box).asStream().toList();

        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        DomainEventMessage<?> back = read.getFirst();
        assertThat(back.getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(back.getType()).isEqualTo("Box");
        assertThat(back.getAggregateIdentifier()).isEqualTo(box);
        assertThat(back.getPayloadType()).isEqualTo(UnitRenamed.class);
        assertThat((Object) back.getPayload()).isEqualTo(first.getPayload());
        assertThat(back.getMetaData()).isEqualTo(first.getMetaData());
    }

    @Test
    void aRecordIsReadFromASequenceNumber() {
        for (int i = 0; i < 250; i++) {
            store().publish(event(box, i));
        }

        assertThat(store().readEvents(box, 17).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(233)
                .startsWith(17L)
                .isSorted();
        assertThat(store().lastSequenceNumberFor(box)).contains(249L);
    }

    @Test
    void aRecordNobodyWroteIsEmpty() {
        assertThat(store().readEvents(box).hasNext()).isFalse();
        assertThat(store().lastSequenceNumberFor(box)).isEmpty();
    }

    @Test
    void theStreamHasEveryEventInTheOrderOfPublication() throws Exception {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            DomainEventMessage<?> ofBox = event(box, i);
            DomainEventMessage<?> ofCrate = event(crate, i);
            store().publish(List.of(ofBox, ofCrate));
            published.add(ofBox.getIdentifier());
            published.add(ofCrate.getIdentifier());
        }

        List<TrackedEventMessage<?>> read = sinceTheStart(240);

        assertThat(read).extracting(TrackedEventMessage::getIdentifier).isEqualTo(published);
        for (int i = 1; i < read.size(); i++) {
            assertThat(read.get(i).trackingToken().covers(read.get(i - 1).trackingToken()))
                    .isTrue();
            assertThat(read.get(i - 1).trackingToken().covers(read.get(i).trackingToken()))
                    .isFalse();
        }
    }

    @Test
    void aStreamGoesOnBehindItsToken() throws Exception {
        store().publish(List.of(event(box, 0), event(box, 1), event(box, 2)));
        TrackingToken second = sinceTheStart(3).get(1).trackingToken();

        assertThat(following(second, 1).getFirst())
                .isInstanceOfSatisfying(
                        DomainEventMessage.class,
                        event -> assertThat(event.getSequenceNumber()).isEqualTo(2));
    }

    @Test
    void theHeadTokenMeansOnlyWhatComesLater() throws Exception {
        store().publish(event(box, 0));
        TrackingToken head = store().createHeadToken();
        DomainEventMessage<?> later = event(box, 1);
        store().publish(later);

        assertThat(following(head, 1))
                .extracting(TrackedEventMessage::getIdentifier)
                .containsExactly(later.getIdentifier());
    }

    @Test
    void aTokenAtATimeMeansWhatWasRecordedSince() throws Exception {
        store().publish(event(box, 0));
        Thread.sleep(5);
        Instant between = Instant.now();
        Thread.sleep(5);
        DomainEventMessage<?> later = event(box, 1);
        store().publish(later);

        assertThat(following(store().createTokenAt(between), 1))
                .extracting(TrackedEventMessage::getIdentifier)
                .containsExactly(later.getIdentifier());
    }

    @Test
    void anEventOfNoRecordIsInTheStream() throws Exception {
        FondsOpened opened = new FondsOpened(RecordId.of("fonds", "1"), "Z109", "Fonds");
        store().publish(GenericEventMessage.asEventMessage(opened));

        assertThat((Object) sinceTheStart(1).getFirst().getPayload()).isEqualTo(opened);
    }

    @Test
    void aSnapshotStandsForTheEventsBeforeIt() {
        store().publish(List.of(event(box, 0), event(box, 1), event(box, 2)));
        store().storeSnapshot(event(box, 0));
        store().storeSnapshot(event(box, 1));

        assertThat(store().readEvents(box).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(1L, 2L);
    }
}
