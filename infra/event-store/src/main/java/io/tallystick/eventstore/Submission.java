package io.tallystick.eventstore;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** All events of one command, waiting for the appender: stored whole or not at all. */
final class Submission {
    private final List<NewEvent> events;
    private final AppendTerms terms;
    private final int bytes;
    private final @Nullable Instant at;
    private final CompletableFuture<Appended> outcome = new CompletableFuture<>();

    /**
     * @param at the time it is recorded at; null for the time it is stored
     */
    Submission(List<NewEvent> events, AppendTerms terms, @Nullable Instant at) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
        if (terms.key() != null) {
            NewEvent.requireStorable(terms.key());
        }
        if (events.stream().map(StreamKey::of).distinct().count() < events.size()) {
            throw new IllegalArgumentException("a command gives a sequence number twice");
        }
        this.events = List.copyOf(events);
        this.terms = terms;
        this.at = at;
        this.bytes = this.events.stream().mapToInt(NewEvent::bytes).sum();
    }

    List<NewEvent> events() {
        return events;
    }

    AppendTerms terms() {
        return terms;
    }

    /** When it is recorded, given what the clock shows as it is stored. */
    Instant recordedAt(Instant stored) {
        return at == null ? stored : at;
    }

    int bytes() {
        return bytes;
    }

    CompletableFuture<Appended> outcome() {
        return outcome;
    }

    /** What the command is told if its first event is stored at the position. */
    Appended storedAt(long first) {
        String aggregate = events.getFirst().aggregateId();
        long version = events.getFirst().sequence();
        for (NewEvent event : events) {
            if (event.aggregateId().equals(aggregate)) {
                version = Math.max(version, event.sequence());
            }
        }
        return new Appended(first, first + events.size() - 1, aggregate, version);
    }

    void fail(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }
}
