package io.tallystick.command.door;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.CommandKeys;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.RecordNumbers;
import io.tallystick.events.log.RegisterMovedOn;
import io.tallystick.events.log.Registers;
import io.tallystick.events.log.StoredEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log kept in memory, for scenarios that decide in milliseconds: what Axon's own fixtures use, with positions,
 * registers and command keys added. The guarantees of the real store are tested where the real store is.
 */
final class MemoryLog extends InMemoryEventStorageEngine implements EventReader, CommandKeys, RecordNumbers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<EventMessage<?>> all = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> byRecord = new HashMap<>();
    private final Map<String, Accepted> keys = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Long> registers = new HashMap<>();

    private final Clock clock;

    private @Nullable Runnable beforeAppend;

    MemoryLog(Clock clock) {
        this.clock = clock;
    }

    /** A scenario's events are of its own time, not of the machine's. */
    private EventMessage<?> atItsTime(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> d
                ? new GenericDomainEventMessage<>(
                        d.getType(), d.getAggregateIdentifier(), d.getSequenceNumber(), d, clock.instant())
                : new GenericEventMessage<Object>(
                        event.getIdentifier(), event.getPayload(), event.getMetaData(), clock.instant());
    }

    /** Runs once, before the next append of a command is checked: what somebody else appended meanwhile. */
    void beforeAppend(Runnable change) {
        beforeAppend = change;
    }

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> published) {
        List<? extends EventMessage<?>> events =
                published.stream().map(this::atItsTime).toList();
        AppendTerms terms = CurrentUnitOfWork.map(u -> u.root().<AppendTerms>getResource(AppendTerms.RESOURCE))
                .orElse(null);
        if (terms != null) {
            Runnable change = beforeAppend;
            beforeAppend = null;
            if (change != null) {
                change.run();
            }
            check(terms);
            requireFree(events);
        }
        super.appendEvents(events);
        all.addAll(events);
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> d) {
                byRecord.computeIfAbsent(d.getAggregateIdentifier(), r -> new ArrayList<>())
                        .add(d);
            }
        }
        for (int i = 0; i < events.size(); i++) {
            String register = Registers.of(events.get(i).getPayloadType());
            if (register != null) {
                registers.put(register, (long) all.size() - events.size() + i + 1);
            }
        }
        Appended appended = appended(events);
        CurrentUnitOfWork.ifStarted(u -> {
            UnitOfWork<?> root = u.root();
            Appended before = root.getResource(AppendTerms.OUTCOME);
            root.resources()
                    .put(
                            AppendTerms.OUTCOME,
                            before == null
                                    ? appended
                                    : new Appended(
                                            before.first(), appended.last(), before.aggregate(), before.version()));
        });
        if (terms != null && terms.key() != null && terms.hash() != null) {
            keys.putIfAbsent(terms.key(), new Accepted(appended, terms.hash()));
        }
    }

    /** By index: the engine beneath goes through the whole log for every record. */
    @Override
    public synchronized DomainEventStream readEvents(String record, long firstSequenceNumber) {
        return DomainEventStream.of(byRecord.getOrDefault(record, List.of()).stream()
                .filter(event -> event.getSequenceNumber() >= firstSequenceNumber)
                .toList());
    }

    /** As the real log: whoever comes second on a record decides again. */
    private void requireFree(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> d
                    && byRecord.getOrDefault(d.getAggregateIdentifier(), List.of())
                                    .size()
                            > d.getSequenceNumber()) {
                throw new ConcurrencyException(d.getAggregateIdentifier() + " has moved on");
            }
        }
    }

    private void check(AppendTerms terms) {
        if (terms.key() != null && keys.containsKey(terms.key())) {
            throw new CommandAlreadyAccepted(keys.get(terms.key()));
        }
        terms.reliedOn().forEach((register, position) -> {
            long now = registers.getOrDefault(register, 0L);
            if (position < now) {
                throw new RegisterMovedOn(register, position, now);
            }
        });
    }

    private Appended appended(List<? extends EventMessage<?>> events) {
        String aggregate = events.getFirst() instanceof DomainEventMessage<?> first
                ? first.getAggregateIdentifier()
                : events.getFirst().getIdentifier();
        long version = 0;
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> d
                    && d.getAggregateIdentifier().equals(aggregate)) {
                version = d.getSequenceNumber();
            }
        }
        return new Appended(all.size() - events.size() + 1L, all.size(), aggregate, version);
    }

    synchronized List<EventMessage<?>> all() {
        return List.copyOf(all);
    }

    DomainEvent decode(StoredEvent stored) {
        return (DomainEvent) event(stored.position()).getPayload();
    }

    @Override
    public synchronized long head() {
        return all.size();
    }

    @Override
    public long read(long after, long upTo, int limit, Consumer<StoredEvent> consumer) {
        long last = Math.min(Math.min(upTo, head()), after + limit);
        for (long position = after + 1; position <= last; position++) {
            consumer.accept(stored(position));
        }
        return Math.max(after, last);
    }

    @Override
    public void readRegisters(long after, long upTo, Consumer<StoredEvent> consumer) {
        read(after, upTo, Integer.MAX_VALUE, event -> {
            if (event.register() != null) {
                consumer.accept(event);
            }
        });
    }

    @Override
    public List<StoredEvent> ofRecord(String aggregateId) {
        List<StoredEvent> events = new ArrayList<>();
        read(0, head(), Integer.MAX_VALUE, event -> {
            if (event.aggregateId().equals(aggregateId)) {
                events.add(event);
            }
        });
        return events;
    }

    @Override
    public Optional<StoredEvent> at(long position) {
        return position >= 1 && position <= head() ? Optional.of(stored(position)) : Optional.empty();
    }

    @Override
    public AutoCloseable onAppend(Runnable callback) {
        return () -> {};
    }

    @Override
    public Optional<Accepted> find(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    @Override
    public synchronized RecordId next(String kind, int year) {
        int number = numbers.merge(kind, 1, Integer::sum);
        return RecordId.of(kind, "%d-%06d".formatted(year, number));
    }

    private synchronized EventMessage<?> event(long position) {
        return all.get((int) position - 1);
    }

    private StoredEvent stored(long position) {
        EventMessage<?> event = event(position);
        @Nullable DomainEventMessage<?> domain = event instanceof DomainEventMessage<?> d ? d : null;
        return new StoredEvent(
                position,
                domain == null ? "" : domain.getType(),
                domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                event.getIdentifier(),
                EventTypes.nameOf(event.getPayloadType()),
                EventTypes.revisionOf(event.getPayloadType()),
                JSON.writeValueAsBytes(event.getPayload()),
                JSON.writeValueAsBytes(event.getMetaData()),
                event.getTimestamp(),
                Registers.of(event.getPayloadType()));
    }
}
