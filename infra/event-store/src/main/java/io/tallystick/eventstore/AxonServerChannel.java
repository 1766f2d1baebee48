package io.tallystick.eventstore;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.tallystick.events.log.LogUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** The connector's event channel with positions, time limits, and one way of telling what went wrong. */
public final class AxonServerChannel {
    private static final int BUFFER = 512;

    private final Supplier<EventChannel> channel;
    private final Duration limit;

    /**
     * @param channel the connector's present channel, for example
     *     {@code () -> connectionManager.getConnection().eventChannel()}
     * @param limit how long one answer may take; an append that takes longer may have been stored
     */
    public AxonServerChannel(Supplier<EventChannel> channel, Duration limit) {
        this.channel = channel;
        this.limit = limit;
    }

    long head() {
        return AxonServerEvents.position(answer(channel.get().getLastToken()));
    }

    /** The last sequence number of a record, if there is such a record. */
    Optional<Long> lastSequence(String record) {
        return Optional.of(answer(channel.get().findHighestSequence(record))).filter(last -> last >= 0);
    }

    /** The last position before an instant, as the server's index of times has it: the connector gives the token before. */
    long lastBefore(Instant instant) {
        return Math.min(AxonServerEvents.position(answer(channel.get().getTokenAt(instant.toEpochMilli()))), head());
    }

    List<Event> ofRecord(String record, long from) {
        try {
            AggregateEventStream stream = channel.get().openAggregateStream(record, from);
            return stream.asStream().toList();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Reads events with their positions, from the one behind {@code after} to {@code upTo}, as long as wanted. */
    void read(long after, long upTo, BiPredicate<Long, Event> wanted) {
        try (EventStream stream = open(after)) {
            long position = after;
            while (position < upTo) {
                EventWithToken next = stream.nextIfAvailable(limit.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw unreadable(stream.getError().orElse(null));
                }
                position = AxonServerEvents.position(next.getToken());
                if (position > upTo || !wanted.test(position, next.getEvent())) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(e);
        }
    }

    /** A stream of what lies behind a position and of everything that comes. */
    EventStream open(long after) {
        try {
            return channel.get().openStream(AxonServerEvents.tokenOf(after), BUFFER);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Appends events in one transaction.
     *
     * @throws ConcurrencyException if a sequence number is taken; nothing was stored
     * @throws LogUnavailable if it is unknown whether they were stored, or the server cannot be reached
     */
    void append(List<Event> events) {
        AppendEventsTransaction transaction;
        try {
            transaction = channel.get().startAppendEventsTransaction();
            events.forEach(transaction::appendEvent);
        } catch (RuntimeException e) {
            throw new LogUnavailable("Axon Server cannot be reached", false, e);
        }
        try {
            Confirmation answer = transaction.commit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!answer.getSuccess()) {
                throw unknown(null);
            }
        } catch (ExecutionException e) {
            Throwable refusal = e.getCause() == null ? e : e.getCause();
            if (GrpcExceptionParser.parse(refusal) instanceof ConcurrencyException conflict) {
                throw conflict;
            }
            throw unknown(e);
        } catch (TimeoutException e) {
            throw unknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(e);
        }
    }

    private <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unreadable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(e);
        }
    }

    static LogUnavailable unreadable(@Nullable Throwable e) {
        return new LogUnavailable("Axon Server cannot be read", false, e);
    }

    private static LogUnavailable unknown(@Nullable Throwable e) {
        return new LogUnavailable("it is unknown whether Axon Server stored the events", true, e);
    }
}
