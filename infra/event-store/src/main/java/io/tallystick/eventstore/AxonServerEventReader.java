package io.tallystick.eventstore;

import io.axoniq.axonserver.grpc.event.Event;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.serialization.Serializer;

/**
 * Reads the log as it is stored on an Axon Server. Each read is a stream of its own that ends at the head as it was when
 * the read began.
 */
public final class AxonServerEventReader implements EventReader {
    /** Register events less far apart than this are read in one stream together with what lies between them. */
    private static final int NEAR = 256;

    private final AxonServerChannel server;
    private final AxonServerTail tail;
    private final AxonServerEvents events;
    private final AppendListeners listeners;

    /**
     * @param tail knows where the events of a record stand
     * @param listeners rung by the tail
     */
    public AxonServerEventReader(
            AxonServerChannel server, AxonServerTail tail, Serializer serializer, AppendListeners listeners) {
        this.server = server;
        this.tail = tail;
        this.events = new AxonServerEvents(serializer);
        this.listeners = listeners;
    }

    @Override
    public long head() {
        return server.head();
    }

    @Override
    public long read(long after, long upTo, int limit, Consumer<StoredEvent> consumer) {
        long wanted = Math.min(upTo, after + limit < after ? Long.MAX_VALUE : after + limit);
        return readUpTo(after, Math.min(wanted, wanted > after ? head() : after), consumer);
    }

    private long readUpTo(long after, long upTo, Consumer<StoredEvent> consumer) {
        if (upTo <= after) {
            return after;
        }
        AtomicLong last = new AtomicLong(after);
        server.read(after, upTo, (position, event) -> {
            consumer.accept(events.toStored(position, event));
            last.set(position);
            return true;
        });
        return last.get();
    }

    @Override
    public void readRegisters(long after, long upTo, Consumer<StoredEvent> consumer) {
        long end = Math.min(upTo, head());
        tail.awaitPosition(end);
        List<Long> positions = tail.positions().ofRegisters(after, end);
        int from = 0;
        while (from < positions.size()) {
            int to = from;
            while (to + 1 < positions.size() && positions.get(to + 1) - positions.get(to) < NEAR) {
                to++;
            }
            readUpTo(positions.get(from) - 1, positions.get(to), event -> {
                if (event.register() != null) {
                    consumer.accept(event);
                }
            });
            from = to + 1;
        }
    }

    @Override
    public List<StoredEvent> ofRecord(String aggregateId) {
        List<Event> stream = server.ofRecord(aggregateId, 0);
        Map<String, Long> positions = positions(stream);
        List<StoredEvent> record = new ArrayList<>(stream.size());
        for (Event event : stream) {
            Long position = positions.get(event.getMessageIdentifier());
            if (position == null) {
                throw new LogUnavailable("no position is known of event " + event.getMessageIdentifier(), false, null);
            }
            record.add(events.toStored(position, event));
        }
        return record;
    }

    private Map<String, Long> positions(List<Event> stream) {
        List<String> ids = stream.stream().map(Event::getMessageIdentifier).toList();
        Map<String, Long> known = ids.isEmpty() ? Map.of() : tail.positions().of(ids);
        if (known.size() == ids.size()) {
            return known;
        }
        tail.awaitHead();
        return tail.positions().of(ids);
    }

    /** The events of one record from a sequence number on, as Axon loads them; their positions are not asked for. */
    List<StoredDomainEvent> toLoad(String aggregateId, long from) {
        return server.ofRecord(aggregateId, from).stream()
                .map(event -> new StoredDomainEvent(events.toStored(0, event)))
                .toList();
    }

    @Override
    public Optional<StoredEvent> at(long position) {
        if (position < 1) {
            return Optional.empty();
        }
        List<StoredEvent> found = new ArrayList<>(1);
        read(position - 1, position, 1, found::add);
        return found.stream().findFirst();
    }

    @Override
    public AutoCloseable onAppend(Runnable callback) {
        return listeners.register(callback);
    }
}
