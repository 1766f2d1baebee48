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
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NoOpLock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for a time, the records that began within it, so that commands which come to them again and
 * again neither ask the database nor decode. It is for one writer alone: nobody else may append meanwhile. A record is
 * remembered from its first event on, and only once that is durable; what is given {@link InTurn} is decided before the one
 * before it is durable and has to see it, so it is remembered as it is handed over. Where the log was empty when that time
 * began, a record that is not remembered is one there is not.
 */
public final class RememberedRecords {
    private static final int MOST_EVENTS = 80_000;

    private final EventStorageEngine store;
    private final BooleanSupplier alone;
    private final Clock clock;
    private final Map<String, List<DomainEventMessage<?>>> records = new LinkedHashMap<>(1_024, 0.75f, true);
    private int events;
    private Known known = Known.NOT_ASKED;

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

    /** What is remembered of all there is; asked when there is first nobody else. */
    private enum Known {
        NOT_ASKED,
        SOME,
        ALL
    }

    /** Reads ahead what is not remembered. */
    public ReadAhead sparing(ReadAhead ahead) {
        return wanted -> ahead.read(
                wanted.stream().filter(record -> remembered(record) == null).toList());
    }

    /** Locks, which whoever is {@link InTurn} needs not where everything is remembered: nobody else decides meanwhile. */
    public LockFactory lockingLess(LockFactory locks) {
        return record -> InTurn.wanted() && all() ? NoOpLock.INSTANCE : locks.obtainLock(record);
    }

    /** Whether everything there is is remembered, durable or handed over. */
    public synchronized boolean all() {
        return remembers() && known == Known.ALL;
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
            known = Known.SOME;
        }
    }

    private void remember(DomainEventMessage<?> event, Instant at) {
        String record = event.getAggregateIdentifier();
        if (event.getSequenceNumber() == 0) {
            records.put(record, new ArrayList<>());
        }
        List<DomainEventMessage<?>> earlier = records.get(record);
        if (earlier != null && earlier.size() == event.getSequenceNumber()) {
            earlier.add(new GenericDomainEventMessage<>(
                    event.getType(), record, event.getSequenceNumber(), event, () -> at));
            events++;
        } else if (earlier != null) {
            forget(record);
        }
    }

    private void forget(String record) {
        List<DomainEventMessage<?>> earlier = records.remove(record);
        if (earlier != null) {
            events -= earlier.size();
            known = Known.SOME;
        }
    }

    private synchronized void forget(List<? extends EventMessage<?>> appended) {
        for (EventMessage<?> message : appended) {
            if (message instanceof DomainEventMessage<?> event) {
                forget(event.getAggregateIdentifier());
            }
        }
    }

    /** Whether nobody else appends, so that remembering is of use. */
    private synchronized boolean remembers() {
        if (!alone.getAsBoolean()) {
            records.clear();
            events = 0;
            known = Known.NOT_ASKED;
            return false;
        }
        if (known == Known.NOT_ASKED) {
            known = store.createHeadToken().position().orElse(0) == 0 ? Known.ALL : Known.SOME;
        }
        return true;
    }

    /** The events of a record, of which there may be none; null for one that has to be asked for. */
    private synchronized @Nullable List<DomainEventMessage<?>> remembered(String record) {
        if (!remembers()) {
            return null;
        }
        List<DomainEventMessage<?>> its = records.get(record);
        return its != null ? List.copyOf(its) : all() ? List.of() : null;
    }

    /** The store, remembering. */
    public EventStorageEngine engine() {
        return new Engine();
    }

    private final class Engine implements EventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> appended) {
            boolean remembers = remembers();
            store.appendEvents(appended);
            if (!remembers) {
                return;
            }
            UnitOfWork<?> root =
                    CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root() : null;
            if (root == null || !root.phase().isBefore(UnitOfWork.Phase.COMMIT)) {
                remember(appended);
            } else {
                toRemember(root).addAll(appended);
            }
        }

        /** What the command appends. Axon calls back last first: it is remembered before the store hands it over. */
        private List<EventMessage<?>> toRemember(UnitOfWork<?> root) {
            return root.getOrComputeResource(RememberedRecords.class.getName(), key -> {
                List<EventMessage<?>> all = new ArrayList<>();
                if (InTurn.wanted()) {
                    root.onCommit(handedOver -> remember(all));
                    root.onRollback(failed -> forget(all));
                } else {
                    root.afterCommit(durable -> remember(all));
                }
                return all;
            });
        }

        @Override
        public DomainEventStream readEvents(String record, long first) {
            List<DomainEventMessage<?>> its = remembered(record);
            return its == null
                    ? store.readEvents(record, first)
                    : DomainEventStream.of(its.subList(Math.clamp(first, 0, its.size()), its.size()));
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String record) {
            return remembered(record) == null ? store.readSnapshot(record) : Optional.empty();
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String record) {
            List<DomainEventMessage<?>> its = remembered(record);
            if (its == null) {
                return store.lastSequenceNumberFor(record);
            }
            return its.isEmpty() ? Optional.empty() : Optional.of(its.size() - 1L);
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
