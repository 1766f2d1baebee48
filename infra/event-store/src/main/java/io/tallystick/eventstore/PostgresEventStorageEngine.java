package io.tallystick.eventstore;

import io.tallystick.events.log.ReadAhead;
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
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the log. Events of a command are stored in one atomic append when its root unit of work
 * commits; the command bus has no transaction of its own. A tracking token is a position.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private final CommitStash stash;
    private final PostgresEventReader reader;
    private final Snapshots snapshots;

    /**
     * @param appender this node's appender
     * @param reader reads what is stored
     * @param dataSource a pool of connections with the rights of {@link EventStoreSchema#APP_ROLE}, for snapshots
     * @param events how events become bytes, for example {@link LedgerSerializer}
     * @param snapshots how snapshots become bytes
     * @param upcaster brings older events to their present shape as they are read
     * @param filter which snapshots are still of use
     */
    public PostgresEventStorageEngine(
            Appender appender,
            PostgresEventReader reader,
            DataSource dataSource,
            Serializer events,
            Serializer snapshots,
            EventUpcaster upcaster,
            SnapshotFilter filter) {
        super(builder(events, snapshots, upcaster, filter));
        this.stash = new CommitStash(appender::append);
        this.reader = reader;
        this.snapshots = new Snapshots(dataSource);
    }

    private static Builder builder(
            Serializer events, Serializer snapshots, EventUpcaster upcaster, SnapshotFilter filter) {
        Builder builder = new Builder() {};
        builder.eventSerializer(events);
        builder.snapshotSerializer(snapshots);
        builder.upcasterChain(upcaster);
        builder.snapshotFilter(filter);
        return builder;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        EventWriting writing = new EventWriting(serializer);
        stash.append(events.stream().map(writing::toRow).toList());
    }

    /** Reads records in one go which a command is about to load one by one. */
    public ReadAhead readAhead() {
        return new StreamsAhead(reader);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        List<StoredEvent> ahead = firstSequenceNumber == 0 ? StreamsAhead.take(aggregateIdentifier) : null;
        List<StoredEvent> events =
                ahead == null ? reader.ofRecord(aggregateIdentifier, firstSequenceNumber, batchSize) : ahead;
        return events.stream().map(StoredDomainEvent::new).toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        List<TrackedEventData<?>> events = new ArrayList<>(batchSize);
        reader.read(
                positionOf(lastToken),
                Long.MAX_VALUE,
                batchSize,
                event -> events.add(new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(event.position()), new StoredDomainEvent(event))));
        return events;
    }

    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (token instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a position of this log: " + token);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return StreamsAhead.has(aggregateIdentifier) ? Stream.empty() : snapshots.read(aggregateIdentifier).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(aggregateIdentifier);
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
        return new GlobalSequenceTrackingToken(reader.lastBefore(dateTime));
    }
}
