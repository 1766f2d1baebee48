package io.tallystick.eventstore;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.LogUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a command's events on an Axon Server in one transaction, and waits until they come back in its stream, which tells
 * where they stand. Of the terms the server knows nothing: the key is taken in PostgreSQL before, and registers are
 * compared before, with what has been seen, and once more after, when it can only be told.
 */
public final class AxonServerAppender {
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerAppender.class);

    private final AxonServerChannel server;
    private final AxonServerTail tail;
    private final AxonServerCommandKeys keys;
    private final Clock clock;

    public AxonServerAppender(AxonServerChannel server, AxonServerTail tail, AxonServerCommandKeys keys, Clock clock) {
        this.server = server;
        this.tail = tail;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Appends the events of one command.
     *
     * @throws ConcurrencyException if somebody else has written a record since it was read
     * @throws io.tallystick.events.log.RegisterMovedOn if a register relied on has been seen to move on
     * @throws io.tallystick.events.log.CommandAlreadyAccepted if a command with the key is stored
     * @throws LogUnavailable if it is unknown whether the events were stored, or where
     */
    Appended append(List<NewEvent> events, AppendTerms terms) {
        tail.requireFresh(terms.reliedOn());
        NewEvent first = events.getFirst();
        String eventId = first.eventId().toString();
        long version = events.stream()
                .filter(event -> event.aggregateId().equals(first.aggregateId()))
                .mapToLong(NewEvent::sequence)
                .max()
                .orElseThrow();
        String key = terms.key();
        if (key != null) {
            keys.reserve(new AxonServerCommandKeys.Reservation(
                    key, terms.hash(), eventId, first.aggregateId(), version, events.size()));
        }
        CompletableFuture<AxonServerTail.Seen> coming = tail.expect(eventId);
        try {
            Instant now = tail.notBefore(clock.instant());
            server.append(events.stream()
                    .map(event -> AxonServerEvents.toServer(event, now))
                    .toList());
            AxonServerTail.Seen seen = tail.await(coming);
            warnOfStale(terms, seen);
            settle(key, taken -> keys.confirm(taken, eventId, seen.position()));
            return new Appended(seen.position(), seen.position() + events.size() - 1, first.aggregateId(), version);
        } catch (ConcurrencyException conflict) {
            settle(key, taken -> keys.release(taken, eventId));
            throw conflict;
        } catch (LogUnavailable away) {
            if (!away.outcomeUnknown()) {
                settle(key, taken -> keys.release(taken, eventId));
            }
            throw away;
        } finally {
            tail.forget(eventId);
        }
    }

    /** What becomes of the key changes nothing of what became of the events; whoever finds it next looks for them. */
    private static void settle(@Nullable String key, Consumer<String> outcome) {
        if (key == null) {
            return;
        }
        try {
            outcome.accept(key);
        } catch (LogUnavailable away) {
            LOG.warn("A command's key was left unsettled: {}", away.toString());
        }
    }

    private static void warnOfStale(AppendTerms terms, AxonServerTail.Seen seen) {
        terms.reliedOn().forEach((register, at) -> {
            long last = seen.watermarks().getOrDefault(register, 0L);
            if (last > at) {
                LOG.warn(
                        "The command at position {} relied on register {} at {}, which had moved on to {}",
                        seen.position(),
                        register,
                        at,
                        last);
            }
        });
    }
}
