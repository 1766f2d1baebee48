package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.ReadAhead;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.axonframework.modelling.command.RepositorySpanFactory;
import org.jspecify.annotations.Nullable;

/** Axon's repository of event-sourced records, for commands over tens of thousands of them. */
public final class LedgerRecords<T> extends EventSourcingRepository<T> {
    private final String managed;
    private final LockFactory locks;
    private final ReadAhead ahead;
    private final EventStore store;

    private LedgerRecords(Class<T> type, Builder<T> builder, LockFactory locks, ReadAhead ahead, EventStore store) {
        super(builder);
        this.managed = LedgerRecords.class.getName() + " " + type.getName();
        this.locks = locks;
        this.ahead = ahead;
        this.store = store;
    }

    /** How records of the type are configured. */
    public static <T> AggregateConfigurer<T> of(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureRepository(axon -> repository(type, axon));
    }

    private static <T> LedgerRecords<T> repository(Class<T> type, Configuration axon) {
        LockFactory locks = axon.getComponent(LockFactory.class, PessimisticLockFactory::usingDefaults);
        Builder<T> builder = EventSourcingRepository.builder(type)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .lockFactory(locks)
                .eventStore(axon.eventStore())
                .repositoryProvider(axon::repository)
                .spanFactory(axon.getComponent(RepositorySpanFactory.class));
        return new LedgerRecords<>(
                type, builder, locks, axon.getComponent(ReadAhead.class, () -> ReadAhead.NONE), axon.eventStore());
    }

    /** The repository of records configured by {@link #of}. */
    public static <T> LedgerRecords<T> in(Configuration axon, Class<T> type) {
        return (LedgerRecords<T>) axon.repository(type);
    }

    /**
     * Loads records in the order of their identifiers, as every command does, so that two of them meet in the same order.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException if one of them does not exist
     */
    public SequencedMap<RecordId, Aggregate<T>> loadAll(Collection<RecordId> wanted) {
        List<RecordId> inOrder = wanted.stream().distinct().sorted().toList();
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        for (RecordId id : inOrder) {
            Lock lock = locks.obtainLock(id.value());
            unitOfWork.onCleanup(u -> lock.release());
        }
        Map<String, ?> here = managedAggregates(unitOfWork);
        ahead.read(inOrder.stream()
                .map(RecordId::value)
                .filter(id -> !here.containsKey(id))
                .toList());
        SequencedMap<RecordId, Aggregate<T>> loaded = new LinkedHashMap<>();
        inOrder.forEach(id -> loaded.put(id, load(id.value())));
        return loaded;
    }

    /** As {@link #loadAll}, passing over what does not exist. */
    public SequencedMap<RecordId, Aggregate<T>> loadPresent(Collection<RecordId> wanted) {
        return loadAll(wanted.stream().distinct().filter(this::exists).toList());
    }

    /** The record, if there is one. */
    public Optional<Aggregate<T>> find(RecordId id) {
        return exists(id) ? Optional.of(load(id.value())) : Optional.empty();
    }

    /** Asked first, because a load that finds nothing is a failure to Axon, and logged as one. */
    private boolean exists(RecordId id) {
        return managedAggregates(CurrentUnitOfWork.get()).containsKey(id.value())
                || store.lastSequenceNumberFor(id.value()).isPresent();
    }

    /** Under an identifier of another kind of record there is nothing of this one. */
    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        try {
            return super.doLoadWithLock(id, expectedVersion);
        } catch (IncompatibleAggregateException another) {
            throw new AggregateNotFoundException(id, "It is a record of another kind", another);
        }
    }

    @Override
    protected Map<String, LockAwareAggregate<T, EventSourcedAggregate<T>>> managedAggregates(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(managed, key -> new Managed<>());
    }

    /**
     * The records of one command by identifier. Before it saves a record Axon asks whether this map has it as a value, which
     * a plain map answers by going through all: the square of their number, for a command over many.
     */
    private static final class Managed<A extends Aggregate<?>> extends HashMap<String, A> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean containsValue(@Nullable Object value) {
            return value instanceof Aggregate<?> record && record.equals(get(record.identifierAsString()));
        }
    }
}
