package io.tallystick.eventstore;

import io.tallystick.events.log.ReadAhead;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for a time, the records that began within it, so that commands which come to them again and
 * again neither ask the database nor decode. It is for one writer alone: nobody else may append meanwhile. A record is
 * remembered from its first event on, and only once that is durable.
 */
public final class RememberedRecords {
    private static final int MOST_EVENTS = 60_000;

    private final EventStorageEngine store;
    private final BooleanSupplier alone;
    private final Clock clock;
    private final Map<String, List<DomainEventMessage<?>>> records = new LinkedHashMap<>(1_024, 0.75f, true);
    private int events;

    /**
     * @param store what everything is stored in
     * @param alone whether nobody else appends; once that is over everything is forgotten
     * @param clock the one the store records by
     */
    public RememberedRecords(EventStorageEngine store, BooleanSupplier alone, Clock clock) {
        this.store = store;
        this.alone = alone;
        this.clock = clock;
    }

    /** Reads ahead what is not remembered. */
    public ReadAhead sparing(ReadAhead ahead) {
        return wanted -> ahead.read(
                wanted.stream().filter(record -> remembered(record) == null).toList());
    }

    private synchronized void remember(List<? extends EventMessage<?>> appended) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (EventMessage<?> message : appended) {
            if (message instanceof DomainEventMessage<?> event) {
                remember(event, at);
            }
        }
        Iterator<List<DomainEventMessage<?>>> eldest = records.values().iterator();
        while (events > MOST_EVENTS && eldest.hasNext()) {
            events -= eldest.next().size();
            eldest.remove();
        }
    }

    private void remember(DomainEventMessage<?> event, Instant at) {
        String record = event.getAggregateIdentifier();
        if (event.getSequenceNumber() == 0) {
            records.put(record, new ArrayList<>());
        }
        List<DomainEventMessage<?>> known = records.get(record);
        if (known != null && known.size() == event.getSequenceNumber()) {
            known.add(new GenericDomainEventMessage<>(
                    event.getType(), record, event.getSequenceNumber(), event, () -> at));
            events++;
        } else if (known != null) {
            records.remove(record);
            events -= known.size();
        }
    }

    private synchronized @Nullable List<DomainEventMessage<?>> remembered(String record) {
        if (!alone.getAsBoolean()) {
            records.clear();
            events = 0;
            return null;
        }
        List<DomainEventMessage<?>> known = records.get(record);
        return known == null ? null : List.copyOf(known);
    }

    /** The store, remembering. */
    public EventStorageEngine engine() {
        return new Engine();
    }

    private final class Engine implements EventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> appended) {
            store.appendEvents(appended);
            if (!alone.getAsBoolean()) {
                return;
            }
            if (CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get().root().afterCommit(durable -> remember(appended));
            } else {
                remember(appended);
            }
        }

        @Override
        public DomainEventStream readEvents(String record, long first) {
            List<DomainEventMessage<?>> known = remembered(record);
            return known == null
                    ? store.readEvents(record, first)
                    : DomainEventStream.of(known.subList(Math.clamp(first, 0, known.size()), known.size()));
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String record) {
            return remembered(record) == null ? store.readSnapshot(record) : Optional.empty();
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String record) {
            List<DomainEventMessage<?>> known = remembered(record);
            return known == null ? store.lastSequenceNumberFor(record) : Optional.of(known.size() - 1L);
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            store.storeSnapshot(snapshot);
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            return store.readEvents(token, mayBlock);
        }

        @Override
        public TrackingToken createTailToken() {
            return store.createTailToken();
        }

        @Override
        public TrackingToken createHeadToken() {
            return store.createHeadToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant dateTime) {
            return store.createTokenAt(dateTime);
        }
    }
}
