package io.tallystick.eventstore;

import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on an Axon Server, by the event channel of its connector. The connector's own store will not do: it
 * does not tell where the events of a command stand, and reports an append whose answer was lost as failed. A tracking token
 * is a position, as on PostgreSQL. Snapshots lie in PostgreSQL.
 */
public final class AxonServerEventStorageEngine extends AbstractEventStorageEngine {
    private static final int BLOCK = 256;

    private final CommitStash stash;
    private final AxonServerChannel server;
    private final AxonServerEventReader reader;
    private final Snapshots snapshots;

    /**
     * @param dataSource a pool of connections with the rights of {@link EventStoreSchema#APP_ROLE}, for snapshots
     * @param serializer how events and snapshots become bytes, for example {@link LedgerSerializer}
     * @param upcaster brings older events to their present shape as they are read
     */
    public AxonServerEventStorageEngine(
            AxonServerAppender appender,
            AxonServerChannel server,
            AxonServerEventReader reader,
            DataSource dataSource,
            Serializer serializer,
            EventUpcaster upcaster) {
        super(builder(serializer, upcaster));
        this.stash = new CommitStash(appender::append);
        this.server = server;
        this.reader = reader;
        this.snapshots = new Snapshots(dataSource);
    }

    private static Builder builder(Serializer serializer, EventUpcaster upcaster) {
        Builder builder = new Builder() {};
        builder.eventSerializer(serializer);
        builder.snapshotSerializer(serializer);
        builder.upcasterChain(upcaster);
        builder.snapshotFilter(SnapshotFilter.allowAll());
        return builder;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        EventWriting writing = new EventWriting(serializer);
        stash.append(events.stream().map(writing::toRow).toList());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
        return reader.toLoad(identifier, firstSequenceNumber).stream();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        List<TrackedEventData<?>> events = new ArrayList<>();
        reader.read(
                PostgresEventStorageEngine.positionOf(token),
                Long.MAX_VALUE,
                BLOCK,
                event -> events.add(tracked(event)));
        return events.stream();
    }

    private static TrackedEventData<?> tracked(StoredEvent event) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(event.position()), new StoredDomainEvent(event));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return server.lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(server.lastBefore(dateTime));
    }
}
