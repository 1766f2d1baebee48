package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.RegisterMovedOn;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.testkit.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.AxonException;
import org.jspecify.annotations.Nullable;

/**
 * Clients of several nodes that write to a few records at random and so conflict with each other, some relying on a
 * register that others change, while somebody reads along; and what must be true of the log afterwards.
 */
final class Workload {
    private static final int RECORDS = 12;
    private final List<TestLog> nodes;
    private final long seed;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> unknown = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<StoredEvent> readAlong = new ArrayList<>();

    Workload(List<TestLog> nodes, long seed) {
        this.nodes = nodes;
        this.seed = seed;
    }

    private record Acknowledged(Appended outcome, List<NewEvent> events, AppendTerms terms) {}

    /** Runs so many clients on each node, for a while. */
    Workload run(int clients, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < clients * nodes.size(); i++) {
                TestLog node = nodes.get(i % nodes.size());
                Random random = new Random(seed + i);
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        command(node, random);
                    }
                });
            }
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    readOn();
                }
            });
        }
        long patience = System.nanoTime() + Eventually.PATIENCE.toNanos();
        while (!readOn()) {
            assertThat(System.nanoTime()).as("the log can be read to its end").isLessThan(patience);
            Thread.onSpinWait();
        }
        return this;
    }

    private void command(TestLog node, Random random) {
        try {
            List<NewEvent> events = new ArrayList<>();
            for (int record :
                    random.ints(1 + random.nextInt(3), 0, RECORDS).distinct().toArray()) {
                String id = "box/" + record;
                long next = node.reader().lastSequence(id).map(last -> last + 1).orElse(0L);
                int more = 1 + random.nextInt(2);
                for (int i = 0; i < more; i++) {
                    events.add(event(id, next + i, random));
                }
            }
            if (random.nextBoolean()) {
                events.add(event("lone/" + UUID.randomUUID(), 0, random));
            }
            submit(node, events, terms(node, random));
        } catch (LogUnavailable e) {
            assertThat(e.outcomeUnknown()).isFalse();
        }
    }

    private static NewEvent event(String id, long sequence, Random random) {
        return TestLog.event(id, sequence, random.nextInt(25) == 0 ? "organisation" : null);
    }

    private static AppendTerms terms(TestLog node, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> TestLog.NO_TERMS;
            case 1 -> TestLog.key(UUID.randomUUID().toString(), "request");
            default ->
                new AppendTerms(null, null, Map.of("organisation", node.reader().head()));
        };
    }

    private void submit(TestLog node, List<NewEvent> events, AppendTerms terms) {
        try {
            acknowledged.add(new Acknowledged(node.appender().append(events, terms), events, terms));
        } catch (LogUnavailable e) {
            if (e.outcomeUnknown()) {
                events.forEach(event -> unknown.add(event.eventId()));
            }
        } catch (AxonException | RegisterMovedOn e) {
            refused.incrementAndGet();
        }
    }

    private boolean readOn() {
        try {
            PostgresEventReader reader = nodes.getFirst().reader();
            long last = readAlong.isEmpty() ? 0 : readAlong.getLast().position();
            reader.read(last, Long.MAX_VALUE, 1_000_000, readAlong::add);
            return readAlong.isEmpty() || readAlong.getLast().position() == reader.head();
        } catch (LogUnavailable e) {
            return false;
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int refused() {
        return refused.get();
    }

    /** Everything acknowledged is there once, nothing else is, and nothing was ever out of order. */
    void verify() {
        Map<UUID, StoredEvent> stored = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        @Nullable StoredEvent before = null;
        for (StoredEvent event : readAlong) {
            assertThat(event.position()).isEqualTo(before == null ? 1 : before.position() + 1);
            assertThat(before == null || !event.recordedAt().isBefore(before.recordedAt()))
                    .isTrue();
            assertThat(stored.put(UUID.fromString(event.eventId()), event))
                    .as("stored twice")
                    .isNull();
            assertThat(event.sequence()).isEqualTo(sequences.merge(event.aggregateId(), 0L, (last, zero) -> last + 1));
            before = event;
        }
        Set<UUID> expected = new HashSet<>(unknown);
        for (Acknowledged command : acknowledged) {
            long position = command.outcome().first();
            for (NewEvent event : command.events()) {
                StoredEvent found = Objects.requireNonNull(stored.get(event.eventId()), "acknowledged and not there");
                assertThat(found.position()).isEqualTo(position++);
                assertThat(found.aggregateId()).isEqualTo(event.aggregateId());
                assertThat(found.sequence()).isEqualTo(event.sequence());
                expected.add(event.eventId());
            }
            assertThat(position - 1).isEqualTo(command.outcome().last());
            command.terms()
                    .reliedOn()
                    .forEach((register, at) -> assertThat(readAlong.subList(
                                    at.intValue(), (int) command.outcome().first() - 1))
                            .as("the register moved on in between")
                            .allSatisfy(event -> assertThat(event.register()).isNull()));
        }
        assertThat(expected).as("stored though nobody was told").containsAll(stored.keySet());
    }
}
