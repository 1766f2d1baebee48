package io.tallystick.eventstore;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.RegisterMovedOn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the stream of an Axon Server to its end and stays there: keeps the position of every event, tells whoever appended
 * one where it stands, rings for readers, and knows how far each register has been seen to move.
 */
public final class AxonServerTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerTail.class);
    private static final int MOST = 1_000;

    private final AxonServerChannel server;
    private final EventPositions positions;
    private final AppendListeners readers;
    private final Duration limit;
    private final Map<String, CompletableFuture<Seen>> expected = new ConcurrentHashMap<>();
    private final Object moved = new Object();
    private volatile Map<String, Long> watermarks = Map.of();
    private volatile Instant latest = Instant.EPOCH;
    private volatile long position;
    private volatile boolean closed;
    private final Thread follower;

    /** Where an event stands, and the last position of each register seen up to there. */
    record Seen(long position, Map<String, Long> watermarks) {}

    /**
     * Starts following behind the last position kept.
     *
     * @param dataSource PostgreSQL, with the rights of {@link EventStoreSchema#APP_ROLE}
     * @param readers called when events have come
     * @param limit how long others wait for an event to come
     */
    public AxonServerTail(AxonServerChannel server, DataSource dataSource, AppendListeners readers, Duration limit) {
        this.server = server;
        this.positions = new EventPositions(dataSource);
        this.readers = readers;
        this.limit = limit;
        this.position = positions.last();
        if (position > server.head()) {
            throw new IllegalStateException("Axon Server has fewer events than were read from it before: "
                    + server.head() + " and " + position + "; this is not the server of this database");
        }
        this.follower = Thread.ofPlatform().daemon().name("axon-server-tail").start(this::follow);
    }

    EventPositions positions() {
        return positions;
    }

    /** Waits until everything up to a position has been kept; on a first start that is the whole log. */
    public void awaitPosition(long wanted) {
        long end = System.nanoTime() + limit.toNanos();
        long seen = position;
        synchronized (moved) {
            while (position < wanted) {
                if (position > seen) {
                    // It is on its way, however long that is.
                    seen = position;
                    end = System.nanoTime() + limit.toNanos();
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || closed) {
                    throw new LogUnavailable(
                            "the stream of Axon Server has not come to position " + wanted, false, null);
                }
                try {
                    moved.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new LogUnavailable("interrupted", false, e);
                }
            }
        }
    }

    /** As {@link #awaitPosition} for all there is now. */
    public void awaitHead() {
        awaitPosition(server.head());
    }

    /** The time of an event recorded now: never before what has been seen, but others may not have been seen yet. */
    Instant notBefore(Instant now) {
        return now.isBefore(latest) ? latest : now;
    }

    /** Refuses a decision if a register it relied on has been seen to move on; one may move unseen. */
    void requireFresh(Map<String, Long> reliedOn) {
        Map<String, Long> now = watermarks;
        reliedOn.forEach((register, at) -> {
            long last = now.getOrDefault(register, 0L);
            if (last > at) {
                throw new RegisterMovedOn(register, at, last);
            }
        });
    }

    /** Tells where an event stands once it comes; to be asked before the event is appended. */
    CompletableFuture<Seen> expect(String eventId) {
        return expected.computeIfAbsent(eventId, id -> new CompletableFuture<>());
    }

    void forget(String eventId) {
        expected.remove(eventId);
    }

    /** Waits for an event that is stored. */
    Seen await(CompletableFuture<Seen> coming) {
        try {
            return coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new LogUnavailable("the events are stored, and have not come back in the stream", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", true, e);
        }
    }

    private void follow() {
        long broken = -1;
        while (!closed) {
            try (EventStream stream = server.open(position)) {
                followOn(stream);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed && position != broken) {
                    broken = position;
                    LOG.warn("the stream of Axon Server broke off behind position {}: {}", position, e.toString());
                }
            }
            pause();
        }
    }

    private void followOn(EventStream stream) throws InterruptedException {
        while (!closed) {
            EventWithToken next = stream.nextIfAvailable(1, TimeUnit.SECONDS);
            if (next == null) {
                if (stream.isClosed()) {
                    throw AxonServerChannel.unreadable(stream.getError().orElse(null));
                }
                continue;
            }
            List<EventWithToken> block = new ArrayList<>();
            while (next != null) {
                block.add(next);
                next = block.size() < MOST ? stream.nextIfAvailable() : null;
            }
            take(block);
        }
    }

    private void take(List<EventWithToken> block) {
        List<EventPositions.Entry> entries = new ArrayList<>(block.size());
        List<Runnable> answers = new ArrayList<>();
        for (EventWithToken next : block) {
            Event event = next.getEvent();
            long at = AxonServerEvents.position(next.getToken());
            String register = AxonServerEvents.registerOf(event);
            entries.add(new EventPositions.Entry(at, event.getMessageIdentifier(), register));
            CompletableFuture<Seen> waiting = expected.remove(event.getMessageIdentifier());
            if (waiting != null) {
                Seen seen = new Seen(at, watermarks);
                answers.add(() -> waiting.complete(seen));
            }
            if (register != null) {
                Map<String, Long> now = new HashMap<>(watermarks);
                now.put(register, at);
                watermarks = Map.copyOf(now);
            }
            latest = notBefore(Instant.ofEpochMilli(event.getTimestamp()));
        }
        // Not before: who is answered may rely on what came with the event, and need not wait until it is kept.
        answers.forEach(Runnable::run);
        positions.keep(entries);
        synchronized (moved) {
            position = entries.getLast().position();
            moved.notifyAll();
        }
        readers.run();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        follower.interrupt();
        try {
            follower.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
